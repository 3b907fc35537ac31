using Parley.Stability.Conflicts;
using Parley.Stability.Preferences;
using Parley.Stability.Statements;
using YamlDotNet.RepresentationModel;

namespace Parley.Stability.Files;

/// <summary>Reads the JSON format of GMCR+ (files <c>.gmcr</c>). States are numbered as there: by rising decimal value after each decision maker's options have been put
/// side by side.</summary>
internal sealed class GmcrReader(SourceDocument source, CancellationToken cancelled)
{
    private readonly List<(string Name, OptionDirection Direction)> _listed = [];
    private readonly List<string> _parties = [];
    private readonly List<YamlMappingNode> _nodes = [];
    private readonly List<List<int>> _owned = [];
    private readonly List<string> _warnings = [];
    private int[] _place = [];

    public static bool Recognises(YamlMappingNode root) =>
        SourceDocument.Find(root, "program") is YamlScalarNode { Value: "gmcr-py" } || SourceDocument.Find(root, "infeasibles") is not null
        || (SourceDocument.Find(root, "options") is YamlSequenceNode { Children: [YamlMappingNode first, ..] } && SourceDocument.Find(first, "permittedDirection") is not null);

    public ConflictDocument? Read()
    {
        foreach (var node in source.List(source.Root, "options", needed: true))
        {
            var mapping = node as YamlMappingNode ?? [];
            _listed.Add((source.Text(SourceDocument.Find(mapping, "name"), "an option's name") ?? $"option {_listed.Count + 1}",
                OptionDirections.Read(source, SourceDocument.Find(mapping, "permittedDirection"))));
        }

        ReadParties();
        if (source.HasErrors)
        {
            return null;
        }

        if (_parties.Count == 0 || _listed.Count is 0 or > 63)
        {
            source.Error(source.Root, $"found {_parties.Count} decision makers and {_listed.Count} options (expected at least one of each, at most 63 options)");
            return null;
        }

        var options = Options();
        var infeasible = source.List(source.Root, "infeasibles").Select(Condition).ToList();
        if (source.HasErrors)
        {
            return null;
        }

        var masks = FeasibleStates.Enumerate(options.Count, [.. infeasible.Select(c => new Statement.Not(c))], cancelled);
        if (masks.Length == 0)
        {
            source.Error(SourceDocument.Find(source.Root, "infeasibles") ?? source.Root, "the infeasible patterns leave no state");
            return null;
        }

        var states = StateSet.OfMasks(masks);
        var table = new StatementTable(states, options.Count);
        var manual = Flag("useManualPreferenceRanking") || Flag("useManualPreferenceVectors");
        var statements = _nodes.Select(n => (IReadOnlyList<Statement>)[.. source.List(n, "preferences").Select(Condition)]).ToList();
        var rankings = _nodes.Select((n, i) => manual ? Manual(n, i, states) : StatementRanking.Prioritised(states, table, statements[i])).ToList();
        var moves = _nodes.Select((n, i) => (MoveGraph)Conflict.MovesOf(options, states, i, Unperceived(n, states))).ToList();
        if (source.HasErrors)
        {
            return null;
        }

        if (SourceDocument.Find(source.Root, "coalitions") is YamlSequenceNode coalitions && coalitions.Children.Any(c => c is YamlSequenceNode { Children.Count: > 1 }))
        {
            _warnings.Add("the file's coalitions are not taken over: decision makers are analysed one by one, and --coalitions looks at all of them");
        }

        var title = source.Text(SourceDocument.Find(source.Root, "title"), "'title'") ?? "";
        return new ConflictDocument(new Conflict(title, _parties, options, states, moves, rankings), "gmcr")
        {
            Warnings = _warnings,
            Statements = manual ? [] : statements,
        };
    }

    private bool Flag(string key) => SourceDocument.Find(source.Root, key) is YamlScalarNode { Value: "true" or "True" };

    private void ReadParties()
    {
        foreach (var node in source.List(source.Root, "decisionMakers", needed: true))
        {
            if (node is not YamlMappingNode mapping)
            {
                source.Error(node, "found no decision maker (expected a mapping with name and options)");
                continue;
            }

            var name = source.Text(SourceDocument.Find(mapping, "name"), "a decision maker's name") ?? $"DM {_parties.Count + 1}";
            if (_parties.Contains(name))
            {
                source.Error(node, $"the decision maker '{name}' stands twice");
            }

            _parties.Add(name);
            _nodes.Add(mapping);
            var owned = new List<int>();
            foreach (var option in source.List(mapping, "options"))
            {
                if (source.Integer(option, "an option's number") is { } k && (k < 0 || k >= _listed.Count || owned.Contains(k)))
                {
                    source.Error(option, $"there is no option {k}, or it stands twice (options are numbered from 0 to {_listed.Count - 1})");
                }
                else if (source.Integer(option, "an option's number") is { } good)
                {
                    owned.Add(good);
                }
            }

            _owned.Add(owned);
        }
    }

    /// <summary>Puts each decision maker's options side by side and gives equal names a suffix.</summary>
    private List<ConflictOption> Options()
    {
        _place = new int[_listed.Count];
        Array.Fill(_place, -1);
        var options = new List<ConflictOption>();
        foreach (var k in _owned.SelectMany(o => o).Concat(Enumerable.Range(0, _listed.Count)))
        {
            if (_place[k] >= 0)
            {
                continue;
            }

            _place[k] = options.Count;
            int[] owners = [.. Enumerable.Range(0, _parties.Count).Where(i => _owned[i].Contains(k))];
            var name = _listed[k].Name;
            if (_listed.Count(o => o.Name == name) > 1)
            {
                name = owners.Length > 0 ? $"{_parties[owners[0]]}: {name}" : $"{name} {k + 1}";
            }

            while (options.Exists(o => o.Name == name))
            {
                name += "'";
            }

            options.Add(new ConflictOption(name, owners, _listed[k].Direction));
        }

        return options;
    }

    /// <summary>A conjunction [[option, "Y"|"N"], …] or {"compound": true, "members": [conjunction, …]}, any of which may hold.</summary>
    private Statement Condition(YamlNode node)
    {
        if (node is YamlMappingNode compound)
        {
            var members = source.List(compound, "members", needed: true).Select(Condition).ToList();
            return members.Count == 0 ? new Statement.Constant(false) : members.Aggregate((a, b) => new Statement.Or(a, b));
        }

        Statement all = Statement.True;
        foreach (var pair in node is YamlSequenceNode list ? list.Children : [])
        {
            if (pair is not YamlSequenceNode { Children: [var option, YamlScalarNode { Value: "Y" or "N" } letter] } || source.Integer(option, "an option's number") is not { } k
                || k < 0 || k >= _listed.Count)
            {
                source.Error(pair, $"found {SourceDocument.Shown(pair)} (expected [option, \"Y\"] or [option, \"N\"] with an option from 0 to {_listed.Count - 1})");
                continue;
            }

            Statement taken = new Statement.Taken(_place[k]);
            taken = letter.Value == "Y" ? taken : new Statement.Not(taken);
            all = ReferenceEquals(all, Statement.True) ? taken : new Statement.And(all, taken);
        }

        if (node is not YamlSequenceNode)
        {
            source.Error(node, $"found {SourceDocument.Shown(node)} (expected a list of [option, \"Y\"|\"N\"])");
        }

        return all;
    }

    private Ranking Manual(YamlMappingNode node, int party, StateSet states)
    {
        var list = SourceDocument.Find(node, "preferenceRanking") ?? SourceDocument.Find(node, "preferenceVector");
        if (list is not YamlSequenceNode order)
        {
            source.Error(list ?? node, $"the preference ranking of {_parties[party]} is missing (expected preferenceRanking: [best, …, worst])");
            return Ranking.Indifferent(states.Count);
        }

        return StateOrders.Read(source, order, _parties[party], states.Count, n =>
        {
            var id = source.Integer(n, "a state's number") ?? -1;
            var state = states.IndexOfId(id);
            if (state < 0)
            {
                source.Error(n, $"there is no state {id} (states are numbered from 1 to {states.Count})");
            }

            return state;
        });
    }

    private bool[]? Unperceived(YamlMappingNode node, StateSet states)
    {
        var conditions = source.List(node, "misperceptions").Select(Condition).ToList();
        return conditions.Count == 0 ? null : [.. states.Masks.ToArray().Select(m => conditions.Exists(c => c.Holds(m)))];
    }
}
