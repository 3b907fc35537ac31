using System.Globalization;
using Parley.Cases;
using Parley.Cases.Comparison;
using Parley.Estimates;
using Parley.Numerics.Errors;

namespace Parley.Editing;

/// <summary>Changes one number in the text of a case.yaml and nothing else: comments, order and layout stay.</summary>
/// <remarks>
/// <para><b>Certificate.</b> The new text is read again and compared with the old one by what it says (<see cref="CaseDiff"/>): if anything but the number changed, or if the new text has
/// errors, the edit is refused.</para>
/// <para><b>Cost.</b> Two readings of the text, some 20 ms for the largest shipped case.</para>
/// </remarks>
public static class CaseTextEditor
{
    /// <summary>Applies a change.</summary>
    /// <param name="subject">The case as read from the text, without scenario, as of the day whose value is meant.</param>
    /// <param name="text">The text of case.yaml.</param>
    /// <param name="ledger">The text of the ledger.</param>
    /// <param name="sources">The text of sources.yaml.</param>
    /// <param name="change">What shall stand there.</param>
    /// <returns>The new text and what it says otherwise.</returns>
    /// <exception cref="SourceErrorsException">The number is not written in this file in a form that can be changed alone, or the new value is wrong; all mistakes with their places.</exception>
    public static CaseTextEdit Apply(Case subject, string text, string ledger, string sources, EstimateChange change)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(change);
        if (!subject.Estimates.TryGet(change.Path, out var estimate))
        {
            throw Refuse($"there is no number '{change.Path}' in this case");
        }

        if (subject.Scenarios.Count > 0)
        {
            throw Refuse("this is a scenario's view (expected the case as written); change the case, or save a scenario of your own");
        }

        var node = Locate(text, estimate);
        var changed = Write(text, node, [.. change.Keys()]);
        var before = CaseLoader.Parse(text, ledger, sources).Require();
        var report = CaseLoader.Parse(changed, ledger, sources);
        var after = report.Require();
        var differences = CaseDiff.Between(before, after);
        var foreign = differences.Where(d => !Belongs(d.Path, change.Path)).ToList();
        return foreign.Count == 0
            ? new CaseTextEdit(changed, differences)
            : throw Refuse($"'{change.Path}' cannot be changed alone: it shares its text with {string.Join(", ", foreign.Take(3).Select(d => d.Path))}; change the file by hand");
    }

    private static bool Belongs(string path, string number) => path == number || path.StartsWith(number + ".", StringComparison.Ordinal)
        || number.StartsWith(path + ".", StringComparison.Ordinal)
        || (number.EndsWith(".value", StringComparison.Ordinal) && path.StartsWith(number[..^"value".Length], StringComparison.Ordinal));

    // The mapping that holds the value and who said so, or the bare value.
    private static TextNode Locate(string text, Estimate estimate)
    {
        if (estimate.Defaulted)
        {
            throw Refuse($"nobody wrote '{estimate.Path}' yet: the format's default stands in; write it in the file by hand");
        }

        var lines = text.Split('\n');
        var offset = lines.Take(estimate.Place.Line - 1).Sum(l => l.Length + 1) + estimate.Place.Column - 1;
        var found = TextTree.Read(text).All().Where(n => n.Start == offset).ToList();
        var node = found.Find(n => n.Find("value") is not null) ?? found.Find(n => n.IsScalar);
        if (node is null)
        {
            throw Refuse(found.Exists(n => n.IsAlias)
                ? $"'{estimate.Path}' is an alias of another value; change that one, or the file by hand"
                : $"'{estimate.Path}' is written in a form that cannot be changed here; change the file by hand, line {estimate.Place.Line.ToString(CultureInfo.InvariantCulture)}");
        }

        return node.IsScalar && node.Parent?.Find("value") == node ? node.Parent : node;
    }

    private static string Write(string text, TextNode node, IReadOnlyList<(string Key, string? Yaml)> keys)
    {
        if (node.IsScalar)
        {
            var set = keys.Where(k => k.Yaml is not null).ToList();
            var old = text[node.Start..node.End];
            var value = set.Find(k => k.Key == "value").Yaml ?? old;
            var rest = set.Where(k => k.Key != "value").Select(k => $", {k.Key}: {k.Yaml}").ToList();
            return text[..node.Start] + (rest.Count == 0 ? value : $"{{value: {value}{string.Concat(rest)}}}") + text[node.End..];
        }

        // From the end of the text to its start, so that places stay valid.
        var edits = new List<(int Start, int End, string Text)>();
        var last = node.Entries[^1];
        var additions = new List<string>();
        foreach (var (key, yaml) in keys)
        {
            var at = node.Entries.FindIndex(e => e.Name == key);
            if (at >= 0 && yaml is not null)
            {
                var value = node.Entries[at].Value;
                edits.Add((value.Start, value.IsScalar || value.IsFlow ? value.End : throw Refuse($"'{key}' is written over several lines; change the file by hand"), yaml));
            }
            else if (at >= 0)
            {
                edits.Add(Removal(text, node, at));
            }
            else if (yaml is not null)
            {
                additions.Add($"{key}: {yaml}");
            }
        }

        if (additions.Count > 0)
        {
            var end = last.Value.End;
            var indent = new string(' ', last.Key.Start - (text.LastIndexOf('\n', last.Key.Start) + 1));
            var line = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
            edits.Add((end, end, string.Concat(additions.Select(a => node.IsFlow ? ", " + a : line + indent + a))));
        }

        foreach (var (start, end, replacement) in edits.OrderByDescending(e => e.Start).ThenByDescending(e => e.End))
        {
            text = text[..start] + replacement + text[end..];
        }

        return text;
    }

    private static (int Start, int End, string Text) Removal(string text, TextNode node, int at)
    {
        var (key, _, value) = node.Entries[at];
        if (node.IsFlow)
        {
            return at > 0 ? (node.Entries[at - 1].Value.End, value.End, "") : (key.Start, at + 1 < node.Entries.Count ? node.Entries[at + 1].Key.Start : value.End, "");
        }

        // A block key goes with its line; what else stands on the line (a comment) goes with it.
        var start = text.LastIndexOf('\n', Math.Max(0, key.Start - 1)) + 1;
        var end = text.IndexOf('\n', value.End);
        return at == 0 ? (value.Start, value.End, "\"\"") : (start, end < 0 ? text.Length : end + 1, "");
    }

    private static SourceErrorsException Refuse(string message) => new([new SourceError(CaseLoader.CaseFile, 1, 1, message)]);
}
