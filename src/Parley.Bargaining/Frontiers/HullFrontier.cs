using System.Collections.Immutable;

namespace Parley.Bargaining.Frontiers;

/// <summary>The frontier of two parties when lotteries between outcomes are allowed: the upper right part of the convex hull.</summary>
/// <remarks>Vertices are members of the discrete frontier, first party's utility falling; between neighbours lie their lotteries. O(members).</remarks>
public sealed class HullFrontier
{
    private readonly ParetoFrontier _frontier;

    private HullFrontier(ParetoFrontier frontier, ImmutableArray<int> vertices)
    {
        _frontier = frontier;
        Vertices = vertices;
    }

    /// <summary>Gets the members that are vertices; points in the middle of a straight stretch are left out.</summary>
    public ImmutableArray<int> Vertices { get; }

    /// <summary>Finds the hull frontier of two parties.</summary>
    /// <param name="frontier">The discrete frontier.</param>
    /// <exception cref="ArgumentException">The problem has not two parties.</exception>
    public static HullFrontier Of(ParetoFrontier frontier)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        if (frontier.Problem.PartyCount != 2)
        {
            throw new ArgumentException($"the hull frontier is for two parties, the problem has {frontier.Problem.PartyCount}", nameof(frontier));
        }

        var hull = new List<int>();
        for (int k = 0; k < frontier.Count; k++)
        {
            if (hull.Count > 0 && frontier.Utilities(hull[^1]).SequenceEqual(frontier.Utilities(k)))
            {
                continue;
            }

            while (hull.Count > 1 && Turn(frontier.Utilities(hull[^2]), frontier.Utilities(hull[^1]), frontier.Utilities(k)) <= 0)
            {
                hull.RemoveAt(hull.Count - 1);
            }

            hull.Add(k);
        }

        return new HullFrontier(frontier, [.. hull]);
    }

    /// <summary>Returns the Euclidean distance of a point to the hull frontier.</summary>
    /// <param name="x">The first party's utility.</param>
    /// <param name="y">The second party's utility.</param>
    public double DistanceTo(double x, double y)
    {
        double best = double.PositiveInfinity;
        for (int k = 0; k < Vertices.Length; k++)
        {
            ReadOnlySpan<double> a = _frontier.Utilities(Vertices[k]);
            ReadOnlySpan<double> b = _frontier.Utilities(Vertices[Math.Min(k + 1, Vertices.Length - 1)]);
            double dx = b[0] - a[0], dy = b[1] - a[1], length = (dx * dx) + (dy * dy);
            double t = length > 0 ? Math.Clamp((((x - a[0]) * dx) + ((y - a[1]) * dy)) / length, 0, 1) : 0;
            double ex = x - a[0] - (t * dx), ey = y - a[1] - (t * dy);
            best = Math.Min(best, Math.Sqrt((ex * ex) + (ey * ey)));
        }

        return best;
    }

    /// <summary>Positive if the path a, b, c turns left (the chain runs counter-clockwise, so b is then a vertex).</summary>
    private static double Turn(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c) =>
        ((b[0] - a[0]) * (c[1] - b[1])) - ((b[1] - a[1]) * (c[0] - b[0]));
}
