using Parley.Stability.Conflicts;
using Parley.Stability.Preferences;
using Parley.Stability.Statements;
using YamlDotNet.RepresentationModel;

namespace Parley.Stability.Files;

/// <summary>Reads Parley's own format, described in docs/stability.md: decision makers with their options and preferences, what is feasible; or states and moves.</summary>
internal sealed class OptionFormReader(SourceDocument source, CancellationToken cancelled)
{
    private static readonly string[] PartyKeys = ["name", "options", "preferences", "weights", "ranking", "values", "moves", "unknown", "misperceives", "sees"];

    private readonly List<string> _parties = [];
    private readonly List<YamlMappingNode> _nodes = [];
    private readonly List<ConflictOption> _options = [];
    private readonly List<string> _warnings = [];

    public ConflictDocument? Read()
    {
        source.Only(source.Root, "title", "name", "source", "notes", "decisionMakers", "sharedOptions", "feasible", "infeasible", "states", "statusQuo");
        ReadParties();
        ReadShared();
        if (_parties.Count == 0 && !source.HasErrors)
        {
            source.Error(source.Root, "found no decision maker (expected decisionMakers: a list of mappings with name, options and preferences)");
        }

        var statements = Feasibility();
        if (source.HasErrors)
        {
            return null;
        }

        var states = _options.Count > 0 ? Enumerate(statements) : ListedStates();
        if (states is null)
        {
            return null;
        }

        var preferences = new PreferenceSectionReader(source, states, [.. _options.Select(o => o.Name)]);
        var rankings = _nodes.Select((n, i) => preferences.Read(n, _parties[i])).ToList();
        var moves = _nodes.Select((n, i) => Moves(n, i, states, preferences)).ToList();
        var views = _nodes.Select(n => Views(n, rankings, preferences)).ToList();
        var unknown = _nodes.Select(n => preferences.Pairs(n, "unknown")).ToList();
        var statusQuo = SourceDocument.Find(source.Root, "statusQuo") is { } node ? preferences.State(node) : (int?)null;
        if (source.HasErrors)
        {
            return null;
        }

        var title = source.Text(SourceDocument.Find(source.Root, "title") ?? SourceDocument.Find(source.Root, "name"), "'title'") ?? "";
        return new ConflictDocument(new Conflict(title, _parties, _options, states, moves, [.. rankings.Select(r => r.Ranking)]), "parley")
        {
            StatusQuo = statusQuo,
            Warnings = [.. _warnings, .. preferences.Warnings],
            Statements = [.. rankings.Select(r => r.Statements)],
            Unknown = unknown,
            StrengthBreaks = rankings.Exists(r => r.Breaks.Count > 0) ? [.. rankings.Select(r => r.Breaks)] : [],
            Views = views.Exists(v => v is not null) ? views : [],
        };
    }

    private void ReadParties()
    {
        foreach (var node in source.List(source.Root, "decisionMakers", needed: true))
        {
            if (node is not YamlMappingNode mapping)
            {
                source.Error(node, $"found {SourceDocument.Shown(node)} (expected a decision maker: name, options, preferences)");
                continue;
            }

            source.Only(mapping, PartyKeys);
            var name = source.Text(SourceDocument.Find(mapping, "name"), "'name'");
            if (string.IsNullOrWhiteSpace(name))
            {
                source.Error(mapping, "a decision maker has no name");
                name = $"#{_parties.Count + 1}";
            }

            if (_parties.Contains(name))
            {
                source.Error(SourceDocument.Find(mapping, "name")!, $"the decision maker '{name}' stands twice");
            }

            _parties.Add(name);
            _nodes.Add(mapping);
            foreach (var option in source.List(mapping, "options"))
            {
                AddOption(option, [_parties.Count - 1]);
            }
        }
    }

    private void ReadShared()
    {
        foreach (var node in source.List(source.Root, "sharedOptions"))
        {
            var owners = new List<int>();
            foreach (var owner in node is YamlMappingNode mapping ? source.List(mapping, "owners", needed: true) : [])
            {
                var party = _parties.IndexOf(source.Text(owner, "an owner") ?? "");
                if (party < 0 || owners.Contains(party))
                {
                    source.Error(owner, $"{SourceDocument.Shown(owner)} is no decision maker or stands twice (expected some of {string.Join(", ", _parties)})");
                }
                else
                {
                    owners.Add(party);
                }
            }

            AddOption(node, owners);
        }
    }

    private void AddOption(YamlNode node, IReadOnlyList<int> owners)
    {
        if (node is YamlMappingNode keys)
        {
            source.Only(keys, "name", "direction", "owners");
        }

        var name = source.Text(node is YamlMappingNode mapping ? SourceDocument.Find(mapping, "name") ?? node : node, "an option's name");
        if (name is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(name) || _options.Exists(o => o.Name == name))
        {
            source.Error(node, name.Trim().Length == 0 ? "an option has no name" : $"the option '{name}' stands twice (options of different decision makers need different names too)");
        }

        if (_options.Count == 63)
        {
            source.Error(node, "found a 64th option (at most 63 can be analysed)");
        }

        _options.Add(new ConflictOption(name, owners, OptionDirections.Read(source, node is YamlMappingNode m ? SourceDocument.Find(m, "direction") : null)));
    }

    private List<(Statement Statement, YamlNode Node)> Feasibility()
    {
        string[] names = [.. _options.Select(o => o.Name)];
        var statements = new List<(Statement, YamlNode)>();
        foreach (var (key, wanted) in new[] { ("feasible", true), ("infeasible", false) })
        {
            foreach (var node in source.List(source.Root, key))
            {
                if (StatementNodes.Parse(source, node, names) is { } statement)
                {
                    statements.Add((wanted ? statement : new Statement.Not(statement), node));
                }
            }
        }

        return statements;
    }

    private StateSet? Enumerate(List<(Statement Statement, YamlNode Node)> statements)
    {
        try
        {
            Statement[] all = [.. statements.Select(s => s.Statement)];
            var masks = FeasibleStates.Enumerate(_options.Count, all, cancelled);
            if (masks.Length > 0)
            {
                return StateSet.OfMasks(masks);
            }

            foreach (var k in FeasibleStates.Contradiction(_options.Count, all, cancelled))
            {
                source.Error(statements[k].Node, "no state is left: this statement and the others reported with it contradict one another");
            }
        }
        catch (InvalidOperationException e)
        {
            source.Error(statements.Count > 0 ? statements[0].Node : source.Root, e.Message);
        }

        return null;
    }

    private StateSet? ListedStates()
    {
        var ids = new List<int>();
        var names = new List<string>();
        foreach (var node in source.List(source.Root, "states", needed: true))
        {
            var mapping = node as YamlMappingNode;
            var id = mapping is not null ? source.Integer(SourceDocument.Find(mapping, "id") ?? node, "'id'") ?? -1
                : int.TryParse((node as YamlScalarNode)?.Value, out var number) ? number : ids.Count + 1;
            if (ids.Contains(id))
            {
                source.Error(node, $"the state {id} stands twice");
            }

            ids.Add(id);
            names.Add(mapping is not null ? source.Text(SourceDocument.Find(mapping, "name"), "'name'") ?? "" : source.Text(node, "a state") ?? "");
        }

        if (ids.Count == 0 && !source.HasErrors)
        {
            source.Error(source.Root, "found no options and no states (expected options of decision makers, or states and moves)");
        }

        return source.HasErrors ? null : StateSet.OfIds([.. ids], [.. names]);
    }

    private MoveGraph Moves(YamlMappingNode node, int party, StateSet states, PreferenceSectionReader reader)
    {
        if (_options.Count > 0)
        {
            string[] names = [.. _options.Select(o => o.Name)];
            var unseen = source.List(node, "misperceives").Select(n => StatementNodes.Parse(source, n, names)).OfType<Statement>().ToList();
            return Conflict.MovesOf(_options, states, party, unseen.Count == 0 ? null : [.. states.Masks.ToArray().Select(m => unseen.Exists(u => u.Holds(m)))]);
        }

        var arcs = Enumerable.Range(0, states.Count).Select(_ => new List<int>()).ToArray();
        if (SourceDocument.Find(node, "moves") is not YamlMappingNode moves)
        {
            source.Error(node, $"the moves of {_parties[party]} are missing (expected moves: {{state: [states…]}})");
            return new ArcMoves(arcs);
        }

        foreach (var (from, to) in moves.Children)
        {
            var state = reader.State(from);
            foreach (var target in to is YamlSequenceNode list ? list.Children : [to])
            {
                var t = reader.State(target);
                if (state >= 0 && t == state)
                {
                    source.Error(target, "a move leads from a state to itself");
                }
                else if (state >= 0 && t >= 0)
                {
                    arcs[state].Add(t);
                }
            }
        }

        return new ArcMoves(arcs);
    }

    private List<Ranking>? Views(YamlMappingNode node, List<PartyPreferences> rankings, PreferenceSectionReader reader)
    {
        if (SourceDocument.Find(node, "sees") is not { } section)
        {
            return null;
        }

        if (section is not YamlMappingNode sees)
        {
            source.Error(section, "found no mapping (expected sees: {decision maker: {preferences: […]}})");
            return null;
        }

        var views = rankings.Select(r => r.Ranking).ToList();
        foreach (var (name, value) in sees.Children)
        {
            var party = _parties.IndexOf((name as YamlScalarNode)?.Value ?? "");
            if (party < 0 || value is not YamlMappingNode preference)
            {
                source.Error(name, $"{SourceDocument.Shown(name)} is no decision maker, or how it is seen is no mapping");
                continue;
            }

            views[party] = reader.Read(preference, _parties[party]).Ranking;
        }

        return views;
    }
}
