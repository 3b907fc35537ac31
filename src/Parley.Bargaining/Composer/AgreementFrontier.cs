using System.Collections.Immutable;
using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Outcomes;

namespace Parley.Bargaining.Composer;

/// <summary>The packages that are efficient in some worlds, with how often, and how likely each is to be acceptable to each party and to all.</summary>
/// <remarks>
/// <para>Exact in each world: its whole frontier is computed (equal-utility packages included where the space is enumerated). If the space times the worlds is small
/// enough, all packages are scored, so that the most acceptable one is found even if it is on no frontier.</para>
/// <para><b>Cost.</b> One frontier per world, and O(worlds x parties x issues) per listed package.</para>
/// </remarks>
/// <param name="Packages">The packages: most often acceptable to all first, then most often on the frontier, then by number.</param>
/// <param name="Worlds">The number of worlds whose frontiers were computed.</param>
/// <param name="AllPackages">Whether every package of the space was scored, not just those on some frontier.</param>
/// <param name="Reason">Why some frontier is not complete, or null.</param>
public sealed record AgreementFrontier(ImmutableArray<UncertainPackage> Packages, int Worlds, bool AllPackages, string? Reason)
{
    private const double AllPackagesWork = 5e7;

    /// <summary>Computes the packages.</summary>
    /// <param name="worlds">What packages are worth.</param>
    /// <param name="frontierWorlds">The number of worlds whose frontiers are computed, from the first; acceptance uses all worlds.</param>
    /// <param name="limit">The number of packages returned.</param>
    /// <exception cref="InvalidOperationException">The space is too large to number its packages.</exception>
    public static AgreementFrontier Compute(PackageWorlds worlds, int frontierWorlds = 200, int limit = 1000)
    {
        ArgumentNullException.ThrowIfNull(worlds);
        OutcomeSpace space = worlds.Space;
        if (!space.IsIndexable)
        {
            throw new InvalidOperationException($"the space has {space.Count} packages, too many to number in 64 bits");
        }

        int examined = Math.Clamp(frontierWorlds, 1, worlds.WorldCount);
        string? reason = null;
        var counts = new SortedDictionary<long, int>();
        for (int w = 0; w < examined; w++)
        {
            var frontier = ParetoFrontier.Compute(worlds.World(w), new FrontierOptions { OnLattice = true, CertificateOutcomes = w == 0 ? 100_000 : 2_000 });
            reason ??= frontier.Reason;
            for (int k = 0; k < frontier.Count; k++)
            {
                long index = space.IndexOf(frontier.Outcome(k));
                counts[index] = counts.GetValueOrDefault(index) + 1;
            }
        }

        bool all = (double)space.Count * worlds.WorldCount * worlds.PartyCount * space.IssueCount <= AllPackagesWork;
        int[] outcome = new int[space.IssueCount];
        IEnumerable<long> indices = all ? Enumerable.Range(0, (int)space.Count).Select(i => (long)i) : counts.Keys;
        var packages = new List<(long Index, UncertainPackage Package)>();
        foreach (long index in indices)
        {
            space.Decode(index, outcome);
            UncertainPackage package = Score(worlds, outcome, counts.GetValueOrDefault(index) / (double)examined);
            if (package.FrontierShare > 0 || package.AcceptedByAllShare > 0)
            {
                packages.Add((index, package));
            }
        }

        return new AgreementFrontier(
            [.. packages.OrderByDescending(x => x.Package.AcceptedByAllShare).ThenByDescending(x => x.Package.FrontierShare).ThenBy(x => x.Index).Take(limit).Select(x => x.Package)],
            examined, all, reason);
    }

    private static UncertainPackage Score(PackageWorlds worlds, int[] outcome, double frontierShare)
    {
        int[] accepted = new int[worlds.PartyCount];
        bool[] respected = [.. Enumerable.Range(0, worlds.PartyCount).Select(p => worlds.RespectsRedLines(p, outcome))];
        int all = 0;
        for (int w = 0; w < worlds.WorldCount; w++)
        {
            bool every = true;
            for (int p = 0; p < accepted.Length; p++)
            {
                bool accepts = respected[p] && worlds.Utility(w, p, outcome) >= worlds.Reservation(w, p);
                accepted[p] += accepts ? 1 : 0;
                every &= accepts;
            }

            all += every ? 1 : 0;
        }

        return new UncertainPackage([.. outcome], frontierShare, [.. accepted.Select(a => a / (double)worlds.WorldCount)], all / (double)worlds.WorldCount);
    }
}
