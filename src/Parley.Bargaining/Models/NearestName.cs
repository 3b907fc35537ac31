namespace Parley.Bargaining.Models;

/// <summary>Finds the known name that a mistyped one most likely means.</summary>
internal static class NearestName
{
    /// <summary>Returns the closest name by edit distance, or null if none is close.</summary>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        string? best = null;
        int least = Math.Max(2, typed.Length / 2) + 1;
        foreach (string name in known)
        {
            int distance = EditDistance(typed.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance < least)
            {
                (best, least) = (name, distance);
            }
        }

        return best;
    }

    private static int EditDistance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substitute = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitute, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }
}
