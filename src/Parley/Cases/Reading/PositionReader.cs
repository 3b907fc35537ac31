using Parley.Estimates;

namespace Parley.Cases.Reading;

/// <summary>Reads <c>positions</c>, <c>redLines</c> and <c>statusQuo</c>.</summary>
internal static class PositionReader
{
    public static IReadOnlyList<Position> Positions(Binding binding, CaseNode? node)
    {
        var positions = new List<Position>();
        foreach (var item in Sections.Items(binding, node, "positions"))
        {
            if (MappingReader.Open(binding, item, "a position") is not { } reader)
            {
                continue;
            }

            var parties = Parties(binding, reader);
            var issue = reader.Require("issue") is { } issueNode ? binding.Issue(issueNode) : null;
            var option = reader.Require("option") is { } optionNode && issue is { } known ? binding.Option(optionNode, known) : null;
            var (from, annotation) = Dated(reader);
            reader.Done();
            if (issue is { } issueIndex && option is { } optionIndex)
            {
                positions.AddRange(parties.Select(party => new Position(party, issueIndex, optionIndex, from, annotation, reader.Place)));
            }
        }

        return [.. positions.Where(position => binding.IsKnown(position.From)).OrderBy(static position => position.PartyIndex)
            .ThenBy(static position => position.IssueIndex).ThenBy(static position => position.From ?? DateOnly.MinValue)];
    }

    public static IReadOnlyList<RedLine> RedLines(Binding binding, CaseNode? node)
    {
        var lines = new List<RedLine>();
        foreach (var item in Sections.Items(binding, node, "redLines"))
        {
            if (MappingReader.Open(binding, item, "a red line") is not { } reader)
            {
                continue;
            }

            var parties = Parties(binding, reader);
            var issue = reader.Require("issue") is { } issueNode ? binding.Issue(issueNode) : null;
            var acceptsNode = reader.Require("accepts");
            var accepts = acceptsNode is not null && issue is { } known ? Accepted(binding, reader, acceptsNode, known) : null;
            var (from, annotation) = Dated(reader);
            reader.Done();
            if (issue is { } issueIndex && accepts is not null)
            {
                lines.AddRange(parties.Select(party => new RedLine(party, issueIndex, accepts, from, annotation, reader.Place)));
            }
        }

        return [.. lines.Where(line => binding.IsKnown(line.From)).GroupBy(static line => (line.PartyIndex, line.IssueIndex))
            .Select(static group => group.OrderBy(static line => line.From ?? DateOnly.MinValue).Last())];
    }

    public static IReadOnlyList<int?> StatusQuo(Binding binding, CaseNode? node)
    {
        var options = new int?[binding.Issues.Count];
        foreach (var (issue, entry) in Sections.ByIssue(binding, node, "'statusQuo'"))
        {
            options[issue] = binding.Option(entry.Value, issue);
        }

        return options;
    }

    private static List<int> Parties(Binding binding, MappingReader reader)
    {
        var parties = new List<int>();
        if (reader.Require("party") is not null)
        {
            foreach (var node in reader.List("party"))
            {
                if (binding.Party(node) is { } party)
                {
                    parties.Add(party);
                }
            }
        }

        return parties;
    }

    private static (DateOnly? From, Annotation Annotation) Dated(MappingReader reader)
    {
        var from = reader.Date("from");
        var annotation = reader.Annotation(Annotation.None);
        reader.NoteEvidence(from);
        return (from, annotation);
    }

    private static bool[]? Accepted(Binding binding, MappingReader reader, CaseNode node, int issueIndex)
    {
        var issue = binding.Issues[issueIndex];
        var accepts = new bool[issue.Options.Count];
        if (node is MappingNode)
        {
            return Between(binding, node, issue, accepts);
        }

        foreach (var item in reader.List("accepts"))
        {
            if (binding.Option(item, issueIndex) is { } option)
            {
                accepts[option] = true;
            }
        }

        return accepts;
    }

    private static bool[]? Between(Binding binding, CaseNode node, Issue issue, bool[] accepts)
    {
        var reader = MappingReader.Open(binding, node, "accepts")!;
        var (from, to) = (reader.Number("from"), reader.Number("to"));
        reader.Done();
        if (!issue.IsNumeric)
        {
            binding.Error("bad-accepts", node.Place, $"issue '{issue.Id}' has named options (expected a list of them; from and to are for numbers)");
            return null;
        }

        if (to < from)
        {
            binding.Error("range-upside-down", node.Place, FormattableString.Invariant($"accepts from {from} to {to} holds nothing (expected the smaller number in 'from')"));
            return null;
        }

        for (var i = 0; i < accepts.Length; i++)
        {
            accepts[i] = !(issue.Options[i].Number < from - 1e-9) && !(issue.Options[i].Number > to + 1e-9);
        }

        return accepts;
    }
}
