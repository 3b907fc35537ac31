using System.Globalization;
using Parley.Cases.Reading;
using Parley.Numerics.Errors;

namespace Parley.Scenarios;

/// <summary>Puts a node at a path of a case's nodes; everything else is shared with the old tree.</summary>
/// <remarks>
/// Keys of mappings that are missing on the way are added (so <c>noDeal.CA.drift</c> may be set where only the value is written); the reader of the
/// case then refuses what the format does not know, at the place of the overlay. Members of lists must exist.
/// </remarks>
internal static class PathSetter
{
    public static CaseNode? Set(CaseNode root, OverlayChange change, ProblemList problems)
    {
        if (change.Path.Length == 0 || change.Path.Split('.').Any(static part => part.Length == 0))
        {
            problems.Error("unknown-path", change.Place, $"'{ScalarNode.Shorten(change.Path)}' is not a path (expected keys joined by dots, such as noDeal.BO.value)");
            return null;
        }

        var result = Put(root, change.Path, "", change);
        if (result is null)
        {
            var known = new List<string>();
            Collect(root, "", known);
            var near = NearestName.Find(change.Path, known);
            problems.Error("unknown-path", change.Place, $"this case has no '{ScalarNode.Shorten(change.Path)}' (expected the path of a value, such as noDeal.BO.value){Binding.DidYouMean(near)}");
        }

        return result;
    }

    /// <summary>Lists the paths of all values below a node.</summary>
    public static void Collect(CaseNode node, string path, List<string> paths)
    {
        if (path.Length > 0)
        {
            paths.Add(path);
        }

        foreach (var (name, child) in Children(node))
        {
            Collect(child, path.Length == 0 ? name : $"{path}.{name}", paths);
        }
    }

    /// <summary>Returns what lies below a node, with the name by which a path leads there.</summary>
    public static IEnumerable<(string Name, CaseNode Child)> Children(CaseNode node) => node switch
    {
        MappingNode mapping => mapping.Entries.Select(static entry => (entry.Key.Text, entry.Value)),
        SequenceNode sequence => sequence.Items.Select(static (item, index) => (MemberName(item, index), item)),
        _ => [],
    };

    private static string MemberName(CaseNode item, int index)
    {
        if (item is MappingNode mapping)
        {
            if (mapping.Find("id") is ScalarNode id)
            {
                return id.Text;
            }

            if (mapping.Find("party") is ScalarNode party && mapping.Find("issue") is ScalarNode issue)
            {
                // Positions are told apart by their day as well.
                return mapping.Find("from") is ScalarNode from ? $"{party.Text}.{issue.Text}.{from.Text}" : $"{party.Text}.{issue.Text}";
            }

            if (mapping.Find("from") is ScalarNode day)
            {
                return day.Text;
            }
        }

        return (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static CaseNode? Put(CaseNode node, string path, string above, OverlayChange change)
    {
        switch (node)
        {
            case MappingNode mapping:
                return PutInMapping(mapping, path, above, change);
            case SequenceNode sequence:
                return PutInSequence(sequence, path, above, change);
            case ScalarNode scalar when path == "value":
                // noDeal.CA: 30 is short for noDeal.CA: {value: 30}.
                return change.Value is ScalarNode or MappingNode or SequenceNode ? change.Value : scalar;
            case ScalarNode scalar when path == "drift" && above.StartsWith("noDeal.", StringComparison.Ordinal):
                return PutInMapping(new MappingNode(scalar.Place, [new MappingEntry(new ScalarNode(scalar.Place, "value", true), scalar)]), path, above, change);
            default:
                return null;
        }
    }

    private static MappingNode? PutInMapping(MappingNode mapping, string path, string above, OverlayChange change)
    {
        // Keys may hold dots themselves (options of a numeric issue such as 0.5): the longest key that fits wins.
        var best = -1;
        for (var i = 0; i < mapping.Entries.Count; i++)
        {
            var key = mapping.Entries[i].Key.Text;
            if (Leads(key, path) && (best < 0 || key.Length > mapping.Entries[best].Key.Text.Length))
            {
                best = i;
            }
        }

        var entries = mapping.Entries.ToList();
        if (best >= 0)
        {
            var entry = entries[best];
            var rest = path.Length == entry.Key.Text.Length ? "" : path[(entry.Key.Text.Length + 1)..];
            var inside = Join(above, entry.Key.Text);
            var value = rest.Length == 0 ? Replacement(entry.Value, inside, change) : entry.Value.IsNull ? Chain(rest, change) : Put(entry.Value, rest, inside, change);
            if (value is null)
            {
                return null;
            }

            entries[best] = new MappingEntry(rest.Length == 0 ? new ScalarNode(change.Place, entry.Key.Text, true) : entry.Key, value);
        }
        else
        {
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            var key = dot < 0 ? path : path[..dot];
            entries.Add(new MappingEntry(new ScalarNode(change.Place, key, true), dot < 0 ? change.Value : Chain(path[(dot + 1)..], change)));
        }

        return new MappingNode(mapping.Place, entries);
    }

    private static SequenceNode? PutInSequence(SequenceNode sequence, string path, string above, OverlayChange change)
    {
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            var name = MemberName(sequence.Items[i], i);
            if (!Leads(name, path))
            {
                continue;
            }

            var rest = path.Length == name.Length ? "" : path[(name.Length + 1)..];
            var value = rest.Length == 0 ? change.Value : Put(sequence.Items[i], rest, Join(above, name), change);
            return value is null ? null : new SequenceNode(sequence.Place, [.. sequence.Items.Take(i), value, .. sequence.Items.Skip(i + 1)]);
        }

        return null;
    }

    // A plain number for a patience keeps the measure in which it is written.
    private static CaseNode Replacement(CaseNode old, string path, OverlayChange change)
    {
        if (path.StartsWith("parties.", StringComparison.Ordinal) && path.EndsWith(".patience", StringComparison.Ordinal)
            && change.Value is ScalarNode { IsNull: false } && old is MappingNode mapping
            && mapping.Entries.FirstOrDefault(static entry => entry.Key.Text is "discountFactor" or "yearlyRate") is { Key: { } measure })
        {
            return new MappingNode(change.Place, [new MappingEntry(measure, change.Value)]);
        }

        return change.Value;
    }

    private static MappingNode Chain(string path, OverlayChange change)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var key = new ScalarNode(change.Place, dot < 0 ? path : path[..dot], true);
        return new MappingNode(change.Place, [new MappingEntry(key, dot < 0 ? change.Value : Chain(path[(dot + 1)..], change))]);
    }

    private static bool Leads(string key, string path) =>
        path.StartsWith(key, StringComparison.Ordinal) && (path.Length == key.Length || path[key.Length] == '.');

    private static string Join(string above, string name) => above.Length == 0 ? name : $"{above}.{name}";
}
