using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parley.Games.Bimatrix;

/// <summary>Proves one vertex after another of a <see cref="CertifiedVertexWalk"/>, lists neighbours and looks for partners; one per thread.</summary>
internal sealed partial class CertifiedVertex
{
    // Unit roundoff 2^-53, with room for sums of products of up to 64 terms: (k + 2) u.
    private const double Roundoff = 1.2e-16 * 1.01;
    private readonly BigInteger[] _matrix;
    private readonly BigInteger[] _partner;
    private readonly double[] _rows;
    private readonly double[] _partnerRows;
    private readonly int _dimension;
    private readonly int _rowCount;
    private readonly LabelSetTable _known;
    private readonly int _stride;
    private readonly double[] _start;
    private readonly double[] _table;
    private readonly int[] _rowLabels;
    private readonly int[] _columnLabels;
    private readonly int[] _pivotRows;
    private readonly int[] _pivotColumns;
    private readonly double[] _packed;
    private readonly double[] _solution;
    private readonly double[] _ratios;
    private readonly int[] _leaving;
    private readonly DualRefusal _refusal;

    public CertifiedVertex(
        BigInteger[] matrix, BigInteger[] partner, double[] rows, double[] partnerRows, int dimension, int rowCount, LabelSetTable known)
    {
        (_matrix, _partner, _rows, _partnerRows, _dimension, _rowCount, _known) = (matrix, partner, rows, partnerRows, dimension, rowCount, known);
        _stride = (dimension + 1 + 3) & ~3;
        _start = new double[_stride * rowCount];
        for (var j = 0; j < rowCount; j++)
        {
            rows.AsSpan(j * dimension, dimension).CopyTo(_start.AsSpan(j * _stride));
            _start[(j * _stride) + dimension] = RightSide(j, perturbed: true);
        }

        _table = new double[_start.Length];
        _rowLabels = new int[rowCount];
        _columnLabels = new int[dimension];
        var most = Math.Min(dimension, rowCount);
        _pivotRows = new int[most];
        _pivotColumns = new int[most];
        _packed = new double[most * most];
        _solution = new double[most];
        _ratios = new double[_stride];
        _leaving = new int[_stride];
        _refusal = new DualRefusal(partnerRows, dimension, rowCount);
    }

    public List<ulong> Neighbours { get; } = [];

    public List<ulong> Found { get; } = [];

    public bool GaveUp => Trouble is not null;

    public string? Trouble { get; private set; }

    /// <summary>Whether a partner had a weight of zero or a further best reply.</summary>
    public bool Irregular { get; private set; }

    public void Examine(ulong labels)
    {
        var size = Rebuild(labels);
        if (size < 0 || !(IsProved(size, perturbed: true) || Feasibility(size, perturbed: true, out _) > 0))
        {
            Trouble = size < 0 ? "a basis is singular in floating point" : "a basis is not strictly feasible: the polytope is not simple";
            return;
        }

        ListNeighbours(labels);
        if (size == 0)
        {
            return;
        }

        if (IsProved(size, perturbed: false))
        {
            LookForPartner(labels, size);
            return;
        }

        switch (Feasibility(size, perturbed: false, out var vertex))
        {
            case > 0:
                LookForPartner(labels, size);
                break;
            case 0:
                Degenerate.Add(vertex!);
                break;
            default:
                Trouble = "the perturbation changed more than ties";
                break;
        }
    }

    /// <summary>Vertices with more labels than dimensions, some of them several times.</summary>
    public List<ExactVertex> Degenerate { get; } = [];

    // 1 plus a multiple of 2^-34, unlike for each row and exact in floating point.
    private const long Unit = 1L << 34;

    private static double RightSide(int row, bool perturbed) => perturbed ? (double)Numerator(row) / Unit : 1.0;

    private static long Numerator(int row) => Unit + 7 + ((row + 1) * 2654435761L % 61);

    /// <summary>Pivots from the origin to a basis; returns the size of its support, -1 where it is numerically singular.</summary>
    private int Rebuild(ulong labels)
    {
        _start.CopyTo(_table, 0);
        for (var i = 0; i < _dimension; i++)
        {
            _columnLabels[i] = i;
        }

        for (var j = 0; j < _rowCount; j++)
        {
            _rowLabels[j] = _dimension + j;
        }

        var support = ~labels & ((1UL << _dimension) - 1);
        var size = BitOperations.PopCount(support);
        if (size > _pivotRows.Length || size != BitOperations.PopCount(labels >> _dimension))
        {
            return -1;
        }

        var tight = labels >> _dimension;
        for (var step = 0; step < size; step++)
        {
            var column = BitOperations.TrailingZeroCount(support);
            support &= support - 1;
            // The largest entry of the column among tight rows that are left.
            var (row, best) = (-1, 0.0);
            for (var rest = tight; rest != 0; rest &= rest - 1)
            {
                var j = BitOperations.TrailingZeroCount(rest);
                var entry = Math.Abs(_table[(j * _stride) + column]);
                if (entry > best)
                {
                    (row, best) = (j, entry);
                }
            }

            if (row < 0 || best < 1e-300)
            {
                return -1;
            }

            tight &= ~(1UL << row);
            Pivot(row, column);
            _pivotRows[step] = row;
            _pivotColumns[step] = column;
        }

        return size;
    }

    private void Pivot(int row, int column)
    {
        var source = _table.AsSpan(row * _stride, _stride);
        var inverse = 1.0 / source[column];
        for (var c = 0; c < source.Length; c++)
        {
            source[c] *= inverse;
        }

        source[column] = inverse;
        ref var from = ref MemoryMarshal.GetReference(source);
        for (var r = 0; r < _rowCount; r++)
        {
            if (r == row)
            {
                continue;
            }

            ref var to = ref _table[r * _stride];
            var factor = System.Runtime.CompilerServices.Unsafe.Add(ref to, column);
            if (factor == 0.0)
            {
                continue;
            }

            var spread = Vector256.Create(factor);
            for (var c = 0; c < _stride; c += 4)
            {
                (Vector256.LoadUnsafe(ref to, (nuint)c) - (spread * Vector256.LoadUnsafe(ref from, (nuint)c))).StoreUnsafe(ref to, (nuint)c);
            }

            System.Runtime.CompilerServices.Unsafe.Add(ref to, column) = -factor * inverse;
        }

        (_rowLabels[row], _columnLabels[column]) = (_columnLabels[column], _rowLabels[row]);
    }

    /// <summary>Bounds the error of the basic solution by its residual and shows all basic variables to be above zero (Rump's way: an
    /// approximate inverse R with |I - R M| &lt; 1 proves M regular and bounds its inverse).</summary>
    private bool IsProved(int size, bool perturbed)
    {
        if (size == 0)
        {
            return true;
        }

        var slack = (size + 4) * Roundoff;
        for (var q = 0; q < size; q++)
        {
            for (var l = 0; l < size; l++)
            {
                _packed[(q * size) + l] = _rows[(_pivotRows[q] * _dimension) + _pivotColumns[l]];
            }
        }

        var (worst, norm) = (0.0, 0.0);
        Span<double> product = stackalloc double[size];
        Span<double> sizes = stackalloc double[size];
        for (var p = 0; p < size; p++)
        {
            var row = _table.AsSpan(_pivotRows[p] * _stride, _stride);
            product.Clear();
            sizes.Clear();
            product[p] = -1.0;
            var (rowNorm, rowSum) = (0.0, 0.0);
            for (var q = 0; q < size; q++)
            {
                var r = row[_pivotColumns[q]];
                var absolute = Math.Abs(r);
                rowNorm += absolute;
                rowSum += r;
                var m = _packed.AsSpan(q * size, size);
                for (var l = 0; l < m.Length; l++)
                {
                    product[l] += r * m[l];
                    sizes[l] += absolute * m[l];
                }
            }

            var sum = 0.0;
            for (var l = 0; l < size; l++)
            {
                sum += Math.Abs(product[l]) + (slack * (sizes[l] + 1.0));
            }

            worst = Math.Max(worst, sum * 1.000001);
            norm = Math.Max(norm, rowNorm * 1.000001);
            _solution[p] = perturbed ? row[_dimension] : rowSum;
        }

        if (!(worst < 0.5))
        {
            return false;
        }

        var residual = 0.0;
        for (var q = 0; q < size; q++)
        {
            var right = RightSide(_pivotRows[q], perturbed);
            var (value, total) = (-right, right);
            for (var l = 0; l < size; l++)
            {
                var term = _packed[(q * size) + l] * _solution[l];
                value += term;
                total += Math.Abs(term);
            }

            residual = Math.Max(residual, Math.Abs(value) + (slack * total));
        }

        var error = norm * residual / (1.0 - worst) * 1.00001;
        for (var p = 0; p < size; p++)
        {
            if (!(_solution[p] > error))
            {
                return false;
            }
        }

        for (var j = 0; j < _rowCount; j++)
        {
            if (_rowLabels[j] < _dimension)
            {
                continue;
            }

            var (value, total, row) = (0.0, 0.0, j * _dimension);
            for (var l = 0; l < size; l++)
            {
                var m = _rows[row + _pivotColumns[l]];
                total += m;
                value += m * _solution[l];
            }

            if (!(RightSide(j, perturbed) - value > (total * error * 1.00001) + (slack * (2.0 + value))))
            {
                return false;
            }
        }

        return true;
    }

    private void ListNeighbours(ulong labels)
    {
        // All columns at once: the least ratio of the right side to an entry above zero, and its row.
        for (var c = 0; c < _stride; c += 4)
        {
            var least = Vector256.Create(double.PositiveInfinity);
            var at = Vector256<double>.Zero;
            for (var r = 0; r < _rowCount; r++)
            {
                ref var row = ref _table[r * _stride];
                var entries = Vector256.LoadUnsafe(ref row, (nuint)c);
                var right = Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref row, _dimension));
                var ratio = Vector256.ConditionalSelect(
                    Vector256.GreaterThan(entries, Vector256<double>.Zero), right / entries, Vector256.Create(double.PositiveInfinity));
                var better = Vector256.LessThan(ratio, least);
                least = Vector256.ConditionalSelect(better, ratio, least);
                at = Vector256.ConditionalSelect(better, Vector256.Create((double)r), at);
            }

            for (var i = 0; i < 4 && c + i < _dimension; i++)
            {
                var neighbour = labels ^ (1UL << _columnLabels[c + i]) ^ (1UL << _rowLabels[(int)at[i]]);
                if (!_known.Contains(neighbour))
                {
                    Neighbours.Add(neighbour);
                }
            }
        }
    }
}
