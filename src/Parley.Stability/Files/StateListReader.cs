using Parley.Stability.Conflicts;
using Parley.Stability.Preferences;
using YamlDotNet.RepresentationModel;

namespace Parley.Stability.Files;

/// <summary>Reads conflicts that list states, moves and rankings one by one: keys <c>dms</c>, <c>states</c>, <c>ranking_best_first</c>, <c>moves</c>, and optionally
/// <c>options</c>. Where the listed moves are those that follow from the options, the conflict is of option form.</summary>
internal sealed class StateListReader(SourceDocument source)
{
    private readonly Dictionary<int, int> _index = [];
    private readonly List<(int Id, ulong? Mask, string Name)> _states = [];
    private readonly List<ConflictOption> _options = [];
    private readonly List<ulong> _bits = [];
    private bool _bitsGiven = true;
    private readonly List<string> _parties = [];
    private readonly List<string> _warnings = [];

    public ConflictDocument? Read()
    {
        foreach (var node in source.List(source.Root, "dms", needed: true))
        {
            var name = source.Text(node, "a decision maker's name") ?? "";
            if (_parties.Contains(name))
            {
                source.Error(node, $"the decision maker '{name}' stands twice");
            }

            _parties.Add(name);
        }

        ReadOptions();
        ReadStates();
        if (source.HasErrors)
        {
            return null;
        }

        if (_states.Count == 0 || _parties.Count == 0)
        {
            source.Error(source.Root, "found no state or no decision maker (expected at least one of each)");
            return null;
        }

        var masks = Masks();
        var order = Enumerable.Range(0, _states.Count).ToArray();
        if (masks is not null)
        {
            order = [.. order.OrderBy(s => masks[s])];
        }

        for (var s = 0; s < order.Length; s++)
        {
            _index[_states[order[s]].Id] = s;
        }

        int[] ids = [.. order.Select(s => _states[s].Id)];
        string[] names = [.. order.Select(s => _states[s].Name)];
        var states = masks is null ? StateSet.OfIds(ids, names) : StateSet.OfMasks([.. order.Select(s => masks[s])], ids, names);
        var rankings = _parties.Select(Ranking).ToList();
        var moves = Moves(states, masks is not null);
        if (source.HasErrors)
        {
            return null;
        }

        var title = source.Text(SourceDocument.Find(source.Root, "title"), "'title'") ?? source.Text(SourceDocument.Find(source.Root, "name"), "'name'") ?? "";
        var unknown = _parties.Select(Unknown).ToList();
        return new ConflictDocument(new Conflict(title, _parties, masks is null ? [] : _options, states, moves, rankings), "states") { Warnings = _warnings, Unknown = unknown };
    }

    private void ReadOptions()
    {
        foreach (var node in source.List(source.Root, "options").OfType<YamlMappingNode>())
        {
            var index = source.Integer(SourceDocument.Find(node, "index"), "'index'");
            var bit = source.Integer(SourceDocument.Find(node, "bit"), "'bit'");
            var name = source.Text(SourceDocument.Find(node, "name"), "'name'") ?? $"option {index}";
            var owner = source.Text(SourceDocument.Find(node, "owner"), "'owner'") ?? "";
            var party = _parties.IndexOf(owner);
            if (party < 0)
            {
                source.Error(SourceDocument.Find(node, "owner") ?? node, $"the option '{name}' belongs to '{owner}', who is no decision maker");
            }

            if (_options.Exists(o => o.Name == name))
            {
                source.Error(node, $"the option '{name}' stands twice");
            }

            _options.Add(new ConflictOption(name, [Math.Max(0, party)], OptionDirections.Read(source, SourceDocument.Find(node, "direction"))));
            _bitsGiven &= bit is not null;
            _bits.Add(bit is { } b ? (ulong)b : 1UL << (index ?? (_options.Count - 1)));
        }
    }

    private void ReadStates()
    {
        var seen = new HashSet<int>();
        foreach (var node in source.List(source.Root, "states", needed: true))
        {
            var id = source.Integer(node is YamlMappingNode mapping ? SourceDocument.Find(mapping, "id") ?? node : node, "a state's id");
            if (id is not { } number)
            {
                continue;
            }

            if (!seen.Add(number))
            {
                source.Error(node, $"the state {number} stands twice");
            }

            var fields = node as YamlMappingNode;
            var mask = fields is null || SourceDocument.Find(fields, "mask") is not { } m ? null : (ulong?)source.Integer(m, "'mask'");
            _states.Add((number, mask, fields is null ? "" : source.Text(SourceDocument.Find(fields, "desc"), "'desc'") ?? ""));
        }
    }

    /// <summary>The states' options: given as a mask, as letters Y and N, or (where options have bits) as the identifier, which is their sum.</summary>
    private ulong[]? Masks()
    {
        if (_options.Count is 0 or > 63)
        {
            return null;
        }

        var known = _states.Select(s => s.Mask ?? Letters(s.Name) ?? (_bitsGiven ? (ulong)Math.Max(0, s.Id) : null)).ToArray();
        if (known.Any(m => m is null))
        {
            return null;
        }

        var raw = known.Select(m => m!.Value).ToArray();
        var all = _bits.Aggregate(0UL, (a, b) => a | b);
        if (raw.Any(m => (m & ~all) != 0) || raw.Distinct().Count() != raw.Length || _bits.Any(b => !ulong.IsPow2(b)) || _bits.Distinct().Count() != _bits.Count)
        {
            _warnings.Add("the options do not tell the states apart; only the listed moves are used");
            return null;
        }

        return [.. raw.Select(m => _bits.Select((b, k) => (m & b) != 0 ? 1UL << k : 0).Aggregate(0UL, (x, y) => x | y))];
    }

    private ulong? Letters(string text) =>
        text.Length == _options.Count && text.All(c => c is 'Y' or 'N') ? text.Select((c, k) => c == 'Y' ? _bits[k] : 0).Aggregate(0UL, (a, b) => a | b) : null;

    private Ranking Ranking(string party)
    {
        var nodes = SourceDocument.Find(source.Root, "ranking_best_first") is YamlMappingNode rankings ? SourceDocument.Find(rankings, party) : null;
        if (nodes is not YamlSequenceNode list)
        {
            source.Error(nodes ?? SourceDocument.Find(source.Root, "ranking_best_first") ?? source.Root, $"the ranking of {party} is missing (expected ranking_best_first: {{\"{party}\": [best, …, worst]}})");
            return Preferences.Ranking.Indifferent(_states.Count);
        }

        return StateOrders.Read(source, list, party, _states.Count, Find);
    }

    private IReadOnlyList<(int First, int Second)> Unknown(string party) =>
        SourceDocument.Find(source.Root, "unknown") is YamlMappingNode unknown && SourceDocument.Find(unknown, party) is YamlSequenceNode pairs
            ? [.. pairs.Children.OfType<YamlSequenceNode>().Where(p => p.Children.Count == 2).Select(p => (Find(p.Children[0]), Find(p.Children[1]))).Where(p => p.Item1 >= 0 && p.Item2 >= 0)]
            : [];

    private int Find(YamlNode node)
    {
        if (source.Integer(node, "a state's id") is not { } id)
        {
            return -1;
        }

        if (_index.TryGetValue(id, out var state))
        {
            return state;
        }

        source.Error(node, $"there is no state {id}");
        return -1;
    }

    private List<MoveGraph> Moves(StateSet states, bool options)
    {
        var listed = SourceDocument.Find(source.Root, "moves") as YamlMappingNode;
        var moves = new List<MoveGraph>();
        for (var i = 0; i < _parties.Count; i++)
        {
            var generated = options ? Conflict.MovesOf(_options, states, i) : null;
            if (listed is null && generated is not null)
            {
                moves.Add(generated);
                continue;
            }

            var arcs = Enumerable.Range(0, states.Count).Select(_ => new List<int>()).ToArray();
            if (listed is null || SourceDocument.Find(listed, _parties[i]) is not YamlMappingNode mine)
            {
                source.Error(listed ?? source.Root, $"the moves of {_parties[i]} are missing (expected moves: {{\"{_parties[i]}\": {{state: [states…]}}}})");
                continue;
            }

            foreach (var (from, to) in mine.Children)
            {
                var state = Find(from);
                foreach (var node in to is YamlSequenceNode list ? list.Children : [to])
                {
                    var target = Find(node);
                    if (target == state && state >= 0)
                    {
                        source.Error(node, $"a move of {_parties[i]} leads from state {states.Id(state)} to itself");
                    }
                    else if (state >= 0 && target >= 0)
                    {
                        arcs[state].Add(target);
                    }
                }
            }

            moves.Add(generated is not null && Same(generated, arcs) ? generated : new ArcMoves(arcs));
            if (generated is not null && moves[^1] is ArcMoves)
            {
                _warnings.Add($"the listed moves of {_parties[i]} are not those that follow from the options; the listed ones are used");
            }
        }

        return moves;
    }

    private static bool Same(OptionMoves generated, List<int>[] arcs)
    {
        var targets = new List<int>();
        for (var s = 0; s < arcs.Length; s++)
        {
            targets.Clear();
            generated.AddTargets(s, targets);
            if (!targets.SequenceEqual(arcs[s].Distinct().Order()))
            {
                return false;
            }
        }

        return true;
    }
}
