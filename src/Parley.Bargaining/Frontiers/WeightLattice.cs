namespace Parley.Bargaining.Frontiers;

/// <summary>Evenly spread weightings of the parties: all vectors of multiples of 1/k that sum to 1.</summary>
internal static class WeightLattice
{
    /// <summary>Returns a lattice with at most about <paramref name="target"/> vectors, at least the unit vectors.</summary>
    public static IEnumerable<double[]> Of(int parties, int target)
    {
        int steps = 1;
        while (Size(parties, steps + 1) <= target)
        {
            steps++;
        }

        int[] counts = new int[parties];
        return Enumerate(counts, 0, steps, steps);
    }

    private static IEnumerable<double[]> Enumerate(int[] counts, int at, int left, int steps)
    {
        if (at == counts.Length - 1)
        {
            counts[at] = left;

            // A little of everyone keeps the best outcome for one party from being one that another could improve for free.
            yield return [.. counts.Select(c => (c + 1e-6) / steps)];
            yield break;
        }

        for (int c = 0; c <= left; c++)
        {
            counts[at] = c;
            foreach (double[] weights in Enumerate(counts, at + 1, left - c, steps))
            {
                yield return weights;
            }
        }
    }

    private static double Size(int parties, int steps)
    {
        double size = 1;
        for (int i = 1; i < parties; i++)
        {
            size = size * (steps + i) / i;
        }

        return parties == 1 && steps > 1 ? double.PositiveInfinity : size;
    }
}
