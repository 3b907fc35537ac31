using Parley.Numerics.Parallelism;
using Parley.Stability.Concepts;
using Parley.Worlds;

namespace Parley.Lenses.Stability;

/// <summary>In which sampled worlds which states are equilibria.</summary>
internal sealed class StabilityWorlds
{
    public static readonly StabilityConcept[] Concepts = [StabilityConcept.Nash, StabilityConcept.Gmr, StabilityConcept.Seq];

    private readonly StateBits[][] _equilibria;

    private StabilityWorlds(StateBits[][] equilibria) => _equilibria = equilibria;

    public int Count => _equilibria.Length;

    public static StabilityWorlds Of(StabilityMapping mapping, IReadOnlyList<World> worlds, int threads, CancellationToken cancelled)
    {
        var equilibria = new StateBits[worlds.Count][];
        var options = new StabilityOptions { Concepts = Concepts, Threads = 1, RecheckSteps = -1 };
        WorldPartition.For(worlds.Count, threads, (from, to) =>
        {
            for (var n = from; n < to; n++)
            {
                var analysis = StabilityAnalysis.Of(mapping.In(worlds[n]), options, cancelled);
                equilibria[n] = [.. Concepts.Select(analysis.Equilibria)];
            }
        }, cancelled);
        return new StabilityWorlds(equilibria);
    }

    /// <summary>Whether a state is an equilibrium in a world.</summary>
    public bool Holds(int world, int state, StabilityConcept concept) => _equilibria[world][Array.IndexOf(Concepts, concept)][state];

    /// <summary>The share of worlds in which a state is an equilibrium.</summary>
    public double Share(int state, StabilityConcept concept) => Enumerable.Range(0, Count).Count(w => Holds(w, state, concept)) / (double)Count;

    /// <summary>The share of worlds in which at least one of some states is an equilibrium.</summary>
    public double ShareOfAny(IReadOnlyList<int> states, StabilityConcept concept) => Enumerable.Range(0, Count).Count(w => states.Any(s => Holds(w, s, concept))) / (double)Count;
}
