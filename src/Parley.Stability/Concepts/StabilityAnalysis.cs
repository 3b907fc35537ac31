using Parley.Numerics.Parallelism;
using Parley.Stability.Concepts.Searches;
using Parley.Stability.Conflicts;
using Parley.Stability.Witnesses;

namespace Parley.Stability.Concepts;

/// <summary>Who is stable where, under which concept: the answer of the graph model for every decision maker and state, and the equilibria.</summary>
/// <remarks>
/// <para>A state s is stable for i if and only if p_i(s) is at least the largest, over i's moves to t, of min(p_i(t), mr(t)), where mr(t) is the least key that the
/// opponents can bring about from t; the key is p_i (GMR, SEQ) or the best that i can then still reach (SMR, SSEQ). One search per decision maker and concept gives
/// all mr; no matrix is formed.</para>
/// <para><b>Cost.</b> O(states times decision makers) per decision maker and concept. <b>Certificate.</b> Verdicts are rechecked from the definitions by
/// <see cref="VerdictChecker"/>, all of them where that is affordable, else an even sample.</para>
/// </remarks>
public sealed class StabilityAnalysis
{
    private readonly StateBits?[,] _stable;

    private StabilityAnalysis(Conflict conflict, IReadOnlyList<StabilityConcept> concepts, SanctionSemantics sanctions)
    {
        Conflict = conflict;
        Concepts = concepts;
        Sanctions = sanctions;
        _stable = new StateBits?[conflict.DecisionMakers.Count, Enum.GetValues<StabilityConcept>().Length];
    }

    /// <summary>The conflict.</summary>
    public Conflict Conflict { get; }

    /// <summary>The concepts that were analysed.</summary>
    public IReadOnlyList<StabilityConcept> Concepts { get; }

    /// <summary>What the opponents may do to sanction a move.</summary>
    public SanctionSemantics Sanctions { get; }

    /// <summary>What was rechecked independently, in words.</summary>
    public RecheckReport Recheck { get; private set; }

    /// <summary>The concepts that apply to a conflict when none are named.</summary>
    /// <param name="conflict">The conflict.</param>
    public static IReadOnlyList<StabilityConcept> DefaultConcepts(Conflict conflict)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        return conflict.IsOptionForm && conflict.States.Count <= StabilityOptions.LargestForSimultaneous
            ? Enum.GetValues<StabilityConcept>()
            : [.. Enum.GetValues<StabilityConcept>().Where(c => c != StabilityConcept.Sim)];
    }

    /// <summary>Analyses a conflict.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="options">What to analyse; the default value means all concepts with textbook sanctions.</param>
    /// <param name="cancelled">Stops between searches.</param>
    /// <exception cref="ArgumentException">SIM is asked for a conflict that is not in option form.</exception>
    /// <exception cref="InvalidOperationException">The independent recheck contradicts a verdict: a defect of this library.</exception>
    public static StabilityAnalysis Of(Conflict conflict, StabilityOptions options = default, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        var concepts = options.Concepts is { Count: > 0 } asked ? [.. asked.Distinct().Order()] : DefaultConcepts(conflict);
        if (concepts.Contains(StabilityConcept.Sim) && !conflict.IsOptionForm)
        {
            throw new ArgumentException("SIM is defined for conflicts of option form only.", nameof(options));
        }

        var analysis = new StabilityAnalysis(conflict, concepts, options.Sanctions);
        analysis.Solve(options.Threads, cancelled);
        analysis.Recheck = options.RecheckSteps < 0 ? default : VerdictChecker.Recheck(analysis, options.RecheckSteps == 0 ? (conflict.States.Count <= 4096 ? 2_000_000 : 200_000) : options.RecheckSteps);
        return analysis;
    }

    /// <summary>The states at which a decision maker is stable.</summary>
    /// <param name="decisionMaker">Index of the decision maker.</param>
    /// <param name="concept">One of <see cref="Concepts"/>.</param>
    /// <exception cref="ArgumentException">The concept was not analysed.</exception>
    public StateBits Stable(int decisionMaker, StabilityConcept concept) =>
        _stable[decisionMaker, (int)concept] ?? throw new ArgumentException($"{concept} was not analysed.", nameof(concept));

    /// <summary>Whether a state is stable for a decision maker.</summary>
    /// <param name="decisionMaker">Index of the decision maker.</param>
    /// <param name="state">Index of the state.</param>
    /// <param name="concept">One of <see cref="Concepts"/>.</param>
    public bool IsStable(int decisionMaker, int state, StabilityConcept concept) => Stable(decisionMaker, concept)[state];

    /// <summary>The states that are stable for every decision maker.</summary>
    /// <param name="concept">One of <see cref="Concepts"/>.</param>
    public StateBits Equilibria(StabilityConcept concept)
    {
        var all = new StateBits(Conflict.States.Count);
        Array.Fill(all.Words, ulong.MaxValue);
        for (var i = 0; i < Conflict.DecisionMakers.Count; i++)
        {
            all.IntersectWith(Stable(i, concept));
        }

        return all;
    }

    private void Solve(int threads, CancellationToken cancelled)
    {
        var parties = Conflict.DecisionMakers.Count;
        var legal = Sanctions == SanctionSemantics.Legal && Conflict.IsOptionForm && Concepts.Any(c => c is not (StabilityConcept.Nash or StabilityConcept.Sim))
            ? new LegalSearch(Conflict, Concepts.Any(c => c is StabilityConcept.Seq or StabilityConcept.Sseq), threads)
            : null;
        // The longest jobs first, so that the last one does not keep a single thread busy. GMR and SMR share one partition where moves are reversible.
        var jobs = new List<(int Party, StabilityConcept[] Concepts)>();
        foreach (var group in new[] { new[] { StabilityConcept.Sseq }, [StabilityConcept.Seq], [StabilityConcept.Gmr, StabilityConcept.Smr], [StabilityConcept.Sim], [StabilityConcept.Nash] })
        {
            var wanted = group.Where(Concepts.Contains).ToArray();
            if (wanted.Length > 0)
            {
                jobs.AddRange(Enumerable.Range(0, parties).Select(i => (i, wanted)));
            }
        }

        var pool = new SearchWorkspace.Pool(Conflict.States.Count);
        WorldPartition.For(jobs.Count, threads, (from, to) =>
        {
            var workspace = pool.Take();
            for (var k = from; k < to; k++)
            {
                SolveJob(jobs[k].Party, jobs[k].Concepts, legal, workspace, cancelled);
            }

            pool.Return(workspace);
        }, cancelled);
    }

    private void SolveJob(int party, StabilityConcept[] concepts, LegalSearch? legal, SearchWorkspace workspace, CancellationToken cancelled)
    {
        if (concepts[0] == StabilityConcept.Sim)
        {
            _stable[party, (int)StabilityConcept.Sim] = new SimultaneousScan(Conflict).Stable(party, cancelled);
            return;
        }

        // What the opponents can reach by plain moves is the same partition for GMR and SMR.
        var labels = concepts[0] is StabilityConcept.Gmr or StabilityConcept.Smr && legal is not null && legal.IsSymmetricFor(party) ? legal.Components(party, workspace) : 0;
        foreach (var concept in concepts)
        {
            cancelled.ThrowIfCancellationRequested();
            Guaranteed(party, concept, legal, labels, workspace);
            _stable[party, (int)concept] = StateBits.WhereAtMost(workspace.Key, Conflict.Preferences[party].Ranks);
        }
    }

    /// <summary>For each state the largest min(p_i(t), mr(t)) over the decision maker's moves: what it can make sure of by moving.</summary>
    internal int[] Guaranteed(int party, StabilityConcept concept)
    {
        var workspace = new SearchWorkspace(Conflict.States.Count);
        var legal = concept != StabilityConcept.Nash && Sanctions == SanctionSemantics.Legal && Conflict.IsOptionForm
            ? new LegalSearch(Conflict, SanctionKey.Of(concept).Improvements, 1) : null;
        Guaranteed(party, concept, legal, 0, workspace);
        return workspace.Key;
    }

    /// <summary>For each state t the least key that the opponents can bring about from it (t's own key included).</summary>
    internal int[] LeastKeys(int party, StabilityConcept concept)
    {
        var workspace = new SearchWorkspace(Conflict.States.Count);
        var legal = Sanctions == SanctionSemantics.Legal && Conflict.IsOptionForm ? new LegalSearch(Conflict, SanctionKey.Of(concept).Improvements, 1) : null;
        return Least(party, concept, legal, 0, workspace);
    }

    /// <summary>Leaves the guaranteed ranks in the workspace's key. With labels above 0 its order holds the partition that the opponents' moves make.</summary>
    private void Guaranteed(int party, StabilityConcept concept, LegalSearch? legal, int labels, SearchWorkspace workspace)
    {
        var preference = Conflict.Preferences[party];
        var ranks = preference.Ranks;
        var key = workspace.Key;
        if (concept == StabilityConcept.Nash)
        {
            Conflict.Moves[party].MaxInto(ranks, key);
            return;
        }

        var least = Least(party, concept, legal, labels, workspace);
        for (var s = 0; s < least.Length; s++)
        {
            least[s] = Math.Min(least[s], ranks[s]);
        }

        Conflict.Moves[party].MaxInto(least, key);
    }

    private int[] Least(int party, StabilityConcept concept, LegalSearch? legal, int labels, SearchWorkspace workspace)
    {
        var preference = Conflict.Preferences[party];
        var ranks = preference.Ranks;
        var key = workspace.Key;
        var (improvements, symmetric) = SanctionKey.Of(concept);
        if (symmetric)
        {
            Conflict.Moves[party].MaxInto(ranks, key);
        }
        else
        {
            ranks.CopyTo(key);
        }

        var least = workspace.Least;
        if (labels > 0)
        {
            LeastPerLabel(labels, workspace);
        }
        else if (legal is not null && !(legal.IsSymmetricFor(party) && !improvements))
        {
            legal.LeastKeys(party, improvements, preference.Levels, workspace);
        }
        else if (legal is not null)
        {
            LeastPerLabel(legal.Components(party, workspace), workspace);
        }
        else
        {
            least = Sanctions == SanctionSemantics.Legal ? ArcSearch.LeastKeys(Conflict, party, improvements, key, preference.Levels)
                : RoundSearch.LeastKeys(Conflict, party, improvements, key, Sanctions);
        }

        return least;
    }

    private static void LeastPerLabel(int count, SearchWorkspace workspace)
    {
        var (labels, key) = (workspace.Order, workspace.Key);
        var least = workspace.Counts.AsSpan(0, count);
        least.Fill(int.MaxValue);
        for (var s = 0; s < key.Length; s++)
        {
            least[labels[s]] = Math.Min(least[labels[s]], key[s]);
        }

        for (var s = 0; s < key.Length; s++)
        {
            workspace.Least[s] = least[labels[s]];
        }
    }
}
