using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;
using Parley.Stability.Preferences;
using Parley.Stability.Witnesses;

namespace Parley.Stability.Inverse;

/// <summary>Finds the least change of preferences that makes a wanted state an equilibrium: the mediator's problem.</summary>
/// <remarks>
/// <para>A wanted state s holds for i when for each move to t either s is at least as good as t, or the opponents have a sequence to some u with s at least as good as u (and, for SMR
/// and SSEQ, as all that i can reach from u); under SEQ and SSEQ each step of the sequence must improve on the one before for whoever moves. All of these are demands that a ranking
/// says "at least as good" or "better": meeting more of them never does harm, and what the least change costs can only grow with the demands.</para>
/// <para>So a best-first search is exact: a node is a set of demands, its price the sum of the distances of the nearest rankings that meet them (<see cref="NearestOrder"/>); where the state is
/// not yet stable under these rankings the node branches over everything that could deter one move that is not deterred. Sequences are built one step at a time. The first node whose
/// rankings make the state stable is a least change; the price of the cheapest open node is a lower bound when the search is cut short. Nash, GMR and SMR separate by decision
/// maker and are solved one by one; SEQ and SSEQ couple them.</para>
/// <para><b>Source.</b> Problem: Kinsara (2015), Wu, Xu et al.; method: this project. The problem is NP-hard in general (Rego and others). <b>Certificate.</b> The changed conflict is solved again and the
/// verdicts rechecked from the definitions.</para>
/// </remarks>
public sealed class InverseSearch
{
    private readonly Conflict _conflict;
    private readonly int _state;
    private readonly StabilityConcept _concept;
    private readonly InverseOptions _options;
    private readonly CancellationToken _cancelled;
    private readonly Dictionary<string, (Ranking Ranking, int Distance)?> _nearest = [];
    private readonly bool _symmetric;
    private readonly bool _rational;
    private bool _tooLarge;

    private InverseSearch(Conflict conflict, int state, StabilityConcept concept, InverseOptions options, CancellationToken cancelled)
    {
        (_conflict, _state, _concept, _options, _cancelled) = (conflict, state, concept, options, cancelled);
        _symmetric = concept is StabilityConcept.Smr or StabilityConcept.Sseq;
        _rational = concept is StabilityConcept.Seq or StabilityConcept.Sseq;
    }

    /// <summary>Searches a least change.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="state">Index of the wanted state.</param>
    /// <param name="concept">Nash, GMR, SMR, SEQ or SSEQ.</param>
    /// <param name="options">Limits.</param>
    /// <param name="cancelled">Ends the search early; the answer is then what was found so far.</param>
    /// <exception cref="ArgumentException">SIM has no inverse here.</exception>
    public static InverseAnswer Find(Conflict conflict, int state, StabilityConcept concept, InverseOptions options = default, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        if (concept == StabilityConcept.Sim)
        {
            throw new ArgumentException("The inverse is not defined for SIM here.", nameof(concept));
        }

        var search = new InverseSearch(conflict, state, concept, options, cancelled);
        var parties = Enumerable.Range(0, conflict.DecisionMakers.Count).ToArray();
        // Without improvements in the sanctions nobody's verdict depends on another's ranking.
        var parts = search._rational ? [search.Solve(parties)] : parties.Select(i => search.Solve([i])).ToList();
        return search.Join(parts);
    }

    private InverseAnswer Join(List<(bool Complete, string? Reason, int Bound, Node? Best)> parts)
    {
        var bound = parts.Sum(p => p.Bound) / 2.0;
        var complete = parts.TrueForAll(p => p.Complete);
        var reason = parts.Find(p => p.Reason is not null).Reason;
        if (parts.Exists(p => p.Best is null))
        {
            return new InverseAnswer(_state, _concept, complete, reason, bound, null);
        }

        var levers = new List<PreferenceLever>();
        for (var i = 0; i < _conflict.DecisionMakers.Count; i++)
        {
            var demands = parts.SelectMany(p => p.Best!.Demands).Where(d => d.DecisionMaker == i).Distinct().ToList();
            var (ranking, distance) = Nearest(i, demands)!.Value;
            if (distance > 0)
            {
                levers.Add(new PreferenceLever(i, ranking, distance / 2.0, [.. demands.Where(d => !NearestOrder.Meets(_conflict.Preferences[i], d))]));
            }
        }

        Verify(levers);
        return new InverseAnswer(_state, _concept, complete, reason, bound, [.. levers.OrderByDescending(l => l.Distance)]);
    }

    private void Verify(List<PreferenceLever> levers)
    {
        var changed = _conflict.Preferences.ToArray();
        foreach (var lever in levers)
        {
            changed[lever.DecisionMaker] = lever.Ranking;
        }

        var checker = new VerdictChecker(_conflict.WithPreferences(changed), _options.Sanctions);
        for (var i = 0; i < changed.Length; i++)
        {
            if (checker.IsStable(i, _state, _concept) != true || levers.Exists(l => l.DecisionMaker == i && NearestOrder.DoubledDistance(_conflict.Preferences[i], l.Ranking) != (long)(2 * l.Distance)))
            {
                throw new InvalidOperationException($"Internal error: the change found does not make state {_conflict.States.Id(_state)} stable for {_conflict.DecisionMakers[i]}.");
            }
        }
    }

    private (bool Complete, string? Reason, int Bound, Node? Best) Solve(int[] parties)
    {
        var open = new PriorityQueue<Node, (int Price, int Depth, int Order)>();
        var seen = new HashSet<string>();
        var order = 0;
        var unsolvable = false;
        Enqueue(new Node([], null), 0);
        var most = _options.Nodes == 0 ? 20_000 : _options.Nodes;
        for (var nodes = 0; open.TryDequeue(out var node, out var priority); nodes++)
        {
            if (nodes >= most || _cancelled.IsCancellationRequested)
            {
                return (false, _cancelled.IsCancellationRequested ? "stopped by the time limit" : $"stopped after {most} nodes", priority.Price, null);
            }

            var conflict = Changed(node);
            if (node.Pending is { } pending)
            {
                foreach (var child in Continue(node, pending))
                {
                    Enqueue(child, priority.Price);
                }

                continue;
            }

            if (Undeterred(conflict, parties) is not { } todo)
            {
                // A window that was too large may hide a cheaper change.
                return (!unsolvable, unsolvable ? "some changes span more states than are searched exactly" : null, unsolvable ? 0 : priority.Price, node);
            }

            // Either the move is no improvement, or it is answered: the answer is built step by step.
            var stay = new PreferenceDemand(todo.Party, _state, todo.Improvement, false);
            Enqueue(new Node([.. node.Demands, stay], null), priority.Price);
            if (_concept != StabilityConcept.Nash)
            {
                Enqueue(node with { Pending = new Pursuit(todo.Party, todo.Improvement, [todo.Improvement], -1, 0) }, priority.Price);
            }
        }

        return (!unsolvable, unsolvable ? "every change that was found concerns too many states for an exact search" : "no change of the rankings that may change makes the state stable", 0, null);

        void Enqueue(Node node, int least)
        {
            if (!seen.Add(node.Key()))
            {
                return;
            }

            var price = Price(node);
            unsolvable |= _tooLarge;
            _tooLarge = false;
            if (price is { } value)
            {
                open.Enqueue(node, (Math.Max(least, value), -node.Demands.Count, ++order));
            }
        }
    }

    /// <summary>The ways to go on with an answer to a move: to end here, or one more step of an opponent.</summary>
    private IEnumerable<Node> Continue(Node node, Pursuit pursuit)
    {
        var here = pursuit.Visited[^1];
        if (pursuit.Visited.Count > 1)
        {
            var demands = new List<PreferenceDemand>(node.Demands) { new(pursuit.Party, _state, here, false) };
            if (_symmetric)
            {
                demands.AddRange(Targets(pursuit.Party, here).Where(w => w != _state).Select(w => new PreferenceDemand(pursuit.Party, _state, w, false)));
            }

            yield return new Node(demands, null);
        }

        for (var j = 0; j < _conflict.DecisionMakers.Count; j++)
        {
            var barred = _options.Sanctions switch
            {
                SanctionSemantics.Legal => pursuit.Last == j,
                SanctionSemantics.Once => (pursuit.Moved >> j & 1) != 0,
                _ => pursuit.Moved != 0,
            };
            if (j == pursuit.Party || barred)
            {
                continue;
            }

            foreach (var t in Targets(j, here))
            {
                // A sequence that comes back to a state can be cut short, unless who moved last matters; nodes that are the same are merged.
                if (pursuit.Visited.Contains(t) && _conflict.IsTransitive)
                {
                    continue;
                }

                var next = pursuit with { Visited = [.. pursuit.Visited, t], Last = j, Moved = pursuit.Moved | (1L << j) };
                yield return new Node(_rational ? [.. node.Demands, new PreferenceDemand(j, t, here, true)] : node.Demands, next);
            }
        }
    }

    private (int Party, int Improvement)? Undeterred(Conflict conflict, int[] parties)
    {
        var checker = new VerdictChecker(conflict, _options.Sanctions);
        foreach (var i in parties)
        {
            foreach (var t in Targets(i, _state).Where(t => conflict.Preferences[i][t] > conflict.Preferences[i][_state]))
            {
                if (!checker.IsDeterred(i, _state, t, _concept))
                {
                    return (i, t);
                }
            }
        }

        return null;
    }

    private List<int> Targets(int party, int state)
    {
        var targets = new List<int>();
        _conflict.Moves[party].AddTargets(state, targets);
        return targets;
    }

    private int? Price(Node node)
    {
        var sum = 0;
        foreach (var i in node.Demands.Select(d => d.DecisionMaker).Distinct())
        {
            if (Nearest(i, node.Demands) is not { } found || (found.Distance > 0 && _options.Fixed?.Contains(i) == true))
            {
                return null;
            }

            sum += found.Distance;
        }

        return sum;
    }

    private Conflict Changed(Node node) => _conflict.WithPreferences([.. _conflict.Preferences.Select((p, i) => Nearest(i, node.Demands)!.Value.Ranking)]);

    private (Ranking Ranking, int Distance)? Nearest(int party, IReadOnlyList<PreferenceDemand> demands)
    {
        var mine = demands.Where(d => d.DecisionMaker == party).Distinct().OrderBy(d => d.Better).ThenBy(d => d.Worse).ThenBy(d => d.Strict).ToList();
        var key = party + ":" + string.Join(',', mine.Select(d => $"{d.Better}{(d.Strict ? '>' : '=')}{d.Worse}"));
        if (!_nearest.TryGetValue(key, out var found))
        {
            found = NearestOrder.Find(_conflict.Preferences[party], mine, out var tooLarge);
            _tooLarge |= tooLarge;
            _nearest.Add(key, found);
        }

        return found;
    }

    /// <summary>An answer to one move that is being built.</summary>
    private sealed record Pursuit(int Party, int Improvement, IReadOnlyList<int> Visited, int Last, long Moved);

    private sealed record Node(IReadOnlyList<PreferenceDemand> Demands, Pursuit? Pending)
    {
        public string Key() => string.Join(',', Demands.Distinct().Select(d => $"{d.DecisionMaker}:{d.Better}{(d.Strict ? '>' : '=')}{d.Worse}").Order(StringComparer.Ordinal))
            + (Pending is null ? "" : $"|{Pending.Party},{Pending.Improvement},{Pending.Visited[^1]},{(Pending.Visited.Count > 1 ? 1 : 0)},{Pending.Last},{Pending.Moved}");
    }
}
