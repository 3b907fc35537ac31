namespace Parley.Evidence.Ledger;

/// <summary>The field names of each type of line, for checks and messages.</summary>
internal static class LedgerFields
{
    public static readonly string[] Entry =
    [
        "id", "type", "kind", "act", "actor", "target", "targetImplied", "boundParty", "onBehalfOf", "issue", "position", "date", "dateText",
        "dateBasis", "what", "sources", "sourceHash", "start", "end", "text", "occurrences", "quote", "speaker", "speakerRole", "attribution",
        "directness", "channel", "visibility", "negated", "negatorSpan", "modality", "timeStatus", "condition", "conditionSpan", "deadline",
        "testable", "numbers", "codes", "conf", "confidence", "rule", "reader", "review", "reviewedBy", "reviewedOn", "knownFrom", "links",
        "section", "remark", "by", "at",
    ];

    public static readonly string[] Rating =
        ["type", "id", "commitment", "status", "asOf", "actedOn", "endedOn", "reason", "evidence", "reply", "settles", "by", "at"];

    public static readonly string[] Review = ["type", "id", "of", "on", "reason", "by", "at"];

    public static readonly string[] Edit = ["type", "id", "of", "set", "asOf", "reason", "by", "at"];

    public static readonly string[] Link = ["type", "id", "from", "to", "relation", "asOf", "reason", "by", "at"];

    public static readonly string[] Redact = ["type", "id", "of", "reason", "by", "at"];

    public const string Types = "rating, confirm, reject, edit, link, redact";

    /// <summary>Finds the known word that is nearest to an unknown one, if any is near enough to be meant.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        string? best = null;
        var bestDistance = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in known)
        {
            var distance = Distance(word, candidate);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        if (a.Length > 64)
        {
            return int.MaxValue;
        }

        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
