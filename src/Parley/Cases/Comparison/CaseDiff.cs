using Parley.Cases.Reading;
using Parley.Numerics;
using Parley.Scenarios;

namespace Parley.Cases.Comparison;

/// <summary>Compares two cases by what they say: by path, not by line.</summary>
/// <remarks>Comments, layout, the order of keys and the way a number is written (<c>1.0</c> or <c>1</c>) make no difference.</remarks>
public static class CaseDiff
{
    /// <summary>Returns the differences of two cases: case.yaml with overlays, sources, ledger.</summary>
    /// <param name="before">The first case.</param>
    /// <param name="after">The second case.</param>
    /// <returns>The differences, in the order of the first case's text, additions after their neighbours.</returns>
    public static IReadOnlyList<CaseChange> Between(Case before, Case after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<CaseChange>();
        Compare(before.Document.Root, after.Document.Root, "", changes);
        Compare(before.Document.Sources ?? Empty(before), after.Document.Sources ?? Empty(after), "sources", changes);
        Ledger(before.Document.LedgerText, after.Document.LedgerText, changes);
        return [.. changes.Select(change => change with { Path = NumberPath(change.Path, before, after) })];
    }

    // An annotated number is a mapping with the key value; its path is that of the mapping, as everywhere else.
    private static string NumberPath(string path, Case before, Case after)
    {
        var shortened = path.Replace(".patience.discountFactor.", ".patience.", StringComparison.Ordinal).Replace(".patience.yearlyRate.", ".patience.", StringComparison.Ordinal);
        var parent = shortened.EndsWith(".value", StringComparison.Ordinal) ? shortened[..^".value".Length] : "";
        return before.Estimates.TryGet(parent, out _) || after.Estimates.TryGet(parent, out _) ? parent : shortened;
    }

    private static SequenceNode Empty(Case subject) => new(subject.Place, []);

    private static void Compare(CaseNode before, CaseNode after, string path, List<CaseChange> changes)
    {
        // A scalar is short for a mapping with that value: 30 to 45 and {value: 30 to 45} are the same.
        if (before is ScalarNode { IsNull: false } && after is MappingNode { } mapping && mapping.Find("value") is not null)
        {
            before = new MappingNode(before.Place, [new MappingEntry(new ScalarNode(before.Place, "value", true), before)]);
        }
        else if (after is ScalarNode { IsNull: false } && before is MappingNode { } old && old.Find("value") is not null)
        {
            after = new MappingNode(after.Place, [new MappingEntry(new ScalarNode(after.Place, "value", true), after)]);
        }

        if (before is ScalarNode left && after is ScalarNode right)
        {
            if (!SameScalar(left, right))
            {
                changes.Add(new CaseChange(ChangeKind.Changed, path, left.Text, right.Text));
            }
        }
        else if (before.GetType() != after.GetType() || IsPlainList(before) || IsPlainList(after))
        {
            var (was, becomes) = (Shown(before), Shown(after));
            if (was != becomes)
            {
                changes.Add(new CaseChange(ChangeKind.Changed, path, was, becomes));
            }
        }
        else
        {
            Members(before, after, path, changes);
        }
    }

    private static void Members(CaseNode before, CaseNode after, string path, List<CaseChange> changes)
    {
        var left = Named(before);
        var right = Named(after);
        var inRight = right.ToDictionary(static member => member.Name, static member => member.Child, StringComparer.Ordinal);
        var inLeft = left.Select(static member => member.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, child) in left)
        {
            if (inRight.TryGetValue(name, out var other))
            {
                Compare(child, other, Join(path, name), changes);
            }
            else
            {
                changes.Add(new CaseChange(ChangeKind.Removed, Join(path, name), Shown(child), null));
            }
        }

        foreach (var (name, child) in right.Where(member => !inLeft.Contains(member.Name)))
        {
            changes.Add(new CaseChange(ChangeKind.Added, Join(path, name), null, Shown(child)));
        }

        if (before is SequenceNode && inLeft.SetEquals(inRight.Keys) && !left.Select(static member => member.Name).SequenceEqual(right.Select(static member => member.Name)))
        {
            changes.Add(new CaseChange(ChangeKind.Reordered, path, string.Join(", ", left.Select(static member => member.Name)), string.Join(", ", right.Select(static member => member.Name))));
        }
    }

    private static List<(string Name, CaseNode Child)> Named(CaseNode node)
    {
        var members = new List<(string Name, CaseNode Child)>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, child) in PathSetter.Children(node))
        {
            var count = seen[name] = seen.GetValueOrDefault(name) + 1;
            members.Add((count == 1 ? name : FormattableString.Invariant($"{name}#{count}"), child));
        }

        return members;
    }

    private static void Ledger(string before, string after, List<CaseChange> changes)
    {
        var left = Lines(before);
        var right = Lines(after);
        foreach (var (name, line) in left)
        {
            if (!right.TryGetValue(name, out var other))
            {
                changes.Add(new CaseChange(ChangeKind.Removed, Join("evidence", name), line, null));
            }
            else if (other != line)
            {
                changes.Add(new CaseChange(ChangeKind.Changed, Join("evidence", name), line, other));
            }
        }

        foreach (var (name, line) in right.Where(member => !left.ContainsKey(member.Key)))
        {
            changes.Add(new CaseChange(ChangeKind.Added, Join("evidence", name), null, line));
        }
    }

    // A line is known by its id, or by its own text when it has none (a rating, a link).
    private static Dictionary<string, string> Lines(string ledger)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in ledger.Split('\n').Select(static line => line.Trim('\r', ' ', '\uFEFF')).Where(static line => line.Length > 0))
        {
            string? id = null;
            try
            {
                using var document = System.Text.Json.JsonDocument.Parse(line);
                id = document.RootElement.ValueKind == System.Text.Json.JsonValueKind.Object && document.RootElement.TryGetProperty("id", out var value) ? value.ToString() : null;
            }
            catch (System.Text.Json.JsonException)
            {
                // A broken line is compared as text.
            }

            lines.TryAdd(id ?? ScalarNode.Shorten(line), line);
        }

        return lines;
    }

    private static bool SameScalar(ScalarNode before, ScalarNode after)
    {
        if (before.IsNull || after.IsNull || before.Text == after.Text)
        {
            return before.IsNull == after.IsNull && (before.IsNull || before.Text == after.Text);
        }

        return DistributionSyntax.TryParse(before.Text, out var left, out _) && DistributionSyntax.TryParse(after.Text, out var right, out _) && left.Equals(right);
    }

    private static bool IsPlainList(CaseNode node) => node is SequenceNode { Items.Count: > 0 } sequence && sequence.Items.All(static item => item is ScalarNode);

    private static string Shown(CaseNode node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        SequenceNode sequence => $"[{string.Join(", ", sequence.Items.Select(Shown))}]",
        MappingNode mapping => $"{{{string.Join(", ", mapping.Entries.Select(static entry => $"{entry.Key.Text}: {Shown(entry.Value)}"))}}}",
        _ => "",
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
