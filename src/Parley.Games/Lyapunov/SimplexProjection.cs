namespace Parley.Games.Lyapunov;

/// <summary>The nearest distribution to a vector (Held, Wolfe, Crowder 1974).</summary>
internal static class SimplexProjection
{
    public static void Project(Span<double> vector)
    {
        double[] sorted = vector.ToArray();
        Array.Sort(sorted);
        var (sum, threshold) = (0.0, 0.0);
        for (var k = 1; k <= sorted.Length; k++)
        {
            sum += sorted[^k];
            var candidate = (sum - 1.0) / k;
            if (sorted[^k] - candidate > 0.0)
            {
                threshold = candidate;
            }
        }

        for (var s = 0; s < vector.Length; s++)
        {
            vector[s] = Math.Max(0.0, vector[s] - threshold);
        }
    }
}
