using System.Numerics;

namespace Parley.Games.Bimatrix;

/// <summary>Complementary pairs of vertices where a polytope is not simple: the polytope of fewer dimensions is enumerated whole; the other whole
/// too where that is small, else only its faces that can hold partners, one for each set of best replies.</summary>
internal static class DegeneratePairs
{
    public const int MostBases = 2_000_000;
    private const int MostBasesWhole = 150_000;
    private const int MostGroups = 500;

    public static List<(ExactVertex First, ExactVertex Second)>? List(IntegerBimatrix matrix, CancellationToken cancellation, out long work, out bool degenerate)
    {
        var (rows, columns) = (matrix.Rows, matrix.Columns);
        var turned = columns < rows;
        // The side of fewer strategies: {z >= 0, M z <= 1}; its partners: {w >= 0, C w <= 1}.
        var (dimension, others) = turned ? (columns, rows) : (rows, columns);
        var own = turned ? matrix.First : matrix.SecondColumns;
        var partner = turned ? matrix.SecondColumns : matrix.First;
        (work, degenerate) = (0, false);
        var vertices = LexicographicVertices.List(own, dimension, others, MostBases, cancellation);
        if (vertices is null)
        {
            return null;
        }

        degenerate = IsDegenerate(vertices, dimension);
        work = vertices.Count;
        List<(ExactVertex First, ExactVertex Second)>? pairs = null;
        // Few sets of best replies mean few faces; the whole of a polytope that is not simple has many more bases.
        if (degenerate && vertices.Select(v => v.Labels >> dimension).Distinct().Count() <= MostGroups)
        {
            pairs = ByFaces(vertices, partner, dimension, others, cancellation, ref work);
        }

        if (pairs is not null)
        {
            return !turned ? pairs : pairs.ConvertAll(p => (p.Second, p.First));
        }

        if (LexicographicVertices.List(partner, others, dimension, MostBasesWhole, cancellation) is { } whole)
        {
            work += whole.Count;
            degenerate |= IsDegenerate(whole, others);
            pairs = ExtremePairs.Match(vertices, whole, dimension, others, cancellation);
        }
        else
        {
            degenerate = true;
            pairs = ByFaces(vertices, partner, dimension, others, cancellation, ref work);
        }

        return pairs is null || !turned ? pairs : pairs.ConvertAll(p => (p.Second, p.First));
    }

    private static bool IsDegenerate(List<ExactVertex> vertices, int dimension) =>
        vertices.Exists(v => BitOperations.PopCount((ulong)v.Labels) + BitOperations.PopCount((ulong)(v.Labels >> 64)) > dimension);

    // A partner's support lies among the best replies T, so it is a vertex of the polytope cut down to T.
    public static List<(ExactVertex First, ExactVertex Second)>? ByFaces(
        List<ExactVertex> vertices, BigInteger[] partner, int dimension, int others, CancellationToken cancellation, ref long work)
    {
        var pairs = new List<(ExactVertex, ExactVertex)>();
        foreach (var group in vertices.GroupBy(v => v.Labels >> dimension))
        {
            int[] replies = [.. Enumerable.Range(0, others).Where(j => (group.Key >> j & 1) != 0)];
            var cut = new BigInteger[dimension * replies.Length];
            for (var i = 0; i < dimension; i++)
            {
                for (var j = 0; j < replies.Length; j++)
                {
                    cut[(i * replies.Length) + j] = partner[(i * others) + replies[j]];
                }
            }

            if (LexicographicVertices.List(cut, replies.Length, dimension, MostBases, cancellation) is not { } face)
            {
                return null;
            }

            work += face.Count;
            foreach (var vertex in face)
            {
                // Labels of the cut polytope: its own columns, then rows; only rows matter against supports within T.
                var tight = vertex.Labels >> replies.Length;
                ExactVertex? full = null;
                foreach (var own in group)
                {
                    // Every row in the support must be tight; columns outside T are zero, those in T are best replies.
                    var support = ~own.Labels & (((UInt128)1 << dimension) - 1);
                    if ((support & ~tight) != 0)
                    {
                        continue;
                    }

                    if (full is null)
                    {
                        var coordinates = new BigInteger[others];
                        for (var j = 0; j < replies.Length; j++)
                        {
                            coordinates[replies[j]] = vertex.Coordinates[j];
                        }

                        full = new ExactVertex(UInt128.Zero, coordinates);
                    }

                    pairs.Add((own, full));
                }
            }
        }

        return pairs;
    }
}
