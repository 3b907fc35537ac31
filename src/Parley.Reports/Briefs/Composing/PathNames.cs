using Parley.Runs;

namespace Parley.Reports.Briefs.Composing;

/// <summary>Puts the path of a number into words, such as <c>preferences.UA.I2.weight</c> into <c>Ukraine: weight of territory</c>; a path that it does not know stays as it is.</summary>
internal sealed class PathNames
{
    private readonly Dictionary<string, string> _parties;
    private readonly Dictionary<string, string> _issues;

    internal PathNames(Analysis analysis)
    {
        _parties = new(StringComparer.Ordinal);
        _issues = new(StringComparer.Ordinal);
        foreach (var (id, name, _) in analysis.Parties)
        {
            _parties[id] = name;
        }

        foreach (var (id, name, _) in analysis.Issues)
        {
            _issues[id] = name;
        }
    }

    internal string Party(string id) => _parties.TryGetValue(id, out var name) && name.Length > 0 ? name : id;

    internal string Issue(string id) => _issues.TryGetValue(id, out var name) && name.Length > 0 ? name : id;

    internal string Words(string path) => path.Split('.') switch
    {
        ["parties", var p, "patience", ..] => $"{Party(p)}: patience",
        ["parties", var p, var what] => $"{Party(p)}: {Spaced(what)}",
        ["preferences", var p, var i, "weight"] => $"{Party(p)}: weight of {Lower(Issue(i))}",
        ["preferences", var p, var i, "value", var option] => $"{Party(p)}: value of option {option} on {Lower(Issue(i))}",
        ["preferences", var p, var i, var what] => $"{Party(p)}: {Spaced(what)} on {Lower(Issue(i))}",
        ["noDeal", var p, "value"] => $"{Party(p)}: value without a deal",
        ["noDeal", var p, "drift"] => $"{Party(p)}: drift of the value without a deal",
        ["flow", var p] => $"{Party(p)}: flow per round without a deal",
        ["levers", var lever, "oneOff", var p] => $"Lever {lever}: one-off effect on {Party(p)}",
        ["levers", var lever, "perRound", var p] => $"Lever {lever}: effect per round on {Party(p)}",
        ["levers", var lever, "breakdownRisk"] => $"Lever {lever}: risk of breakdown",
        ["levers", var lever, var what] => $"Lever {lever}: {Spaced(what)}",
        ["followThrough", var a, var t, var kind] => $"{Party(a)} towards {Party(t)}: follow-through on {kind}s",
        ["positions", var p, var i, ..] => $"{Party(p)}: position on {Lower(Issue(i))}",
        _ => path,
    };

    /// <summary>Starts an ordinary word small; abbreviations such as <c>ZNPP</c> stay.</summary>
    internal static string Lower(string name) =>
        name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static string Spaced(string camel)
    {
        var text = new System.Text.StringBuilder();
        foreach (var c in camel)
        {
            text.Append(char.IsUpper(c) && text.Length > 0 ? " " + char.ToLowerInvariant(c) : c.ToString());
        }

        return text.ToString();
    }
}
