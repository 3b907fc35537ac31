using Parley.Numerics.Parallelism;
using Parley.Stability.Concepts;
using Parley.Worlds;

namespace Parley.Lenses.Stability;

/// <summary>In which sampled worlds which states are equilibria.</summary>
internal sealed class StabilityWorlds
{
    private const int WorldsForChanges = 25;

    public static readonly StabilityConcept[] Concepts = [StabilityConcept.Nash, StabilityConcept.Gmr, StabilityConcept.Seq];

    private readonly StateBits[][] _equilibria;

    private readonly IReadOnlyList<StabilityConcept> _concepts;

    private StabilityWorlds(StateBits[][] equilibria, IReadOnlyList<StabilityConcept> concepts) => (_equilibria, _concepts) = (equilibria, concepts);

    public int Count => _equilibria.Length;

    /// <summary>A few worlds with some inputs changed and all other draws as they were, for SEQ alone: what flips are searched with has to be quick.</summary>
    public static StabilityWorlds Changed(LensContext context, StabilityMapping mapping, WorldOverrides? changes) =>
        Of(mapping, context.Draw(Math.Min(WorldsForChanges, context.Samples), changes), [StabilityConcept.Seq], context.Threads, context.Cancelled);

    public static StabilityWorlds Of(StabilityMapping mapping, IReadOnlyList<World> worlds, IReadOnlyList<StabilityConcept> concepts, int threads, CancellationToken cancelled)
    {
        var equilibria = new StateBits[worlds.Count][];
        var options = new StabilityOptions { Concepts = concepts, Threads = 1, RecheckSteps = -1 };
        WorldPartition.For(worlds.Count, threads, (from, to) =>
        {
            for (var n = from; n < to; n++)
            {
                var analysis = StabilityAnalysis.Of(mapping.In(worlds[n]), options, cancelled);
                equilibria[n] = [.. concepts.Select(analysis.Equilibria)];
            }
        }, cancelled);
        return new StabilityWorlds(equilibria, concepts);
    }

    /// <summary>Whether a state is an equilibrium in a world.</summary>
    public bool Holds(int world, int state, StabilityConcept concept)
    {
        for (var c = 0; c < _concepts.Count; c++)
        {
            if (_concepts[c] == concept)
            {
                return _equilibria[world][c][state];
            }
        }

        throw new ArgumentException($"{concept} was not analysed.", nameof(concept));
    }

    /// <summary>The share of worlds in which a state is an equilibrium.</summary>
    public double Share(int state, StabilityConcept concept) => Enumerable.Range(0, Count).Count(w => Holds(w, state, concept)) / (double)Count;

    /// <summary>The share of worlds in which at least one of some states is an equilibrium.</summary>
    public double ShareOfAny(IReadOnlyList<int> states, StabilityConcept concept) => Enumerable.Range(0, Count).Count(w => states.Any(s => Holds(w, s, concept))) / (double)Count;
}
