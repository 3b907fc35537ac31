namespace Parley.Numerics.Errors;

/// <summary>Finds the known name that a misspelt one was probably meant to be: "did you mean ...?".</summary>
public static class NearestName
{
    /// <summary>Returns the known name with the fewest slips from the given one.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="known">What would be right; on a tie the first wins.</param>
    /// <returns>The nearest name, or null where none is near: more than one slip in three letters (at least one slip is always
    /// allowed).</returns>
    /// <remarks>A slip is a wrong, missing, extra or swapped neighbouring letter; upper and lower case, hyphens and underscores count as
    /// the same.
    /// <b>Source.</b> Optimal string alignment, Damerau (1964), Levenshtein (1966). <b>Cost.</b> O(length^2) per known name.</remarks>
    public static string? Find(string name, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(known);
        if (name.Length == 0)
        {
            return null;
        }

        string? best = null;
        var fewest = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) >= fewest)
            {
                continue;
            }

            var slips = Distance(name, candidate);
            if (slips < fewest)
            {
                (best, fewest) = (candidate, slips);
            }
        }

        return best;
    }

    /// <summary>Returns the number of slips between two names.</summary>
    /// <param name="left">One name.</param>
    /// <param name="right">The other.</param>
    /// <returns>0 for equal names, see <see cref="Find"/>.</returns>
    public static int Distance(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = Fold(left[i - 1]) == Fold(right[j - 1]);
                var best = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Fold(left[i - 1]) == Fold(right[j - 2]) && Fold(left[i - 2]) == Fold(right[j - 1]))
                {
                    best = Math.Min(best, beforeLast[j - 2] + 1);
                }

                current[j] = best;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }

    private static char Fold(char c) => c == '_' ? '-' : char.ToLowerInvariant(c);
}
