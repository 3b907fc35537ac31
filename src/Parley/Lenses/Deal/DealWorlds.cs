using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Solutions;
using Parley.Numerics.Parallelism;
using Parley.Worlds;

namespace Parley.Lenses.Deal;

/// <summary>The principals' frontier and solution points in each of some sampled worlds.</summary>
internal sealed class DealWorlds
{
    private const int WorldsForChanges = 40;

    private static readonly SolutionConcept[] Concepts = [SolutionConcept.Nash, SolutionConcept.KalaiSmorodinsky, SolutionConcept.Egalitarian, SolutionConcept.Utilitarian];

    private DealWorlds(IReadOnlyList<World> worlds, IReadOnlyList<bool> hasZone, IReadOnlyList<int[]?[]> solutions, bool certified)
    {
        Worlds = worlds;
        HasZone = hasZone;
        Solutions = solutions;
        Certified = certified;
    }

    /// <summary>The worlds.</summary>
    public IReadOnlyList<World> Worlds { get; }

    /// <summary>Per world, whether some package gives every principal at least its no-deal value.</summary>
    public IReadOnlyList<bool> HasZone { get; }

    /// <summary>Per world, the packages of Nash, Kalai-Smorodinsky, egalitarian and utilitarian; null where a concept has none (no zone of agreement).</summary>
    public IReadOnlyList<int[]?[]> Solutions { get; }

    /// <summary>Whether every frontier was complete.</summary>
    public bool Certified { get; }

    public double ZoneShare => HasZone.Count == 0 ? 0 : HasZone.Count(z => z) / (double)HasZone.Count;

    public static DealWorlds Of(DealMapping mapping, IReadOnlyList<World> worlds, int threads, CancellationToken cancelled)
    {
        var zone = new bool[worlds.Count];
        var solutions = new int[]?[worlds.Count][];
        var complete = new bool[worlds.Count];
        WorldPartition.For(worlds.Count, threads, (from, to) =>
        {
            for (var n = from; n < to; n++)
            {
                (zone[n], solutions[n], complete[n]) = Solve(mapping, worlds[n]);
            }
        }, cancelled);
        return new DealWorlds(worlds, zone, solutions, complete.All(c => c));
    }

    /// <summary>The first few worlds again, with some inputs changed and all other draws as they were.</summary>
    public static DealWorlds Changed(LensContext context, DealMapping mapping, WorldOverrides? changes) =>
        Of(mapping, context.Draw(Math.Min(WorldsForChanges, context.Samples), changes), context.Threads, context.Cancelled);

    private static (bool Zone, int[]?[] Solutions, bool Complete) Solve(DealMapping mapping, World world)
    {
        var problem = mapping.Problem(world);
        // The certificate is checked once, at the medians: re-examining the space in each world would cost more than the frontier.
        var frontier = ParetoFrontier.Compute(problem, new FrontierOptions { CertificateOutcomes = -1, Method = problem.IsAdditive ? FrontierMethod.Merging : FrontierMethod.Automatic });
        var least = problem.Parties.Select(p => p.ReservationValue ?? 0).ToArray();
        var found = new BargainingSolutions(frontier);
        var zone = frontier.MembersAtLeast(least).Length > 0;
        var packages = Concepts.Select(c => zone && found.Find(c) is { Exists: true } s ? mapping.Package(frontier.Outcome(s.Members[0])) : null).ToArray();
        return (zone, packages, frontier.Complete);
    }
}
