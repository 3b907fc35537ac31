using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;

namespace Parley.Stability.Coalitions;

/// <summary>Stability against coalitions, straight from the definitions: a coalition H leaves s for a state t that all members prefer, unless the others can bring about a
/// state that at least one member does not prefer to s.</summary>
/// <remarks>
/// <para>CNash: there is no such t. CGMR: the others may move in any legal sequence. CSMR: and H cannot go on from there to a state that all members prefer to s.
/// CSEQ: the others answer by sequences of steps, each of which a subcoalition of them takes because all its members prefer where it leads.</para>
/// <para><b>Source.</b> Kilgour, Hipel, Fang and Peng (2001); Inohara and Hipel (2008). In CSEQ no subcoalition takes two steps in succession; with transitive moves this makes no
/// difference. <b>Cost.</b> A search per coalition and state; meant for up to some thousand states.</para>
/// </remarks>
public sealed class CoalitionStability
{
    private readonly Conflict _conflict;
    private readonly CoalitionReach _reach;
    private readonly CancellationToken _cancelled;
    private readonly uint _everyone;
    private readonly Dictionary<(uint Others, int State), int[]> _answers = [];

    /// <summary>Prepares the analysis.</summary>
    /// <param name="conflict">A conflict of at most 16 decision makers.</param>
    /// <param name="cancelled">Stops between states.</param>
    public CoalitionStability(Conflict conflict, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(conflict.DecisionMakers.Count, 16, nameof(conflict));
        _conflict = conflict;
        _cancelled = cancelled;
        _reach = new CoalitionReach(conflict);
        _everyone = (1u << conflict.DecisionMakers.Count) - 1;
    }

    /// <summary>The concepts that are defined for coalitions here.</summary>
    public static IReadOnlyList<StabilityConcept> Concepts { get; } = [StabilityConcept.Nash, StabilityConcept.Gmr, StabilityConcept.Smr, StabilityConcept.Seq];

    /// <summary>Where coalitions of two or more would go together from a state.</summary>
    /// <param name="state">Index of the state.</param>
    /// <returns>Improvements, small coalitions first.</returns>
    public IReadOnlyList<CoalitionImprovement> Improvements(int state)
    {
        _cancelled.ThrowIfCancellationRequested();
        return [.. Coalition.All(_conflict.DecisionMakers.Count).Where(c => c.Size > 1).SelectMany(c => _reach.Improvements(c, state).Select(t => new CoalitionImprovement(c, state, t)))];
    }

    /// <summary>Whether a coalition stays at a state.</summary>
    /// <param name="coalition">The coalition.</param>
    /// <param name="state">Index of the state.</param>
    /// <param name="concept">One of <see cref="Concepts"/>.</param>
    /// <exception cref="ArgumentException">The concept is not defined for coalitions.</exception>
    public bool IsStable(Coalition coalition, int state, StabilityConcept concept)
    {
        if (!Concepts.Contains(concept))
        {
            throw new ArgumentException($"{concept} is not defined for coalitions here.", nameof(concept));
        }

        _cancelled.ThrowIfCancellationRequested();
        return Array.TrueForAll(_reach.Improvements(coalition, state), t => concept != StabilityConcept.Nash && IsDeterred(coalition, state, t, concept));
    }

    /// <summary>Whether every coalition, of one member or more, stays at a state.</summary>
    /// <param name="state">Index of the state.</param>
    /// <param name="concept">One of <see cref="Concepts"/>.</param>
    public bool IsUniversallyStable(int state, StabilityConcept concept) => Coalition.All(_conflict.DecisionMakers.Count).All(c => IsStable(c, state, concept));

    private bool IsDeterred(Coalition coalition, int state, int improvement, StabilityConcept concept)
    {
        var others = _everyone & ~coalition.Members;
        if (others == 0)
        {
            return false;
        }

        var answers = concept == StabilityConcept.Seq ? Answers(others, improvement) : _reach.Moves(new Coalition(others), improvement);
        return Array.Exists(answers, u => !_reach.AllPrefer(coalition, u, state)
            && (concept != StabilityConcept.Smr || Array.TrueForAll(_reach.Moves(coalition, u), w => !_reach.AllPrefer(coalition, w, state))));
    }

    /// <summary>Where the others can go by steps of subcoalitions, each of which improves on the state from which it starts for all that take it.</summary>
    private int[] Answers(uint others, int start)
    {
        if (_answers.TryGetValue((others, start), out var known))
        {
            return known;
        }

        var seen = new HashSet<(int State, uint Last)> { (start, 0) };
        var open = new Queue<(int State, uint Last)>(seen);
        var found = new SortedSet<int>();
        var transitive = _conflict.IsTransitive;
        while (open.TryDequeue(out var node))
        {
            for (var members = others; members != 0; members = (members - 1) & others)
            {
                if (members == node.Last)
                {
                    continue;
                }

                foreach (var t in _reach.Improvements(new Coalition(members), node.State))
                {
                    if (seen.Add((t, transitive ? 0 : members)))
                    {
                        found.Add(t);
                        open.Enqueue((t, transitive ? 0 : members));
                    }
                }
            }
        }

        return _answers[(others, start)] = [.. found];
    }
}
