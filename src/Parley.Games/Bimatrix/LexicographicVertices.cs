using System.Numerics;
using Parley.Games.Arithmetic;

namespace Parley.Games.Bimatrix;

/// <summary>
/// Lists all vertices of {z &gt;= 0, M z &lt;= 1} exactly, degenerate or not: the right side is thought to be raised by unlike infinitesimals
/// (lexicographic ratio test), which makes the polytope simple; all its bases are visited depth first, and their vertices are those of
/// the polytope itself, some of them several times.
/// </summary>
/// <remarks>Fraction-free pivoting (Edmonds; Bareiss 1968) on 64, then 128 bits, then numbers of any size: a whole run starts anew in the
/// wider kind where an entry does not fit. Memory: 16 bytes per basis and the distinct vertices.</remarks>
internal sealed class LexicographicVertices
{
    private readonly BigInteger[] _matrix;
    private readonly int _dimension;
    private readonly int _rows;
    private readonly int _most;
    private readonly CancellationToken _cancellation;

    private LexicographicVertices(BigInteger[] matrix, int dimension, int rows, int most, CancellationToken cancellation) =>
        (_matrix, _dimension, _rows, _most, _cancellation) = (matrix, dimension, rows, most, cancellation);

    /// <summary>Lists the vertices but the origin; null where there are more bases than <paramref name="most"/>.</summary>
    public static List<ExactVertex>? List(BigInteger[] matrix, int dimension, int rows, int most, CancellationToken cancellation)
    {
        var search = new LexicographicVertices(matrix, dimension, rows, most, cancellation);
        try
        {
            return search.Run<long, SmallArithmetic>();
        }
        catch (OverflowException)
        {
        }

        try
        {
            return search.Run<Int128, MediumArithmetic>();
        }
        catch (OverflowException)
        {
            return search.Run<BigInteger, LargeArithmetic>();
        }
    }

    private List<ExactVertex>? Run<T, TArithmetic>()
        where TArithmetic : IExactArithmetic<T>
    {
        var tableau = new IntegerTableau<T, TArithmetic>(_matrix, _dimension, _rows);
        var basis = ((UInt128)1 << _dimension) - 1;
        var visited = new HashSet<UInt128> { basis };
        var seen = new HashSet<UInt128>();
        var vertices = new List<ExactVertex>();
        // The way back: row and column of each pivot, and the next column to try at each depth.
        var path = new Stack<(int Row, int Column, int Next, UInt128 Basis)>();
        var next = 0;
        while (true)
        {
            if (next == _dimension)
            {
                if (!path.TryPop(out var back))
                {
                    return vertices;
                }

                tableau.Pivot(back.Row, back.Column);
                (next, basis) = (back.Next, back.Basis);
                continue;
            }

            var column = next++;
            var row = tableau.LeavingRow(column);
            var neighbour = basis ^ ((UInt128)1 << tableau.ColumnLabel(column)) ^ ((UInt128)1 << tableau.RowLabel(row));
            if (!visited.Add(neighbour))
            {
                continue;
            }

            if (visited.Count > _most)
            {
                return null;
            }

            if ((visited.Count & 1023) == 0)
            {
                _cancellation.ThrowIfCancellationRequested();
            }

            tableau.Pivot(row, column);
            path.Push((row, column, next, basis));
            (basis, next) = (neighbour, 0);
            var labels = tableau.AllLabels();
            if (seen.Add(labels) && tableau.Point() is { } point)
            {
                vertices.Add(new ExactVertex(labels, point));
            }
        }
    }
}
