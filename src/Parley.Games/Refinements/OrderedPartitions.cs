namespace Parley.Games.Refinements;

/// <summary>All ways to rank things with ties allowed (weak orders): 1, 3, 13, 75, 541 for 1 to 5 things.</summary>
internal static class OrderedPartitions
{
    /// <summary>How many there are, or more than a bound.</summary>
    public static long Count(int things, long bound)
    {
        var counts = new long[things + 1];
        counts[0] = 1;
        for (var n = 1; n <= things; n++)
        {
            var binomial = 1L;
            for (var k = 1; k <= n; k++)
            {
                binomial = binomial * (n - k + 1) / k;
                counts[n] += binomial * counts[n - k];
                if (counts[n] > bound)
                {
                    return bound + 1;
                }
            }
        }

        return counts[things];
    }

    /// <summary>Lists them, best class first.</summary>
    public static IEnumerable<int[][]> Of(int[] things)
    {
        if (things.Length == 0)
        {
            yield return [];
            yield break;
        }

        for (var mask = 1; mask < 1 << things.Length; mask++)
        {
            int[] first = [.. things.Where((_, i) => (mask >> i & 1) != 0)];
            int[] rest = [.. things.Where((_, i) => (mask >> i & 1) == 0)];
            foreach (var others in Of(rest))
            {
                yield return [first, .. others];
            }
        }
    }
}
