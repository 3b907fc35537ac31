using Parley.Estimates;
using Parley.Numerics.Errors;

namespace Parley.Cases.Reading;

/// <summary>Reads <c>preferences</c> and <c>interactions</c>.</summary>
internal static class PreferenceReader
{
    public static IReadOnlyList<PartyPreferences> Read(Binding binding, CaseNode? node, IReadOnlyList<Position> positions)
    {
        var all = new List<PartyPreferences>();
        foreach (var (party, entry) in Sections.ByParty(binding, node, "'preferences'"))
        {
            var issues = new List<IssuePreference>();
            foreach (var (issue, preference) in Sections.ByIssue(binding, entry.Value, $"'preferences.{entry.Key.Text}'"))
            {
                if (One(binding, preference.Value, party, issue, positions) is { } read)
                {
                    issues.Add(read);
                }
            }

            if (issues.Count > 0)
            {
                all.Add(new PartyPreferences(party, [.. issues.OrderBy(static issue => issue.IssueIndex)], entry.Key.Place));
            }
        }

        return [.. all.OrderBy(static preferences => preferences.PartyIndex)];
    }

    public static IReadOnlyList<Interaction> Interactions(Binding binding, CaseNode? node)
    {
        var interactions = new List<Interaction>();
        var number = 0;
        foreach (var item in Sections.Items(binding, node, "interactions"))
        {
            number++;
            if (MappingReader.Open(binding, item, "an interaction") is not { } reader)
            {
                continue;
            }

            var id = reader.Take("id") is null ? FormattableString.Invariant($"{number}") : reader.RequireId();
            var party = reader.Require("party") is { } partyNode ? binding.Party(partyNode) : null;
            var when = reader.Require("when");
            var pair = new List<OptionChoice>();
            foreach (var (issue, entry) in Sections.ByIssue(binding, when, "'when'"))
            {
                if (binding.Option(entry.Value, issue) is { } option)
                {
                    pair.Add(new OptionChoice(issue, option));
                }
            }

            if (when is MappingNode { Entries.Count: not 2 })
            {
                binding.Error("bad-interaction", when.Place, "an interaction needs two issues in 'when' (for instance {levy: a, quota: 100})");
            }

            var annotation = reader.Annotation(Annotation.None, hasDay: false);
            reader.NoteEvidence(null);
            var value = EstimateReader.Read(binding, reader.Require("value"), $"interactions.{id}.value", Quantity.Points, annotation);
            reader.Done();
            if (party is { } partyIndex && pair.Count == 2 && value is not null)
            {
                interactions.Add(new Interaction(partyIndex, pair[0], pair[1], value, reader.Place));
            }
        }

        return interactions;
    }

    private static IssuePreference? One(Binding binding, CaseNode node, int party, int issue, IReadOnlyList<Position> positions)
    {
        if (MappingReader.Open(binding, node, "a preference") is not { } reader)
        {
            return null;
        }

        var path = $"preferences.{binding.Parties[party].Id}.{binding.Issues[issue].Id}";
        var annotation = reader.Annotation(Annotation.None);
        reader.NoteEvidence(null);
        var weightNode = reader.Require("weight");
        var weight = EstimateReader.Read(binding, weightNode, path + ".weight", Quantity.Weight, annotation);
        var valueNode = reader.Require("value");
        var value = valueNode switch
        {
            null => null,
            MappingNode table => Table(binding, table, path, issue, annotation),
            ScalarNode { Text: "linear" } => Linear(binding, reader, issue),
            ScalarNode { Text: "peaked" } => Peaked(binding, reader, path, party, issue, positions, annotation),
            _ => Unknown(binding, valueNode),
        };
        reader.Done();
        return weight is null || value is null ? null : new IssuePreference(issue, weight, value, weight.Text.EndsWith('%'), node.Place);
    }

    private static ValueFunction? Unknown(Binding binding, CaseNode node)
    {
        var near = node is ScalarNode scalar ? NearestName.Find(scalar.Text, ["linear", "peaked"]) : null;
        binding.Error("bad-value-function", node.Place, $"the value is {node.Kind} (expected linear, peaked, or a table such as {{a: 100, b: 40 to 60, c: 0}}){Binding.DidYouMean(near)}");
        return null;
    }

    private static ValueFunction.Table? Table(Binding binding, MappingNode table, string path, int issueIndex, Annotation annotation)
    {
        var issue = binding.Issues[issueIndex];
        var numbers = new Estimate?[issue.Options.Count];
        var stated = new bool[issue.Options.Count];
        foreach (var entry in table.Entries)
        {
            if (binding.Option(entry.Key, issueIndex) is { } option)
            {
                if (stated[option])
                {
                    binding.Error("duplicate-key", entry.Key.Place, $"option '{issue.Options[option].Id}' stands twice; keep one");
                    continue;
                }

                stated[option] = true;
                numbers[option] = EstimateReader.Read(binding, entry.Value, $"{path}.value.{issue.Options[option].Id}", Quantity.OptionValue, annotation);
            }
        }

        var missing = Enumerable.Range(0, stated.Length).Where(i => !stated[i] && (!issue.IsNumeric || i == 0 || i == stated.Length - 1)).Select(i => issue.Options[i].Id).ToArray();
        if (missing.Length > 0)
        {
            binding.Error("missing-option", table.Place, $"the table has no value for {(missing.Length == 1 ? "option" : "options")} {string.Join(", ", missing)} of issue '{issue.Id}' (expected one per option"
                + (issue.IsNumeric ? ", or at least for both ends)" : ")"));
            return null;
        }

        return numbers.Where((number, i) => stated[i] && number is null).Any()
            ? null
            : new ValueFunction.Table([.. Enumerable.Range(0, numbers.Length).Where(i => stated[i]).Select(i => new OptionValue(i, numbers[i]!))]);
    }

    private static ValueFunction.Linear? Linear(Binding binding, MappingReader reader, int issueIndex)
    {
        if (reader.Require("best") is not { } node || binding.Option(node, issueIndex) is not { } best)
        {
            return null;
        }

        var last = binding.Issues[issueIndex].Options.Count - 1;
        if (best != 0 && best != last)
        {
            binding.Error("bad-best", node.Place, $"'best' of a linear value is the first or the last option of the scale (expected '{binding.Issues[issueIndex].Options[0].Id}' or '{binding.Issues[issueIndex].Options[last].Id}'; for one between, write 'value: peaked, at: ...')");
            return null;
        }

        return new ValueFunction.Linear(best == last && last > 0);
    }

    private static ValueFunction.Peaked? Peaked(
        Binding binding, MappingReader reader, string path, int party, int issueIndex, IReadOnlyList<Position> positions, Annotation annotation)
    {
        var issue = binding.Issues[issueIndex];
        var width = EstimateReader.Read(binding, reader.Take("width"), path + ".width", Quantity.Steps, annotation);
        var node = reader.Take("at");
        if (node is null or ScalarNode { Text: "position" })
        {
            if (positions.LastOrDefault(position => position.PartyIndex == party && position.IssueIndex == issueIndex) is { } position)
            {
                return new ValueFunction.Peaked(position.OptionIndex, null, width);
            }

            binding.Error("no-position", node?.Place ?? reader.Place, $"{binding.Parties[party].Id} holds no position on '{issue.Id}' that was known on {binding.AsOf:yyyy-MM-dd} (expected 'at: OPTION', or an entry in positions)");
            return null;
        }

        if (node is ScalarNode scalar && issue.OptionIndex(scalar.Text) is var option and >= 0)
        {
            return new ValueFunction.Peaked(option, null, width);
        }

        if (!issue.IsNumeric)
        {
            binding.Option(node, issueIndex);
            return null;
        }

        var scale = Quantity.OnIssue(issue.Unit, issue.Options[0].Number!.Value, issue.Options[^1].Number!.Value);
        return EstimateReader.Read(binding, node, path + ".at", scale, annotation) is { } number ? new ValueFunction.Peaked(0, number, width) : null;
    }
}
