using System.Globalization;
using Parley.Stability.Conflicts;
using Parley.Stability.Preferences;
using Parley.Stability.Statements;
using YamlDotNet.RepresentationModel;

namespace Parley.Stability.Files;

/// <summary>Reads how a decision maker ranks the states: <c>preferences</c> (statements, most important first), <c>weights</c>, <c>ranking</c> or <c>values</c>.</summary>
internal sealed class PreferenceSectionReader(SourceDocument source, StateSet states, IReadOnlyList<string> options)
{
    private static readonly string[] Kinds = ["preferences", "weights", "ranking", "values"];

    private StatementTable? _table;

    public List<string> Warnings { get; } = [];

    private StatementTable Table => _table ??= new StatementTable(states, options.Count);

    public PartyPreferences Read(YamlMappingNode node, string party)
    {
        var given = Kinds.Where(k => SourceDocument.Find(node, k) is not null).ToList();
        if (given.Count != 1)
        {
            source.Error(node, given.Count == 0
                ? $"{party} has no preferences (expected one of preferences, weights, ranking, values; an empty list 'preferences: []' for indifference)"
                : $"{party} has {string.Join(" and ", given)} (expected only one of them)");
            return new PartyPreferences(Ranking.Indifferent(states.Count), [], []);
        }

        if (given[0] is "preferences" or "weights" && !states.HasMasks)
        {
            source.Error(node, "statements need options (expected ranking or values for states that are listed)");
            return new PartyPreferences(Ranking.Indifferent(states.Count), [], []);
        }

        return given[0] switch
        {
            "preferences" => Prioritised(node, party),
            "weights" => new PartyPreferences(Weighted(node), [], []),
            "ranking" => Ranked(node, party),
            _ => new PartyPreferences(Valued(node, party), [], []),
        };
    }

    /// <summary>A state by its number or its pattern; -1 and an error where there is none.</summary>
    public int State(YamlNode node)
    {
        if (source.Text(node, "a state") is not { } text)
        {
            return -1;
        }

        if (states.HasMasks && text.Length == options.Count && text.All(c => c is 'Y' or 'N'))
        {
            var mask = text.Select((c, k) => c == 'Y' ? 1UL << k : 0).Aggregate(0UL, (a, b) => a | b);
            var found = states.IndexOfMask(mask);
            if (found < 0)
            {
                source.Error(node, $"the state {text} is infeasible");
            }

            return found;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            source.Error(node, $"'{text}' is no state (expected a number{(states.HasMasks ? $" or {options.Count} letters Y and N" : "")})");
            return -1;
        }

        var state = states.IndexOfId(id);
        if (state < 0)
        {
            source.Error(node, $"there is no state {id}{(states.HasMasks ? $" (states are numbered from 1 to {states.Count})" : "")}");
        }

        return state;
    }

    /// <summary>Pairs of states under a key.</summary>
    public IReadOnlyList<(int First, int Second)> Pairs(YamlMappingNode node, string key)
    {
        var pairs = new List<(int, int)>();
        foreach (var item in source.List(node, key))
        {
            if (item is YamlSequenceNode { Children: [var a, var b] })
            {
                pairs.Add((State(a), State(b)));
            }
            else
            {
                source.Error(item, $"found {SourceDocument.Shown(item)} (expected a pair of states such as [1, 4])");
            }
        }

        return pairs;
    }

    private PartyPreferences Prioritised(YamlMappingNode node, string party)
    {
        var nodes = source.List(node, "preferences").ToList();
        var statements = nodes.Select(n => StatementNodes.Parse(source, n, options)).OfType<Statement>().ToList();
        foreach (var remark in StatementLinter.Check(states, Table, statements))
        {
            Warnings.Add($"{party}, statement {remark.Statement + 1} ('{(nodes[Math.Min(remark.Statement, nodes.Count - 1)] as YamlScalarNode)?.Value}') {remark.Message}");
        }

        return new PartyPreferences(StatementRanking.Prioritised(states, Table, statements), statements, []);
    }

    private Ranking Weighted(YamlMappingNode node)
    {
        var weights = new List<(Statement, double)>();
        if (SourceDocument.Find(node, "weights") is not YamlMappingNode mapping)
        {
            source.Error(node, "'weights' is no mapping (expected statement: weight)");
            return Ranking.Indifferent(states.Count);
        }

        foreach (var (text, weight) in mapping.Children)
        {
            if (StatementNodes.Parse(source, text, options) is { } statement && source.Number(weight, "a weight") is { } number)
            {
                weights.Add((statement, number));
            }
        }

        return StatementRanking.Weighted(states, Table, weights);
    }

    /// <summary>States from best to worst; a <c>'>>'</c> between them says that those before it are greatly preferred to those after it.</summary>
    private PartyPreferences Ranked(YamlMappingNode node, string party)
    {
        if (SourceDocument.Find(node, "ranking") is not YamlSequenceNode list)
        {
            source.Error(node, "'ranking' is no list (expected states from best to worst, an inner list for a tie)");
            return new PartyPreferences(Ranking.Indifferent(states.Count), [], []);
        }

        var marks = list.Children.Select((n, k) => (Node: n, Index: k)).Where(x => x.Node is YamlScalarNode { Value: ">>" }).Select(x => x.Index).ToList();
        var order = new YamlSequenceNode(list.Children.Where((_, k) => !marks.Contains(k)));
        var ranking = StateOrders.Read(source, marks.Count == 0 ? list : order, party, states.Count, State);
        // A mark after m classes from the top stands above rank levels - m.
        return new PartyPreferences(ranking, [], [.. marks.Select((at, m) => ranking.Levels - (at - m)).Where(b => b > 0 && b < ranking.Levels).Distinct().Order()]);
    }

    private Ranking Valued(YamlMappingNode node, string party)
    {
        var values = new double[states.Count];
        Array.Fill(values, double.NaN);
        if (SourceDocument.Find(node, "values") is not YamlMappingNode mapping)
        {
            source.Error(node, "'values' is no mapping (expected state: number)");
            return Ranking.Indifferent(states.Count);
        }

        foreach (var (name, value) in mapping.Children)
        {
            var state = State(name);
            if (state >= 0 && source.Number(value, "a value") is { } number)
            {
                values[state] = number;
            }
        }

        if (values.Any(double.IsNaN))
        {
            if (!source.HasErrors)
            {
                source.Error(mapping, $"{party} has no value for {values.Count(double.IsNaN)} of {values.Length} states");
            }

            return Ranking.Indifferent(states.Count);
        }

        return Ranking.OfValues(values);
    }
}
