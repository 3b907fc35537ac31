using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;

namespace Parley.Stability.Witnesses;

/// <summary>Finds the reason of a verdict: a shortest sanction for every improvement, or the best improvement that cannot be sanctioned. Every witness is
/// checked by <see cref="VerdictChecker"/> before it is returned.</summary>
/// <remarks><b>Cost.</b> One breadth-first search per improvement.</remarks>
public sealed class WitnessFinder
{
    private readonly StabilityAnalysis _analysis;
    private readonly Conflict _conflict;
    private readonly VerdictChecker _checker;

    /// <summary>Prepares the search.</summary>
    /// <param name="analysis">An analysis.</param>
    public WitnessFinder(StabilityAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        _analysis = analysis;
        _conflict = analysis.Conflict;
        _checker = new VerdictChecker(_conflict, analysis.Sanctions);
    }

    /// <summary>Finds the witness of one verdict.</summary>
    /// <param name="party">Index of the decision maker.</param>
    /// <param name="state">Index of the state.</param>
    /// <param name="concept">A concept of the analysis.</param>
    /// <exception cref="InvalidOperationException">The witness does not prove the analysis's verdict: a defect of this library.</exception>
    public VerdictWitness Find(int party, int state, StabilityConcept concept)
    {
        var ranks = _conflict.Preferences[party];
        var deterred = new List<Sanction>();
        int? undeterred = null;
        foreach (var t in Improvements(party, state).OrderByDescending(t => ranks[t]).ThenBy(t => t))
        {
            var sanction = concept switch
            {
                StabilityConcept.Nash => null,
                StabilityConcept.Sim => Simultaneous(party, state, t),
                _ => Sequence(party, state, t, concept),
            };
            if (sanction is null)
            {
                undeterred = t;
                break;
            }

            deterred.Add(sanction);
        }

        var witness = new VerdictWitness(party, state, concept, _analysis.Sanctions, undeterred is null, undeterred is null ? deterred : [], undeterred);
        var wrong = witness.Stable == _analysis.IsStable(party, state, concept) ? _checker.Check(witness) : "the verdict of the analysis is another";
        return wrong is null ? witness : throw new InvalidOperationException("Internal error: " + wrong);
    }

    private List<int> Improvements(int party, int state)
    {
        var targets = new List<int>();
        _conflict.Moves[party].AddTargets(state, targets);
        var ranks = _conflict.Preferences[party];
        targets.RemoveAll(t => ranks[t] <= ranks[state]);
        return targets;
    }

    private bool Punishes(int party, int state, int outcome, StabilityConcept concept)
    {
        var ranks = _conflict.Preferences[party];
        if (ranks[outcome] > ranks[state])
        {
            return false;
        }

        if (concept is StabilityConcept.Smr or StabilityConcept.Sseq)
        {
            var answers = new List<int>();
            _conflict.Moves[party].AddTargets(outcome, answers);
            return answers.TrueForAll(w => ranks[w] <= ranks[state]);
        }

        return true;
    }

    private Sanction? Sequence(int party, int state, int improvement, StabilityConcept concept)
    {
        var rational = concept is StabilityConcept.Seq or StabilityConcept.Sseq;
        var start = (State: improvement, Limit: _analysis.Sanctions == SanctionSemantics.Legal ? -1L : 0L);
        var before = new Dictionary<(int State, long Limit), ((int State, long Limit) Node, int Mover)> { [start] = (start, -1) };
        var open = new Queue<(int State, long Limit)>([start]);
        var targets = new List<int>();
        while (open.TryDequeue(out var node))
        {
            for (var j = 0; j < _conflict.Moves.Count; j++)
            {
                if (j == party || Barred(node.Limit, j))
                {
                    continue;
                }

                targets.Clear();
                _conflict.Moves[j].AddTargets(node.State, targets);
                var ranks = _conflict.Preferences[j];
                foreach (var u in targets)
                {
                    var next = (u, _analysis.Sanctions == SanctionSemantics.Legal ? j : node.Limit | (1L << j));
                    if ((rational && ranks[u] <= ranks[node.State]) || !before.TryAdd(next, (node, j)))
                    {
                        continue;
                    }

                    if (Punishes(party, state, u, concept))
                    {
                        return new Sanction(improvement, Steps(before, next), u);
                    }

                    open.Enqueue(next);
                }
            }
        }

        return null;
    }

    private bool Barred(long limit, int mover) => _analysis.Sanctions switch
    {
        SanctionSemantics.Legal => limit == mover,
        SanctionSemantics.Once => (limit >> mover & 1) != 0,
        _ => limit != 0,
    };

    private static List<MoveStep> Steps(Dictionary<(int State, long Limit), ((int State, long Limit) Node, int Mover)> before, (int State, long Limit) node)
    {
        var steps = new List<MoveStep>();
        while (before[node].Mover >= 0)
        {
            var (previous, mover) = before[node];
            steps.Add(new MoveStep(mover, previous.State, node.State));
            node = previous;
        }

        steps.Reverse();
        return steps;
    }

    private Sanction? Simultaneous(int party, int state, int improvement)
    {
        var mask = _conflict.States.Mask(state);
        var own = _conflict.States.Mask(improvement) ^ mask;
        var joint = new List<(ulong Change, MoveStep[] Steps)>();
        for (var j = 0; j < _conflict.Moves.Count; j++)
        {
            if (j == party)
            {
                continue;
            }

            var before = joint.Count;
            foreach (var t in Improvements(j, state))
            {
                var change = _conflict.States.Mask(t) ^ mask;
                var step = new MoveStep(j, state, t);
                joint.Add((change, [step]));
                for (var k = 0; k < before; k++)
                {
                    joint.Add((joint[k].Change | change, [.. joint[k].Steps, step]));
                }
            }
        }

        foreach (var (change, steps) in joint.OrderBy(j => j.Steps.Length))
        {
            var outcome = _conflict.States.IndexOfMask(mask ^ (own | change));
            if (outcome >= 0 && _conflict.Preferences[party][outcome] <= _conflict.Preferences[party][state])
            {
                return new Sanction(improvement, steps, outcome);
            }
        }

        return null;
    }
}
