using Parley.Forecasting.Decisions;
using Parley.Numerics;
using YamlDotNet.RepresentationModel;

namespace Parley.Forecasting.Files;

/// <summary>Reads a decision from YAML or JSON: title, scale, referencePoint, and actors with position, salience and capability.</summary>
internal static class YamlDecisionReader
{
    public static DecisionFile? Read(string text, ProblemSink problems)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text.TrimStart('\uFEFF')));
        }
        catch (YamlDotNet.Core.YamlException e)
        {
            problems.Add((int)Math.Max(1, e.Start.Line), (int)Math.Max(1, e.Start.Column), "not valid YAML: " + e.Message);
            return null;
        }
#pragma warning disable CA1031 // The parser throws InvalidOperationException and others, without a place, for an unclosed bracket.
        catch (Exception)
#pragma warning restore CA1031
        {
            problems.Add(1, 1, "not valid YAML (a bracket or brace is probably not closed)");
            return null;
        }

        if (stream.Documents.Count == 0 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            problems.Add(1, 1, "expected a mapping with the key 'actors'");
            return null;
        }

        if (Child(root, "actors") is not { } list)
        {
            Add(problems, root, "no key 'actors' (expected a list of actors with name, position, salience and capability)");
            return null;
        }

        var entries = list switch
        {
            YamlSequenceNode sequence => sequence.Children.Select(c => (Name: Name(c), Node: c)).ToList(),
            YamlMappingNode mapping => [.. mapping.Children.Select(c => (Name: ((YamlScalarNode)c.Key).Value ?? "", Node: c.Value))],
            _ => [],
        };
        var issues = Issues(root, entries);
        var actors = new List<EstimatedActor>();
        foreach (var (name, node) in entries)
        {
            if (Actor(name, node, issues, problems) is { } actor)
            {
                actors.Add(actor);
            }
        }

        if (actors.Count == 0 && !problems.Any)
        {
            Add(problems, list, "'actors' holds no actor");
        }

        return problems.Any ? null : Finish(root, issues, actors, problems);
    }

    private static DecisionFile? Finish(YamlMappingNode root, List<string> issues, List<EstimatedActor> actors, ProblemSink problems)
    {
        var largest = actors.Max(a => a.Saliences.Max(s => s.IsPoint || s is DiscreteDistribution ? s.Upper : s.Quantile(0.95)));
        var unit = largest <= 1 ? 1.0 : 100.0;
        problems.Notes.Add($"salience read on a scale of 0 to {PlainNumber.Show(unit)} (the largest is {PlainNumber.Show(largest)})");
        var scale = Child(root, "scale");
        PositionScale[]? scales = null;
        if (scale is YamlMappingNode ends && Number(Child(ends, "low"), problems) is { } low && Number(Child(ends, "high"), problems) is { } high)
        {
            scales = [.. issues.Select(_ => new PositionScale(low.Median, high.Median))];
        }
        else if (scale is YamlSequenceNode { Children.Count: 2 } pair && Number(pair.Children[0], problems) is { } from && Number(pair.Children[1], problems) is { } to)
        {
            scales = [.. issues.Select(_ => new PositionScale(from.Median, to.Median))];
        }
        else if (unit == 100 && actors.TrueForAll(a => a.Positions.All(p => EstimatedDecision.Central(p) is >= 0 and <= 100)))
        {
            scales = [.. issues.Select(_ => new PositionScale(0, 100))];
            problems.Notes.Add("positions taken to lie on a scale of 0 to 100");
        }

        if (scale is YamlMappingNode anchors)
        {
            problems.Notes.AddRange(anchors.Children.Where(c => c.Value is YamlMappingNode).SelectMany(c => ((YamlMappingNode)c.Value).Children).Select(a => $"scale: {a.Key} means {a.Value}"));
        }

        var reference = Number(Child(root, "referencePoint") ?? Child(root, "statusQuo"), problems);
        if (problems.Any)
        {
            return null;
        }

        var title = (Child(root, "title") as YamlScalarNode)?.Value ?? problems.File;
        var decision = new EstimatedDecision(title, issues, actors) { SalienceUnit = unit, Scales = scales, ReferencePoints = [.. issues.Select(_ => reference?.Median)] };
        return new DecisionFile(decision, DecisionLayout.Yaml, default, problems.Notes);
    }

    private static string Name(YamlNode node) => node is YamlMappingNode map && (Child(map, "name") ?? Child(map, "actor") ?? Child(map, "id")) is YamlScalarNode scalar ? scalar.Value ?? "" : "";

    private static List<string> Issues(YamlMappingNode root, List<(string Name, YamlNode Node)> entries)
    {
        if (Child(root, "issues") is YamlSequenceNode list)
        {
            return [.. list.Children.Select(c => c is YamlScalarNode s ? s.Value ?? "" : Name(c))];
        }

        var first = entries.Select(e => e.Node).OfType<YamlMappingNode>().FirstOrDefault();
        return first is not null && (Child(first, "position") ?? Child(first, "positions")) is YamlMappingNode byIssue ? [.. byIssue.Children.Select(c => c.Key.ToString())] : ["outcome"];
    }

    private static EstimatedActor? Actor(string name, YamlNode node, List<string> issues, ProblemSink problems)
    {
        if (node is not YamlMappingNode map || name.Length == 0)
        {
            Add(problems, node, "an actor needs a name, a position, a salience and a capability, for example {name: A, position: 40, salience: 80, capability: 1}");
            return null;
        }

        var positions = PerIssue(map, "position", issues, null, name, problems);
        var saliences = PerIssue(map, "salience", issues, 1, name, problems);
        var capability = Child(map, "capability") is { } power ? Number(power, problems) : new PointDistribution(1);
        if (positions is null || saliences is null || capability is null)
        {
            return null;
        }

        return new EstimatedActor(name, capability, positions, saliences) { Provenance = (Child(map, "source") as YamlScalarNode)?.Value ?? "" };
    }

    private static List<Distribution>? PerIssue(YamlMappingNode map, string key, List<string> issues, double? absent, string name, ProblemSink problems)
    {
        var node = Child(map, key) ?? Child(map, key + "s");
        if (node is null)
        {
            if (absent is { } value)
            {
                return [.. issues.Select(_ => (Distribution)new PointDistribution(value))];
            }

            Add(problems, map, $"{name} has no {key}");
            return null;
        }

        var read = new List<Distribution>();
        foreach (var issue in issues)
        {
            var one = node is YamlMappingNode byIssue ? Child(byIssue, issue) : node;
            if (one is null)
            {
                Add(problems, node, $"{name} has no {key} on {issue}");
                return null;
            }

            if (Number(one, problems) is not { } number)
            {
                return null;
            }

            read.Add(number);
        }

        return read;
    }

    private static Distribution? Number(YamlNode? node, ProblemSink problems)
    {
        if (node is YamlSequenceNode list)
        {
            var codes = new List<double>();
            foreach (var child in list.Children)
            {
                if (child is YamlScalarNode { Value: { } code } && NumberCell.Plain(code, out var one))
                {
                    codes.Add(one);
                }
                else
                {
                    Add(problems, child, "expected a number of one coder");
                }
            }

            return codes.Count == 0 ? null : NumberCell.Coders(codes);
        }

        if (node is not YamlScalarNode { Value: { } text })
        {
            return null;
        }

        var number = NumberCell.Read(text, decimalComma: false, out var error);
        if (number is null)
        {
            Add(problems, node, error);
        }

        return number;
    }

    private static YamlNode? Child(YamlMappingNode map, string key) =>
        map.Children.FirstOrDefault(c => c.Key is YamlScalarNode { Value: { } k } && ColumnNames.Fold(k) == ColumnNames.Fold(key)).Value;

    private static void Add(ProblemSink problems, YamlNode node, string message) =>
        problems.Add((int)Math.Max(1, node.Start.Line), (int)Math.Max(1, node.Start.Column), message);
}
