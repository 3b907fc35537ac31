using System.Numerics;
using Parley.Numerics;

namespace Parley.Games.Bimatrix;

/// <summary>Pairs of vertices with complementary labels.</summary>
internal static class ExtremePairs
{
    /// <summary>Lists pairs whose labels together are all labels. Partners are looked up by the missing label that fewest of them have.</summary>
    public static List<(ExactVertex First, ExactVertex Second)> Match(
        List<ExactVertex> first, List<ExactVertex> second, int rows, int columns, CancellationToken cancellation)
    {
        var labels = rows + columns;
        var all = labels == 128 ? UInt128.MaxValue : ((UInt128)1 << labels) - 1;
        // In the second polytope columns come first: its label j is zero of column j, its label n + i is row i tight.
        var bearers = new List<ExactVertex>[labels];
        for (var label = 0; label < labels; label++)
        {
            bearers[label] = [];
        }

        var turned = new UInt128[second.Count];
        for (var v = 0; v < second.Count; v++)
        {
            var own = second[v].Labels;
            turned[v] = (own >> columns) | ((own & (((UInt128)1 << columns) - 1)) << rows);
            var vertex = second[v] with { Labels = turned[v] };
            for (var label = 0; label < labels; label++)
            {
                if ((turned[v] >> label & 1) != 0)
                {
                    bearers[label].Add(vertex);
                }
            }
        }

        var pairs = new List<(ExactVertex, ExactVertex)>();
        foreach (var vertex in first)
        {
            cancellation.ThrowIfCancellationRequested();
            var missing = all & ~vertex.Labels;
            var candidates = (List<ExactVertex>?)null;
            for (var label = 0; label < labels; label++)
            {
                if ((missing >> label & 1) != 0 && (candidates is null || bearers[label].Count < candidates.Count))
                {
                    candidates = bearers[label];
                }
            }

            foreach (var partner in candidates ?? [])
            {
                if ((missing & ~partner.Labels) == 0)
                {
                    pairs.Add((vertex, partner));
                }
            }
        }

        return pairs;
    }

    /// <summary>Scales numerators to probabilities.</summary>
    public static Rational[] Probabilities(BigInteger[] coordinates)
    {
        var sum = BigInteger.Zero;
        foreach (var value in coordinates)
        {
            sum += value;
        }

        return [.. coordinates.Select(v => v.IsZero ? Rational.Zero : Rational.Create(v, sum))];
    }
}
