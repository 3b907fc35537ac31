using Parley.Numerics;
using Parley.Numerics.Parallelism;
using Parley.Stability.Concepts;
using Parley.Stability.Conflicts;
using Parley.Stability.Preferences;

namespace Parley.Stability.Robustness;

/// <summary>In what share of disturbed worlds each state is an equilibrium: in every world each decision maker's ranking has some neighbouring classes swapped at random.</summary>
/// <remarks>World n of a seed is the same for any number of threads. <b>Cost.</b> One analysis per world.</remarks>
public sealed class EquilibriumRobustness
{
    private readonly int[][] _counts;
    private readonly IReadOnlyList<StabilityConcept> _concepts;

    private EquilibriumRobustness(int worlds, int swaps, IReadOnlyList<StabilityConcept> concepts, int[][] counts) => (Worlds, Swaps, _concepts, _counts) = (worlds, swaps, concepts, counts);

    /// <summary>Number of worlds.</summary>
    public int Worlds { get; }

    /// <summary>Swaps per ranking and world.</summary>
    public int Swaps { get; }

    /// <summary>Disturbs and counts.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="concepts">The concepts to count.</param>
    /// <param name="options">How to disturb.</param>
    /// <param name="cancelled">Stops between worlds.</param>
    public static EquilibriumRobustness Of(Conflict conflict, IReadOnlyList<StabilityConcept> concepts, RobustnessOptions options = default, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        ArgumentNullException.ThrowIfNull(concepts);
        var worlds = options.Worlds == 0 ? 1000 : options.Worlds;
        var swaps = options.Swaps == 0 ? Math.Max(1, conflict.States.Count / 10) : options.Swaps;
        var analysisOptions = new StabilityOptions { Concepts = concepts, Sanctions = options.Sanctions, Threads = 1, RecheckSteps = -1 };
        var counts = WorldPartition.Reduce(worlds, options.Threads, Empty(), (from, to) =>
        {
            var mine = Empty();
            for (var n = from; n < to; n++)
            {
                cancelled.ThrowIfCancellationRequested();
                var world = conflict.WithPreferences([.. conflict.Preferences.Select((p, i) => Swapped(p, swaps, new RandomStream(options.Seed, (ulong)n, (ulong)i)))]);
                var analysis = StabilityAnalysis.Of(world, analysisOptions, cancelled);
                for (var c = 0; c < concepts.Count; c++)
                {
                    foreach (var s in analysis.Equilibria(concepts[c]).Members())
                    {
                        mine[c][s]++;
                    }
                }
            }

            return mine;
        }, (a, b) => [.. a.Select((row, c) => row.Select((v, s) => v + b[c][s]).ToArray())], cancelled);
        return new EquilibriumRobustness(worlds, swaps, concepts, counts);

        int[][] Empty() => [.. concepts.Select(_ => new int[conflict.States.Count])];
    }

    /// <summary>The share of worlds in which a state is an equilibrium.</summary>
    /// <param name="state">Index of the state.</param>
    /// <param name="concept">One of the concepts that were counted.</param>
    public double Share(int state, StabilityConcept concept)
    {
        for (var c = 0; c < _concepts.Count; c++)
        {
            if (_concepts[c] == concept)
            {
                return _counts[c][state] / (double)Worlds;
            }
        }

        throw new ArgumentException($"{concept} was not counted.", nameof(concept));
    }

    private static Ranking Swapped(Ranking ranking, int swaps, RandomStream random)
    {
        if (ranking.Levels < 2)
        {
            return ranking;
        }

        var classes = ranking.Classes().ToList();
        for (var k = 0; k < swaps; k++)
        {
            var at = random.NextInt32(classes.Count - 1);
            (classes[at], classes[at + 1]) = (classes[at + 1], classes[at]);
        }

        return Ranking.OfClasses(classes, ranking.Count);
    }
}
