using System.Numerics;

namespace Parley.Games.Supports;

/// <summary>A lower bound of one variable over {A t &lt;= b, 0 &lt;= t &lt;= w}, from a dual simplex in floating point whose multipliers are then taken at their word: any of them give a valid bound.</summary>
internal sealed class DualBound
{
    private const double Tiny = 1e-11;
    private readonly int _size;
    private readonly double[] _table;
    private readonly int[] _basis;
    private readonly int[] _columns;
    private readonly double[] _multipliers;

    public DualBound(int mostRows, int size)
    {
        _size = size;
        // Per variable a row; columns are multipliers of A's rows, then of the upper bounds, then the right side; last row the objective.
        _table = new double[(size + 1) * (mostRows + size + 1)];
        _basis = new int[size];
        _columns = new int[mostRows + size];
        _multipliers = new double[mostRows];
    }

    /// <summary>The bound; above the width where the set is proved empty.</summary>
    /// <param name="rows">A, row by row.</param>
    /// <param name="right">b.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="width">w.</param>
    /// <param name="variable">The variable to bound.</param>
    /// <param name="sign">Sign of A: -1 for distances from the other corner.</param>
    public double Least(double[] rows, double[] right, int count, double[] width, int variable, double sign)
    {
        var columns = count + _size;
        var stride = columns + 1;
        // Maximise -b y - w s subject to -A^T y - s <= e_variable.
        for (var k = 0; k < _size; k++)
        {
            var row = _table.AsSpan(k * stride, stride);
            row.Clear();
            for (var r = 0; r < count; r++)
            {
                row[r] = -sign * rows[(r * _size) + k];
            }

            row[count + k] = -1.0;
            row[columns] = k == variable ? 1.0 : 0.0;
            _basis[k] = columns + k;
        }

        var objective = _table.AsSpan(_size * stride, stride);
        for (var r = 0; r < count; r++)
        {
            objective[r] = -right[r];
        }

        for (var k = 0; k < _size; k++)
        {
            objective[count + k] = -width[k];
        }

        objective[columns] = 0.0;
        for (var c = 0; c < columns; c++)
        {
            _columns[c] = c;
        }

        for (var pivot = 0; pivot < 60; pivot++)
        {
            var column = -1;
            var best = Tiny;
            for (var c = 0; c < columns; c++)
            {
                if (objective[c] > best)
                {
                    (column, best) = (c, objective[c]);
                }
            }

            if (column < 0)
            {
                break;
            }

            var (leaving, ratio) = (-1, double.PositiveInfinity);
            for (var k = 0; k < _size; k++)
            {
                var entry = _table[(k * stride) + column];
                if (entry > Tiny && _table[(k * stride) + columns] < ratio * entry)
                {
                    (leaving, ratio) = (k, _table[(k * stride) + columns] / entry);
                }
            }

            if (leaving < 0)
            {
                // No bound: the multipliers of this ray prove the set empty.
                Array.Clear(_multipliers, 0, count);
                if (_columns[column] < count)
                {
                    _multipliers[_columns[column]] = 1.0;
                }

                for (var k = 0; k < _size; k++)
                {
                    if (_basis[k] < count)
                    {
                        _multipliers[_basis[k]] = Math.Max(0.0, -_table[(k * stride) + column]);
                    }
                }

                return Value(rows, right, count, width, -1, sign) > 1e-10 ? double.PositiveInfinity : Current(rows, right, count, width, variable, sign, stride, columns);
            }

            Pivot(leaving, column, stride);
        }

        return Current(rows, right, count, width, variable, sign, stride, columns);
    }

    private double Current(double[] rows, double[] right, int count, double[] width, int variable, double sign, int stride, int columns)
    {
        Array.Clear(_multipliers, 0, count);
        for (var k = 0; k < _size; k++)
        {
            if (_basis[k] < count)
            {
                _multipliers[_basis[k]] = Math.Max(0.0, _table[(k * stride) + columns]);
            }
        }

        return Value(rows, right, count, width, variable, sign);
    }

    // t_variable >= t_variable + y (A t - b) for any y >= 0, and each t_k at its worse end; scaled down by the size of what is added.
    private double Value(double[] rows, double[] right, int count, double[] width, int variable, double sign)
    {
        var (sum, size) = (0.0, 0.0);
        for (var r = 0; r < count; r++)
        {
            sum -= _multipliers[r] * right[r];
            size += Math.Abs(_multipliers[r] * right[r]);
        }

        for (var k = 0; k < _size; k++)
        {
            var coefficient = k == variable ? 1.0 : 0.0;
            for (var r = 0; r < count; r++)
            {
                var part = sign * _multipliers[r] * rows[(r * _size) + k];
                coefficient += part;
                size += Math.Abs(part) * width[k];
            }

            sum += Math.Min(0.0, coefficient * width[k]);
        }

        return sum - (1e-14 * size);
    }

    private void Pivot(int row, int column, int stride)
    {
        var source = _table.AsSpan(row * stride, stride);
        var inverse = 1.0 / source[column];
        for (var c = 0; c < stride; c++)
        {
            source[c] *= inverse;
        }

        source[column] = inverse;
        for (var r = 0; r <= _size; r++)
        {
            var target = _table.AsSpan(r * stride, stride);
            var factor = target[column];
            if (r == row || factor == 0.0)
            {
                continue;
            }

            Subtract(target, source, factor);
            target[column] = -factor * inverse;
        }

        (_basis[row], _columns[column]) = (_columns[column], _basis[row]);
    }

    // Element by element, so that the width of registers changes no result.
    private static void Subtract(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        var wide = new Vector<double>(factor);
        var c = 0;
        for (; c <= target.Length - Vector<double>.Count; c += Vector<double>.Count)
        {
            var part = target.Slice(c, Vector<double>.Count);
            (new Vector<double>(part) - (wide * new Vector<double>(source.Slice(c, Vector<double>.Count)))).CopyTo(part);
        }

        for (; c < target.Length; c++)
        {
            target[c] -= factor * source[c];
        }
    }
}
