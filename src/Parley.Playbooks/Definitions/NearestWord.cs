namespace Parley.Playbooks.Definitions;

/// <summary>Finds the known word that is written most like a mistyped one (edit distance; Levenshtein 1965).</summary>
internal static class NearestWord
{
    internal static string? Find(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > 100)
        {
            return null;
        }

        var limit = Math.Max(word.Length >= 4 ? 2 : 1, word.Length / 3);
        return known
            .Select(candidate => (candidate, distance: Distance(word, candidate)))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + (same ? 0 : 1), 1 + Math.Min(row[j], row[j - 1])));
            }
        }

        return row[^1];
    }
}
