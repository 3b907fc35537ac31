using System.Numerics;

namespace Parley.Games.Bimatrix;

/// <summary>A tableau for M z + s = 1 in floating point.</summary>
internal sealed class FloatTableau : IPivotTableau
{
    private readonly double[] _entries;
    private readonly int _width;
    private readonly int[] _rowLabels;
    private readonly int[] _columnLabels;

    public FloatTableau(BigInteger[] matrix, int dimension, int rows)
    {
        (Columns, Rows, _width) = (dimension, rows, dimension + 1);
        _entries = new double[rows * _width];
        var greatest = 1.0;
        foreach (var value in matrix)
        {
            greatest = Math.Max(greatest, (double)value);
        }

        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < dimension; c++)
            {
                _entries[(r * _width) + c] = (double)matrix[(r * dimension) + c] / greatest;
            }

            _entries[(r * _width) + dimension] = 1.0;
        }

        _columnLabels = [.. Enumerable.Range(0, dimension)];
        _rowLabels = [.. Enumerable.Range(dimension, rows)];
    }

    private FloatTableau(FloatTableau other)
    {
        (Columns, Rows, _width) = (other.Columns, other.Rows, other._width);
        _entries = (double[])other._entries.Clone();
        _rowLabels = (int[])other._rowLabels.Clone();
        _columnLabels = (int[])other._columnLabels.Clone();
    }

    public int Rows { get; }

    public int Columns { get; }

    public int ColumnLabel(int column) => _columnLabels[column];

    public int RowLabel(int row) => _rowLabels[row];

    public IPivotTableau Clone() => new FloatTableau(this);

    public int LeavingRow(int column)
    {
        var (best, least) = (-1, double.PositiveInfinity);
        for (var r = 0; r < Rows; r++)
        {
            var entry = _entries[(r * _width) + column];
            if (entry > 1e-11 && _entries[(r * _width) + Columns] / entry < least)
            {
                (best, least) = (r, _entries[(r * _width) + Columns] / entry);
            }
        }

        return best;
    }

    public void Pivot(int row, int column)
    {
        var source = _entries.AsSpan(row * _width, _width);
        var inverse = 1.0 / source[column];
        for (var c = 0; c < source.Length; c++)
        {
            source[c] *= inverse;
        }

        source[column] = inverse;
        for (var r = 0; r < Rows; r++)
        {
            var target = _entries.AsSpan(r * _width, _width);
            var factor = target[column];
            if (r == row || factor == 0.0)
            {
                continue;
            }

            for (var c = 0; c < target.Length; c++)
            {
                target[c] -= factor * source[c];
            }

            target[column] = -factor * inverse;
        }

        (_rowLabels[row], _columnLabels[column]) = (_columnLabels[column], _rowLabels[row]);
    }
}
