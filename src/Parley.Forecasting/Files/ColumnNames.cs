namespace Parley.Forecasting.Files;

/// <summary>The names under which columns are known, in any case, with blanks, hyphens and underscores ignored.</summary>
internal static class ColumnNames
{
    private static readonly Dictionary<string, ColumnKind> Known = new(StringComparer.Ordinal)
    {
        ["actor"] = ColumnKind.Actor,
        ["actors"] = ColumnKind.Actor,
        ["name"] = ColumnKind.Actor,
        ["player"] = ColumnKind.Actor,
        ["stakeholder"] = ColumnKind.Actor,
        ["party"] = ColumnKind.Actor,
        ["who"] = ColumnKind.Actor,
        ["country"] = ColumnKind.Actor,
        ["actorname"] = ColumnKind.Actor,
        ["group"] = ColumnKind.Actor,
        ["member"] = ColumnKind.Actor,
        ["agent"] = ColumnKind.Actor,
        ["position"] = ColumnKind.Position,
        ["positions"] = ColumnKind.Position,
        ["pos"] = ColumnKind.Position,
        ["pstn"] = ColumnKind.Position,
        ["x"] = ColumnKind.Position,
        ["stance"] = ColumnKind.Position,
        ["preference"] = ColumnKind.Position,
        ["ideal"] = ColumnKind.Position,
        ["idealpoint"] = ColumnKind.Position,
        ["preferredposition"] = ColumnKind.Position,
        ["p"] = ColumnKind.Position,
        ["salience"] = ColumnKind.Salience,
        ["saliency"] = ColumnKind.Salience,
        ["sal"] = ColumnKind.Salience,
        ["s"] = ColumnKind.Salience,
        ["importance"] = ColumnKind.Salience,
        ["priority"] = ColumnKind.Salience,
        ["capability"] = ColumnKind.Capability,
        ["capabilities"] = ColumnKind.Capability,
        ["cap"] = ColumnKind.Capability,
        ["c"] = ColumnKind.Capability,
        ["power"] = ColumnKind.Capability,
        ["influence"] = ColumnKind.Capability,
        ["resources"] = ColumnKind.Capability,
        ["clout"] = ColumnKind.Capability,
        ["weight"] = ColumnKind.Capability,
        ["votes"] = ColumnKind.Capability,
        ["strength"] = ColumnKind.Capability,
        ["coder"] = ColumnKind.Coder,
        ["expert"] = ColumnKind.Coder,
        ["rater"] = ColumnKind.Coder,
        ["codedby"] = ColumnKind.Coder,
        ["analyst"] = ColumnKind.Coder,
        ["issue"] = ColumnKind.Issue,
        ["dimension"] = ColumnKind.Issue,
        ["question"] = ColumnKind.Issue,
        ["source"] = ColumnKind.Provenance,
        ["date"] = ColumnKind.Provenance,
        ["why"] = ColumnKind.Provenance,
        ["evidence"] = ColumnKind.Provenance,
        ["by"] = ColumnKind.Provenance,
        ["referencepoint"] = ColumnKind.ReferencePoint,
        ["reference"] = ColumnKind.ReferencePoint,
        ["rp"] = ColumnKind.ReferencePoint,
        ["statusquo"] = ColumnKind.ReferencePoint,
        ["reversion"] = ColumnKind.ReferencePoint,
    };

    /// <summary>Names that errors and help list.</summary>
    public static string Expected => "actor, position, salience, capability";

    public static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>The kind of a column; for a column such as <c>Year Salience</c> or <c>position_2</c> also the issue that it belongs to.</summary>
    public static (ColumnKind Kind, string Issue) Of(string header)
    {
        var folded = Fold(header);
        if (Known.TryGetValue(folded, out var kind))
        {
            return (kind, "");
        }

        var words = header.Split([' ', '_', '-', '.', ':', '(', ')', '[', ']', '/'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var i in (int[])[words.Length - 1, 0])
        {
            if (words.Length > 1 && Known.TryGetValue(Fold(words[i]), out kind) && kind is ColumnKind.Position or ColumnKind.Salience)
            {
                return (kind, string.Join(' ', words.Where((_, w) => w != i)));
            }
        }

        // "Capability (GDP)", "Actor name", and numbered columns such as Pstn1, Sal2.
        if (words.Length > 1 && Known.TryGetValue(Fold(words[0]), out kind) && kind is ColumnKind.Capability or ColumnKind.Actor)
        {
            return (kind, "");
        }

        var stem = folded.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return stem.Length < folded.Length && Known.TryGetValue(stem, out kind) && kind is ColumnKind.Position or ColumnKind.Salience
            ? (kind, folded[stem.Length..])
            : (ColumnKind.Other, "");
    }
}
