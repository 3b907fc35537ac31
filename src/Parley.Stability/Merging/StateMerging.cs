using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;
using Parley.Stability.Preferences;

namespace Parley.Stability.Merging;

/// <summary>Merges states that nobody tells apart, with a proof that no verdict changes.</summary>
/// <remarks>
/// <para>States may be merged when everybody is indifferent among them and each decision maker can go from one of them to exactly those merged states to which it can go from any other
/// (moves among the merged states themselves are dropped; where somebody's moves are not transitive, states with such moves stay apart, because a move in between lets a decision maker move again). The coarsest such partition is found by splitting the classes of equally ranked states until nothing changes
/// (as in bisimulation). Improvements and sanctions then correspond step by step.</para>
/// <para><b>Certificate.</b> Both conflicts are solved and every verdict compared. <b>Cost.</b> O(classes times arcs).</para>
/// </remarks>
public sealed class StateMerging
{
    private StateMerging(Conflict original, Conflict merged, int[] classOf, IReadOnlyList<string> differences) => (Original, Merged, ClassOf, Differences) = (original, merged, classOf, differences);

    /// <summary>The conflict as it was.</summary>
    public Conflict Original { get; }

    /// <summary>The merged conflict, in graph form; a merged state has the identifier of its first member.</summary>
    public Conflict Merged { get; }

    /// <summary>For each original state the index of the merged one.</summary>
    public IReadOnlyList<int> ClassOf { get; }

    /// <summary>Verdicts that differ, in words; empty where all are preserved.</summary>
    public IReadOnlyList<string> Differences { get; }

    /// <summary>Whether all verdicts are the same before and after.</summary>
    public bool VerdictsPreserved => Differences.Count == 0;

    /// <summary>Merges all states that can be.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="options">Sanctions under which verdicts are compared.</param>
    /// <param name="cancelled">Stops the search.</param>
    public static StateMerging Indistinct(Conflict conflict, StabilityOptions options = default, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        var classOf = Number(Enumerable.Range(0, conflict.States.Count), s => string.Join(',', conflict.Preferences.Select(p => p[s])));
        var count = classOf.Max() + 1;
        var transitive = conflict.IsTransitive;
        while (true)
        {
            cancelled.ThrowIfCancellationRequested();
            var before = classOf;
            classOf = Number(Enumerable.Range(0, before.Length), s => before[s] + ":" + string.Join(';', conflict.Moves.Select(m => string.Join(',', Reached(m, s, before)))) + (transitive || !MovesWithin(conflict, s, before) ? "" : "!" + s));
            if (classOf.Max() + 1 == count)
            {
                return Of(conflict, classOf, options, cancelled);
            }

            count = classOf.Max() + 1;
        }
    }

    /// <summary>Merges states as told, and compares the verdicts.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="classOf">For each state the number of its class, from 0 without gaps in order of first use.</param>
    /// <param name="options">Sanctions under which verdicts are compared.</param>
    /// <param name="cancelled">Stops the search.</param>
    public static StateMerging Of(Conflict conflict, IReadOnlyList<int> classOf, StabilityOptions options = default, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        ArgumentNullException.ThrowIfNull(classOf);
        int[] classes = [.. classOf];
        var count = classes.Max() + 1;
        var first = Enumerable.Range(0, count).Select(c => Array.IndexOf(classes, c)).ToArray();
        var states = StateSet.OfIds([.. first.Select(conflict.States.Id)], [.. Enumerable.Range(0, count).Select(c => Name(conflict, classes, c))]);
        var moves = conflict.Moves.Select(m => (MoveGraph)new ArcMoves(
            [.. Enumerable.Range(0, count).Select(c => (IReadOnlyList<int>)[.. Members(classes, c).SelectMany(s => Reached(m, s, classes)).Distinct()])])).ToList();
        var merged = new Conflict(conflict.Title, conflict.DecisionMakers, [], states, moves, [.. conflict.Preferences.Select(p => Ranking.OfValues([.. first.Select(s => (double)p[s])]))]);
        return new StateMerging(conflict, merged, classes, Compare(conflict, merged, classes, options, cancelled));
    }

    private static List<string> Compare(Conflict conflict, Conflict merged, int[] classes, StabilityOptions options, CancellationToken cancelled)
    {
        var concepts = options.Concepts ?? [.. Enum.GetValues<StabilityConcept>()];
        var compared = options with { Concepts = [.. concepts.Where(c => c != StabilityConcept.Sim)] };
        var (before, after) = (StabilityAnalysis.Of(conflict, compared, cancelled), StabilityAnalysis.Of(merged, compared, cancelled));
        var differences = new List<string>();
        foreach (var concept in before.Concepts)
        {
            for (var i = 0; i < conflict.DecisionMakers.Count; i++)
            {
                for (var s = 0; s < classes.Length; s++)
                {
                    if (before.IsStable(i, s, concept) != after.IsStable(i, classes[s], concept))
                    {
                        differences.Add($"{conflict.DecisionMakers[i]}, state {conflict.States.Id(s)}, {concept}: {(before.IsStable(i, s, concept) ? "stable" : "unstable")} before, {(after.IsStable(i, classes[s], concept) ? "stable" : "unstable")} after");
                    }
                }
            }
        }

        return differences;
    }

    private static int[] Number(IEnumerable<int> states, Func<int, string> key)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. states.Select(s =>
        {
            var text = key(s);
            if (!known.TryGetValue(text, out var number))
            {
                known.Add(text, number = known.Count);
            }

            return number;
        })];
    }

    private static bool MovesWithin(Conflict conflict, int state, int[] classes)
    {
        var targets = new List<int>();
        foreach (var moves in conflict.Moves)
        {
            moves.AddTargets(state, targets);
        }

        return targets.Exists(t => classes[t] == classes[state]);
    }

    private static IEnumerable<int> Reached(MoveGraph moves, int state, int[] classes)
    {
        var targets = new List<int>();
        moves.AddTargets(state, targets);
        return targets.Select(t => classes[t]).Where(c => c != classes[state]).Distinct().Order();
    }

    private static IEnumerable<int> Members(int[] classes, int number) => Enumerable.Range(0, classes.Length).Where(s => classes[s] == number);

    private static string Name(Conflict conflict, int[] classes, int number)
    {
        var members = Members(classes, number).ToList();
        return members.Count == 1 ? conflict.Describe(members[0]) : string.Join(" or ", members.Take(4).Select(conflict.Describe)) + (members.Count > 4 ? " or …" : "");
    }
}
