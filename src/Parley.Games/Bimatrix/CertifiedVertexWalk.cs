using System.Numerics;
using Parley.Games.Equilibria;
using Parley.Numerics.Parallelism;

namespace Parley.Games.Bimatrix;

/// <summary>
/// Walks all vertices of a best-response polytope in floating point and proves every step: the right side is raised a little, unlike for each
/// row, which makes the polytope simple; each basis that is met is shown to be strictly feasible there (by a bound on the error of its
/// solution, or exactly where the bound does not decide), and all its neighbours are met. The graph of a polytope is connected, hence nothing
/// is missed. Each basis is shown to be feasible with the true right side too; then, solutions being linear in the perturbation, the same bases
/// are feasible for every smaller perturbation, and their vertices are all vertices of the true polytope. Gives up where one of this fails.
/// </summary>
/// <remarks>
/// <para>Polytope {z &gt;= 0, M z &lt;= 1} in d dimensions with r rows; label i &lt; d: z_i = 0, label d + j: row j tight. Partner {w &gt;= 0, C w &lt;= 1}
/// in r dimensions with d rows. For a vertex with support S and tight rows T a partner has support in T and rows S tight, which leaves one
/// candidate when C[S,T] is regular; a candidate is refused by a dual vector checked against rounding, or solved exactly.</para>
/// <para>Cost: about k pivots for a vertex of support k. Memory: 16 to 32 bytes per vertex, at most 2^24 vertices.</para>
/// </remarks>
internal sealed class CertifiedVertexWalk
{
    private const int MaxVertices = 1 << 24;
    private const int MostDegenerate = 500;
    private readonly BigInteger[] _matrix;
    private readonly BigInteger[] _partner;
    private readonly double[] _rows;
    private readonly double[] _partnerRows;
    private readonly int _dimension;
    private readonly int _rowCount;
    private readonly HashSet<UInt128> _seen = [];

    public CertifiedVertexWalk(BigInteger[] matrix, BigInteger[] partner, int dimension, int rowCount)
    {
        (_matrix, _partner, _dimension, _rowCount) = (matrix, partner, dimension, rowCount);
        _rows = [.. matrix.Select(v => (double)v)];
        _partnerRows = [.. partner.Select(v => (double)v)];
    }

    /// <summary>Support and partner support of each equilibrium; null where the walk gave up.</summary>
    public List<ulong>? Found { get; private set; }

    /// <summary>Vertices with more labels than dimensions; their partners are not looked for here.</summary>
    public List<ExactVertex> Degenerate { get; } = [];

    /// <summary>Number of vertices that were proved, the origin included.</summary>
    public int Vertices { get; private set; }

    /// <summary>Whether some equilibrium is not regular: a best reply is not used.</summary>
    public bool Irregular { get; private set; }

    /// <summary>Why the walk gave up.</summary>
    public string? Trouble { get; private set; }

    public bool Run(int threads, IProgress<SolveProgress>? progress, CancellationToken cancellation)
    {
        var known = new LabelSetTable();
        var origin = (1UL << _dimension) - 1;
        known.Add(origin);
        var frontier = new List<ulong> { origin };
        var found = new List<ulong>();
        // Each is proved when it is met, so what an interrupted walk has found holds.
        Found = found;
        while (frontier.Count > 0)
        {
            var next = new List<ulong>();
            // Slices keep what one round holds in memory small.
            for (var from = 0; from < frontier.Count; from += 1 << 14)
            {
                cancellation.ThrowIfCancellationRequested();
                var slice = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(frontier).Slice(from, Math.Min(1 << 14, frontier.Count - from)).ToArray();
                var block = WorldPartition.BlockSize(slice.Length);
                var workers = new CertifiedVertex?[(slice.Length / block) + 1];
                WorldPartition.For(slice.Length, slice.Length < 256 ? 1 : threads, (first, end) =>
                {
                    var worker = new CertifiedVertex(_matrix, _partner, _rows, _partnerRows, _dimension, _rowCount, known);
                    workers[first / block] = worker;
                    for (var i = first; i < end && !worker.GaveUp; i++)
                    {
                        worker.Examine(slice[i]);
                    }
                }, cancellation);
                foreach (var worker in workers)
                {
                    if (worker is null)
                    {
                        continue;
                    }

                    if (worker.GaveUp)
                    {
                        Trouble = worker.Trouble;
                        return false;
                    }

                    Irregular |= worker.Irregular;
                    foreach (var vertex in worker.Degenerate)
                    {
                        if (_seen.Add(vertex.Labels))
                        {
                            Degenerate.Add(vertex);
                        }
                    }

                    if (Degenerate.Count > MostDegenerate)
                    {
                        Trouble = "too many vertices are degenerate";
                        return false;
                    }

                    found.AddRange(worker.Found);
                    foreach (var labels in worker.Neighbours)
                    {
                        if (known.Add(labels))
                        {
                            next.Add(labels);
                        }
                    }
                }

                Vertices = known.Count;
                progress?.Report(new SolveProgress("vertices", known.Count, 0, found.Count));
                if (known.Count > MaxVertices)
                {
                    return false;
                }
            }

            frontier = next;
        }

        Vertices = known.Count;
        return true;
    }
}
