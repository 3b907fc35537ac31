using System.Numerics;

namespace Parley.Games.Bimatrix;

/// <summary>Shows that {w &gt;= 0 on T, C[S,T] w = 1, C w &lt;= 1} is empty by a dual vector whose inequalities hold with more room than rounding
/// could take; says nothing where it finds none.</summary>
internal sealed class DualRefusal
{
    private readonly double[] _partner;
    private readonly int _dimension;
    private readonly int _rowCount;
    private readonly double[] _lu;
    private readonly double[] _original;
    private readonly int[] _order;
    private readonly double[] _point;
    private readonly double[] _dual;
    private readonly double[] _right;

    public DualRefusal(double[] partner, int dimension, int rowCount)
    {
        (_partner, _dimension, _rowCount) = (partner, dimension, rowCount);
        var most = Math.Min(dimension, rowCount);
        _lu = new double[most * most];
        _original = new double[most * most];
        _order = new int[most];
        _point = new double[most];
        _dual = new double[most];
        _right = new double[most];
    }

    public static void List(ulong labels, Span<int> members)
    {
        var count = 0;
        for (; labels != 0; labels &= labels - 1)
        {
            members[count++] = BitOperations.TrailingZeroCount(labels);
        }
    }

    public bool Refuses(ulong support, ulong tight, int size)
    {
        Span<int> rows = stackalloc int[size];
        Span<int> columns = stackalloc int[size];
        List(support, rows);
        List(tight, columns);
        for (var q = 0; q < size; q++)
        {
            for (var l = 0; l < size; l++)
            {
                _original[(q * size) + l] = _lu[(q * size) + l] = _partner[(rows[q] * _rowCount) + columns[l]];
            }
        }

        if (!Factor(size))
        {
            return false;
        }

        SolveForOnes(size);
        var (least, at) = (double.PositiveInfinity, -1);
        for (var l = 0; l < size; l++)
        {
            if (_point[l] < least)
            {
                (least, at) = (_point[l], l);
            }
        }

        if (least < 0.0)
        {
            // z C = e_at, so that z 1 = w_at: shifted up a little, z C > 0 while z 1 stays below 0.
            _right.AsSpan(0, size).Clear();
            _right[at] = 1.0;
            SolveTransposed(size);
            return Checks(size, -least / (2 * size), 0.0, default, columns);
        }

        // A row outside the support that would pay more.
        var (most, row) = (1.0, -1);
        for (var i = 0; i < _dimension; i++)
        {
            var value = 0.0;
            for (var l = 0; l < size; l++)
            {
                value += _partner[(i * _rowCount) + columns[l]] * _point[l];
            }

            if (value > most && (support & (1UL << i)) == 0)
            {
                (most, row) = (value, i);
            }
        }

        if (row < 0)
        {
            return false;
        }

        for (var l = 0; l < size; l++)
        {
            _right[l] = -_partner[(row * _rowCount) + columns[l]];
        }

        SolveTransposed(size);
        return Checks(size, (most - 1.0) / (2 * size), 1.0, _partner.AsSpan(row * _rowCount, _rowCount), columns);
    }

    // (z + shift) C + weight * row >= 0 and (z + shift) 1 + weight < 0, both beyond rounding.
    private bool Checks(int size, double shift, double weight, ReadOnlySpan<double> row, ReadOnlySpan<int> columns)
    {
        const double Roundoff = 1.2e-16;
        var slack = (size + 4) * Roundoff;
        var (sum, total) = (weight, weight);
        for (var q = 0; q < size; q++)
        {
            _dual[q] += shift;
            sum += _dual[q];
            total += Math.Abs(_dual[q]);
        }

        if (!(sum < -slack * total))
        {
            return false;
        }

        for (var l = 0; l < size; l++)
        {
            var (value, absolute) = (0.0, 0.0);
            if (weight != 0.0)
            {
                value = absolute = row[columns[l]];
            }

            for (var q = 0; q < size; q++)
            {
                var term = _dual[q] * _original[(q * size) + l];
                value += term;
                absolute += Math.Abs(term);
            }

            if (!(value > slack * absolute))
            {
                return false;
            }
        }

        return true;
    }

    private bool Factor(int size)
    {
        for (var k = 0; k < size; k++)
        {
            var (row, best) = (-1, 1e-9);
            for (var i = k; i < size; i++)
            {
                var entry = Math.Abs(_lu[(i * size) + k]);
                if (entry > best)
                {
                    (row, best) = (i, entry);
                }
            }

            if (row < 0)
            {
                return false;
            }

            _order[k] = row;
            if (row != k)
            {
                for (var c = 0; c < size; c++)
                {
                    (_lu[(k * size) + c], _lu[(row * size) + c]) = (_lu[(row * size) + c], _lu[(k * size) + c]);
                }
            }

            var pivotRow = _lu.AsSpan(k * size, size);
            var inverse = 1.0 / pivotRow[k];
            for (var i = k + 1; i < size; i++)
            {
                var target = _lu.AsSpan(i * size, size);
                var factor = target[k] *= inverse;
                for (var c = k + 1; c < target.Length; c++)
                {
                    target[c] -= factor * pivotRow[c];
                }
            }
        }

        return true;
    }

    private void SolveForOnes(int size)
    {
        // A vector of ones is the same in any order of rows.
        for (var i = 0; i < size; i++)
        {
            var value = 1.0;
            for (var c = 0; c < i; c++)
            {
                value -= _lu[(i * size) + c] * _point[c];
            }

            _point[i] = value;
        }

        for (var i = size - 1; i >= 0; i--)
        {
            var value = _point[i];
            for (var c = i + 1; c < size; c++)
            {
                value -= _lu[(i * size) + c] * _point[c];
            }

            _point[i] = value / _lu[(i * size) + i];
        }
    }

    // P C = L U, so C' z = b means U' v = b, L' y = v, and z is y in the old order of rows.
    private void SolveTransposed(int size)
    {
        for (var i = 0; i < size; i++)
        {
            var value = _right[i];
            for (var c = 0; c < i; c++)
            {
                value -= _lu[(c * size) + i] * _dual[c];
            }

            _dual[i] = value / _lu[(i * size) + i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var c = i + 1; c < size; c++)
            {
                _dual[i] -= _lu[(c * size) + i] * _dual[c];
            }
        }

        for (var i = size - 1; i >= 0; i--)
        {
            (_dual[i], _dual[_order[i]]) = (_dual[_order[i]], _dual[i]);
        }
    }
}
