using Parley.Estimates;

namespace Parley.Cases.Reading;

/// <summary>Shapes that several sections share: lists of mappings, mappings by party or issue, periods.</summary>
internal static class Sections
{
    /// <summary>Most members of a list of parties, issues, levers or tracks; every pair of some of them is looked at.</summary>
    public const int MostMembers = 100;

    /// <summary>Most positions, red lines, interactions or sources.</summary>
    public const int MostEntries = 20_000;

    /// <summary>Returns the members of a list; a section that is absent has none.</summary>
    public static IReadOnlyList<CaseNode> Items(Binding binding, CaseNode? node, string what, int most = MostEntries)
    {
        if (node is null)
        {
            return [];
        }

        if (node is SequenceNode sequence)
        {
            if (sequence.Items.Count > most)
            {
                binding.Error("too-many", sequence.Items[most].Place, $"'{what}' has {sequence.Items.Count} members (expected at most {most})");
                return [.. sequence.Items.Take(most)];
            }

            return sequence.Items;
        }

        binding.Error("not-a-list", node.Place, $"'{what}' is {node.Kind} (expected a list: each member after '- ')");
        return [];
    }

    /// <summary>Returns the entries of a mapping whose keys are parties, with the position of the party.</summary>
    public static IEnumerable<(int Party, MappingEntry Entry)> ByParty(Binding binding, CaseNode? node, string what) => By(binding, node, what, binding.Party);

    /// <summary>Returns the entries of a mapping whose keys are issues, with the position of the issue.</summary>
    public static IEnumerable<(int Issue, MappingEntry Entry)> ByIssue(Binding binding, CaseNode? node, string what) => By(binding, node, what, binding.Issue);

    /// <summary>Takes <c>from</c> and <c>to</c>, and reports an end before the start.</summary>
    public static (DateOnly? From, DateOnly? To) Period(Binding binding, MappingReader reader)
    {
        var from = reader.Date("from");
        var to = reader.Date("to");
        if (to < from)
        {
            binding.Error("end-before-start", reader.Take("to")!.Place, $"the end {to:yyyy-MM-dd} lies before the start {from:yyyy-MM-dd} (expected the same day or later)");
            return (from, null);
        }

        return (from, to);
    }

    /// <summary>Reads a mapping of points by party.</summary>
    public static IReadOnlyList<PartyEffect> Effects(Binding binding, CaseNode? node, string path, Quantity quantity, Annotation enclosing)
    {
        var effects = new List<PartyEffect>();
        foreach (var (party, entry) in ByParty(binding, node, $"'{path}'"))
        {
            if (EstimateReader.Read(binding, entry.Value, $"{path}.{binding.Parties[party].Id}", quantity, enclosing) is { } points)
            {
                effects.Add(new PartyEffect(party, points));
            }
        }

        return effects;
    }

    private static IEnumerable<(int, MappingEntry)> By(Binding binding, CaseNode? node, string what, Func<CaseNode, int?> find)
    {
        if (node is null)
        {
            yield break;
        }

        if (node is not MappingNode mapping)
        {
            binding.Error("not-keys", node.Place, $"{what} is {node.Kind} (expected keys with values)");
            yield break;
        }

        foreach (var entry in mapping.Entries)
        {
            if (find(entry.Key) is { } index)
            {
                if (entry.Value.IsNull)
                {
                    binding.Error("missing-value", entry.Key.Place, $"'{entry.Key.Text}' of {what} is empty (expected a value)");
                }
                else
                {
                    yield return (index, entry);
                }
            }
        }
    }
}
