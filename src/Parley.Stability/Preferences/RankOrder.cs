namespace Parley.Stability.Preferences;

/// <summary>Sorts states by keys in linear time (least significant digit first, stable).</summary>
internal static class RankOrder
{
    private const int DigitBits = 11;

    /// <summary>Returns the states by rising key; equal keys keep their order.</summary>
    public static int[] Ascending(ReadOnlySpan<ulong> keys)
    {
        var seen = 0UL;
        foreach (var key in keys)
        {
            seen |= key;
        }

        var from = new int[keys.Length];
        var to = new int[keys.Length];
        for (var s = 0; s < from.Length; s++)
        {
            from[s] = s;
        }

        var counts = new int[1 << DigitBits];
        for (var shift = 0; shift < 64 && seen >> shift != 0; shift += DigitBits)
        {
            Array.Clear(counts);
            foreach (var key in keys)
            {
                counts[(int)(key >> shift) & ((1 << DigitBits) - 1)]++;
            }

            var sum = 0;
            for (var d = 0; d < counts.Length; d++)
            {
                (counts[d], sum) = (sum, sum + counts[d]);
            }

            foreach (var s in from)
            {
                to[counts[(int)(keys[s] >> shift) & ((1 << DigitBits) - 1)]++] = s;
            }

            (from, to) = (to, from);
        }

        return from;
    }

    /// <summary>Returns the states by rising small key (counting sort).</summary>
    public static int[] Ascending(ReadOnlySpan<int> keys, int levels)
    {
        var order = new int[keys.Length];
        Ascending(keys, levels, order, new int[levels + 1]);
        return order;
    }

    /// <summary>Writes the states by rising small key (counting sort).</summary>
    /// <param name="keys">A key below <paramref name="levels"/> per state.</param>
    /// <param name="levels">One more than the largest key.</param>
    /// <param name="order">Receives the states.</param>
    /// <param name="counts">Room for one number more than levels.</param>
    public static void Ascending(ReadOnlySpan<int> keys, int levels, Span<int> order, Span<int> counts)
    {
        var next = counts[..(levels + 1)];
        next.Clear();
        foreach (var key in keys)
        {
            next[key + 1]++;
        }

        for (var k = 0; k < levels; k++)
        {
            next[k + 1] += next[k];
        }

        for (var s = 0; s < keys.Length; s++)
        {
            order[next[keys[s]]++] = s;
        }
    }
}
