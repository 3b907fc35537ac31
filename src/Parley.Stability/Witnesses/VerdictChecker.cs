using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;

namespace Parley.Stability.Witnesses;

/// <summary>Derives verdicts and checks witnesses straight from the definitions, by looking at every move and every sequence. It shares no code with the solver and knows
/// nothing of keys, groups or searches backwards.</summary>
public sealed class VerdictChecker
{
    private readonly Conflict _conflict;
    private readonly SanctionSemantics _sanctions;
    private readonly List<int> _moves = [];

    /// <summary>Prepares a check.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="sanctions">What the opponents may do.</param>
    public VerdictChecker(Conflict conflict, SanctionSemantics sanctions)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        _conflict = conflict;
        _sanctions = sanctions;
    }

    /// <summary>Number of moves looked at so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Rechecks the verdicts of an analysis, in an even order over all of them, until the steps are used up.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="steps">Most moves to look at.</param>
    /// <exception cref="InvalidOperationException">A verdict is wrong.</exception>
    public static RecheckReport Recheck(StabilityAnalysis analysis, long steps)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var checker = new VerdictChecker(analysis.Conflict, analysis.Sanctions);
        var states = analysis.Conflict.States.Count;
        var parties = analysis.Conflict.DecisionMakers.Count;
        var total = (long)states * parties * analysis.Concepts.Count;
        // A stride near the golden section and without a common divisor visits every verdict once and spreads a sample evenly.
        var stride = Math.Max(1, (long)(total * 0.6180339887));
        while (Divisor(stride, total) != 1)
        {
            stride++;
        }

        long done = 0;
        for (long at = 0; done < total && checker.Steps < steps; done++, at = (at + stride) % total)
        {
            var concept = analysis.Concepts[(int)(at % analysis.Concepts.Count)];
            var party = (int)(at / analysis.Concepts.Count % parties);
            var state = (int)(at / analysis.Concepts.Count / parties);
            if (checker.IsStable(party, state, concept, steps - checker.Steps) is { } verdict && verdict != analysis.IsStable(party, state, concept))
            {
                throw new InvalidOperationException(
                    $"Internal error: the verdict on {analysis.Conflict.DecisionMakers[party]}, state {analysis.Conflict.States.Id(state)}, {concept} does not follow from the definition.");
            }
        }

        return new RecheckReport(done, total);
    }

    /// <summary>Decides from the definition whether a state is stable.</summary>
    /// <param name="party">Index of the decision maker.</param>
    /// <param name="state">Index of the state.</param>
    /// <param name="concept">The concept.</param>
    /// <param name="steps">Most moves to look at.</param>
    /// <returns>The verdict, or null where the steps did not suffice.</returns>
    public bool? IsStable(int party, int state, StabilityConcept concept, long steps = long.MaxValue)
    {
        var until = steps > long.MaxValue - Steps ? long.MaxValue : Steps + steps;
        foreach (var t in Improvements(party, state))
        {
            if (IsDeterred(party, state, t, concept, until) is not true and var verdict)
            {
                return verdict;
            }
        }

        return true;
    }

    /// <summary>Decides from the definition whether the opponents can deter one improvement.</summary>
    /// <param name="party">Index of the decision maker.</param>
    /// <param name="state">Index of the state.</param>
    /// <param name="improvement">Index of the state that it would move to.</param>
    /// <param name="concept">The concept.</param>
    public bool IsDeterred(int party, int state, int improvement, StabilityConcept concept) => IsDeterred(party, state, improvement, concept, long.MaxValue) ?? false;

    private bool? IsDeterred(int party, int state, int improvement, StabilityConcept concept, long until)
    {
        if (concept == StabilityConcept.Nash)
        {
            return false;
        }

        foreach (var u in concept == StabilityConcept.Sim ? Simultaneous(party, state, improvement) : Sequences(party, improvement, concept is StabilityConcept.Seq or StabilityConcept.Sseq))
        {
            if (IsSanction(party, state, u, concept))
            {
                return true;
            }

            if (Steps > until)
            {
                return null;
            }
        }

        return false;
    }

    /// <summary>Checks a witness step by step against the definition.</summary>
    /// <param name="witness">The witness.</param>
    /// <returns>Null where it proves its verdict, else what is wrong with it.</returns>
    public string? Check(VerdictWitness witness)
    {
        ArgumentNullException.ThrowIfNull(witness);
        if (witness.Sanctions != _sanctions)
        {
            return "the witness belongs to another meaning of sanctions";
        }

        var improvements = Improvements(witness.DecisionMaker, witness.State);
        if (!witness.Stable)
        {
            return witness.Undeterred is not { } t || !improvements.Contains(t) ? "no improvement is named"
                : witness.Concept == StabilityConcept.Nash ? null
                : (witness.Concept == StabilityConcept.Sim ? Simultaneous(witness.DecisionMaker, witness.State, t)
                    : Sequences(witness.DecisionMaker, t, witness.Concept is StabilityConcept.Seq or StabilityConcept.Sseq))
                    .Any(u => IsSanction(witness.DecisionMaker, witness.State, u, witness.Concept)) ? "the improvement can be sanctioned" : null;
        }

        if (witness.Concept == StabilityConcept.Nash)
        {
            return improvements.Count == 0 ? null : "there is an improvement";
        }

        foreach (var t in improvements)
        {
            var sanction = witness.Deterred.FirstOrDefault(d => d.Improvement == t);
            if (sanction is null || !Follows(witness, sanction) || !IsSanction(witness.DecisionMaker, witness.State, sanction.Outcome, witness.Concept))
            {
                return $"the sanction against moving to state {_conflict.States.Id(t)} is missing or does not hold";
            }
        }

        return null;
    }

    private bool Follows(VerdictWitness witness, Sanction sanction)
    {
        var rational = witness.Concept is StabilityConcept.Seq or StabilityConcept.Sseq or StabilityConcept.Sim;
        var legal = sanction.Steps.All(m => m.DecisionMaker != witness.DecisionMaker && _conflict.Moves[m.DecisionMaker].Allows(m.From, m.To)
            && (!rational || _conflict.Preferences[m.DecisionMaker][m.To] > _conflict.Preferences[m.DecisionMaker][m.From]));
        if (!legal || sanction.Steps.Count == 0)
        {
            return false;
        }

        if (witness.Concept == StabilityConcept.Sim)
        {
            var start = _conflict.States.Mask(witness.State);
            var changed = _conflict.States.Mask(sanction.Improvement) ^ start;
            foreach (var step in sanction.Steps)
            {
                changed |= _conflict.States.Mask(step.To) ^ start;
            }

            return sanction.Steps.All(m => m.From == witness.State) && Distinct(sanction) && _conflict.States.IndexOfMask(start ^ changed) == sanction.Outcome;
        }

        var at = sanction.Improvement;
        var last = -1;
        foreach (var step in sanction.Steps)
        {
            if (step.From != at || step.DecisionMaker == last)
            {
                return false;
            }

            (at, last) = (step.To, step.DecisionMaker);
        }

        return at == sanction.Outcome
            && (_sanctions != SanctionSemantics.Single || sanction.Steps.Count == 1)
            && (_sanctions != SanctionSemantics.Once || Distinct(sanction));
    }

    private static bool Distinct(Sanction sanction) => sanction.Steps.Select(m => m.DecisionMaker).Distinct().Count() == sanction.Steps.Count;

    private bool IsSanction(int party, int state, int outcome, StabilityConcept concept)
    {
        var ranks = _conflict.Preferences[party];
        return ranks[outcome] <= ranks[state]
            && (concept is not (StabilityConcept.Smr or StabilityConcept.Sseq) || Targets(party, outcome).TrueForAll(w => ranks[w] <= ranks[state]));
    }

    /// <summary>The states that the opponents can bring about from t.</summary>
    private IEnumerable<int> Sequences(int party, int from, bool improvements)
    {
        // A node is a state with what limits the next mover: the last mover (legal), or the set of those who have moved (once, single).
        var seen = new HashSet<(int State, long Limit)> { (from, _sanctions == SanctionSemantics.Legal ? -1 : 0) };
        var open = new Queue<(int State, long Limit)>(seen);
        while (open.TryDequeue(out var node))
        {
            for (var j = 0; j < _conflict.Moves.Count; j++)
            {
                var barred = _sanctions switch
                {
                    SanctionSemantics.Legal => node.Limit == j,
                    SanctionSemantics.Once => (node.Limit >> j & 1) != 0,
                    _ => node.Limit != 0,
                };
                if (j == party || barred)
                {
                    continue;
                }

                foreach (var u in improvements ? Improvements(j, node.State) : Targets(j, node.State))
                {
                    var next = (u, _sanctions == SanctionSemantics.Legal ? j : node.Limit | (1L << j));
                    if (seen.Add(next))
                    {
                        open.Enqueue(next);
                        yield return u;
                    }
                }
            }
        }
    }

    private IEnumerable<int> Simultaneous(int party, int state, int target)
    {
        var start = _conflict.States.Mask(state);
        var joint = new List<ulong> { _conflict.States.Mask(target) ^ start };
        for (var j = 0; j < _conflict.Moves.Count; j++)
        {
            if (j == party)
            {
                continue;
            }

            var before = joint.Count;
            foreach (var t in Improvements(j, state))
            {
                for (var k = 0; k < before; k++)
                {
                    joint.Add(joint[k] | (_conflict.States.Mask(t) ^ start));
                    Steps++;
                }
            }
        }

        return joint.Skip(1).Select(change => _conflict.States.IndexOfMask(start ^ change)).Where(u => u >= 0);
    }

    private List<int> Targets(int party, int state)
    {
        _moves.Clear();
        _conflict.Moves[party].AddTargets(state, _moves);
        Steps += _moves.Count + 1;
        return [.. _moves];
    }

    private List<int> Improvements(int party, int state)
    {
        var ranks = _conflict.Preferences[party];
        var targets = Targets(party, state);
        targets.RemoveAll(t => ranks[t] <= ranks[state]);
        return targets;
    }

    private static long Divisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
