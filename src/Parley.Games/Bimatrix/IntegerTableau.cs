using System.Numerics;
using Parley.Games.Arithmetic;

namespace Parley.Games.Bimatrix;

/// <summary>A tableau of whole numbers over one common denominator, for M z + s = 1; entries are minors of the input, so no common
/// divisors are needed.</summary>
internal sealed class IntegerTableau<T, TArithmetic> : IPivotTableau
    where TArithmetic : IExactArithmetic<T>
{
    private readonly T[] _entries;
    private readonly int _dimension;
    private readonly int _rows;
    private readonly int _width;
    private readonly int[] _rowLabels;
    private readonly int[] _columnLabels;
    private readonly int[] _placeOfSlack;
    private T _denominator;

    public IntegerTableau(BigInteger[] matrix, int dimension, int rows)
    {
        (_dimension, _rows, _width) = (dimension, rows, dimension + 1);
        _entries = new T[rows * _width];
        var one = TArithmetic.From(BigInteger.One);
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < dimension; c++)
            {
                _entries[(r * _width) + c] = TArithmetic.From(matrix[(r * dimension) + c]);
            }

            _entries[(r * _width) + dimension] = one;
        }

        _denominator = one;
        _columnLabels = [.. Enumerable.Range(0, dimension)];
        _rowLabels = [.. Enumerable.Range(dimension, rows)];
        // Column of a slack that is not basic, else -1 less its row.
        _placeOfSlack = [.. Enumerable.Range(0, rows).Select(r => -1 - r)];
    }

    private IntegerTableau(IntegerTableau<T, TArithmetic> other)
    {
        (_dimension, _rows, _width, _denominator) = (other._dimension, other._rows, other._width, other._denominator);
        _entries = (T[])other._entries.Clone();
        _rowLabels = (int[])other._rowLabels.Clone();
        _columnLabels = (int[])other._columnLabels.Clone();
        _placeOfSlack = (int[])other._placeOfSlack.Clone();
    }

    public int Rows => _rows;

    public int Columns => _dimension;

    public IPivotTableau Clone() => new IntegerTableau<T, TArithmetic>(this);

    public int ColumnLabel(int column) => _columnLabels[column];

    public int RowLabel(int row) => _rowLabels[row];

    /// <summary>The row that leaves when a column enters: least ratio, ties broken by the columns of the slacks; unique.</summary>
    public int LeavingRow(int column)
    {
        var best = -1;
        for (var r = 0; r < _rows; r++)
        {
            if (TArithmetic.Sign(_entries[(r * _width) + column]) > 0 && (best < 0 || IsBefore(r, best, column)))
            {
                best = r;
            }
        }

        return best;
    }

    public void Pivot(int row, int column)
    {
        var source = _entries.AsSpan(row * _width, _width);
        var pivot = source[column];
        for (var r = 0; r < _rows; r++)
        {
            if (r == row)
            {
                continue;
            }

            var target = _entries.AsSpan(r * _width, _width);
            var factor = target[column];
            for (var c = 0; c < target.Length; c++)
            {
                if (c != column)
                {
                    target[c] = TArithmetic.Combine(target[c], pivot, factor, source[c], _denominator);
                }
            }

            target[column] = TArithmetic.Negate(factor);
        }

        source[column] = _denominator;
        _denominator = pivot;
        (_rowLabels[row], _columnLabels[column]) = (_columnLabels[column], _rowLabels[row]);
        if (_rowLabels[row] >= _dimension)
        {
            _placeOfSlack[_rowLabels[row] - _dimension] = -1 - row;
        }

        if (_columnLabels[column] >= _dimension)
        {
            _placeOfSlack[_columnLabels[column] - _dimension] = column;
        }
    }

    /// <summary>Labels of the vertex: not basic, or basic at zero.</summary>
    public UInt128 AllLabels()
    {
        var labels = UInt128.Zero;
        foreach (var label in _columnLabels)
        {
            labels |= (UInt128)1 << label;
        }

        for (var r = 0; r < _rows; r++)
        {
            if (TArithmetic.Sign(_entries[(r * _width) + _dimension]) == 0)
            {
                labels |= (UInt128)1 << _rowLabels[r];
            }
        }

        return labels;
    }

    /// <summary>The vertex's numerators; null at the origin.</summary>
    public BigInteger[]? Point()
    {
        var point = new BigInteger[_dimension];
        var positive = false;
        for (var r = 0; r < _rows; r++)
        {
            if (_rowLabels[r] < _dimension)
            {
                point[_rowLabels[r]] = TArithmetic.ToBigInteger(_entries[(r * _width) + _dimension]);
                positive |= !point[_rowLabels[r]].IsZero;
            }
        }

        return positive ? point : null;
    }

    private bool IsBefore(int r, int best, int column)
    {
        var (a, b) = (_entries[(r * _width) + column], _entries[(best * _width) + column]);
        var order = TArithmetic.CompareProducts(_entries[(r * _width) + _dimension], b, _entries[(best * _width) + _dimension], a);
        for (var slack = 0; order == 0 && slack < _rows; slack++)
        {
            var place = _placeOfSlack[slack];
            if (place >= 0)
            {
                order = TArithmetic.CompareProducts(_entries[(r * _width) + place], b, _entries[(best * _width) + place], a);
            }
            else if (-1 - place == r)
            {
                // The slack's own row carries the denominator, every other row zero.
                order = TArithmetic.Sign(b);
            }
            else if (-1 - place == best)
            {
                order = -TArithmetic.Sign(a);
            }
        }

        return order < 0;
    }
}
