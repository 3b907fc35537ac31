using Parley.Bargaining.Frontiers;
using Parley.Bargaining.Solutions;
using Parley.Studies;
using Parley.Worlds;

namespace Parley.Lenses.Deal;

/// <summary>Collects the candidates and the points at the medians for the study that pictures are drawn from.</summary>
internal static class DealStudies
{
    private const int FrontierShown = 60;
    private const int CloudShown = 400;
    private const int CandidatesShown = 8;

    public static DealStudy Of(LensContext context, DealMapping mapping, DealWorlds worlds)
    {
        var central = World.Central(context.Case);
        var problem = mapping.Problem(central);
        var frontier = ParetoFrontier.Compute(problem);
        var solutions = new BargainingSolutions(frontier);
        PackagePoint Point(int[] package) => new(package, [.. mapping.Parties.Select(p => central.Utility(p, package))]);
        var named = new List<NamedPackage>();
        foreach (var concept in (SolutionConcept[])[SolutionConcept.Nash, SolutionConcept.KalaiSmorodinsky, SolutionConcept.Egalitarian, SolutionConcept.Utilitarian])
        {
            if (solutions.Find(concept) is { Exists: true } solution)
            {
                named.Add(new NamedPackage(Words(concept), solutions.Conventions.Describe(), Point(mapping.Package(frontier.Outcome(solution.Members[0])))));
            }
        }

        var members = Spread(frontier.Count, FrontierShown).Select(m => Point(mapping.Package(frontier.Outcome(m)))).ToList();
        return new DealStudy(
            [.. mapping.Parties.Select(p => context.Case.Parties[p].Id)],
            mapping.Principals.Count,
            [.. mapping.Parties.Select(p => mapping.NoDeal(central, p))],
            members,
            named,
            [.. Cloud(mapping).Select(Point)],
            Candidates(context, mapping, worlds, members, named, Point),
            worlds.ZoneShare);
    }

    private static string Words(SolutionConcept concept) => concept switch
    {
        SolutionConcept.Nash => "nash",
        SolutionConcept.KalaiSmorodinsky => "kalai-smorodinsky",
        SolutionConcept.Egalitarian => "egalitarian",
        _ => "utilitarian",
    };

    private static IEnumerable<int> Spread(int count, int most) => count <= most
        ? Enumerable.Range(0, count)
        : Enumerable.Range(0, most).Select(i => (int)((long)i * (count - 1) / (most - 1))).Distinct();

    private static IEnumerable<int[]> Cloud(DealMapping mapping)
    {
        var space = mapping.Space!;
        var outcome = new int[space.IssueCount];
        var random = new Numerics.RandomStream(1, 0, 0xC10D);
        for (var n = 0; n < CloudShown; n++)
        {
            for (var i = 0; i < outcome.Length; i++)
            {
                outcome[i] = random.NextInt32(space.Issues[i].OptionCount);
            }

            yield return mapping.Package(outcome);
        }
    }

    private static List<AcceptablePackage> Candidates(
        LensContext context, DealMapping mapping, DealWorlds worlds, List<PackagePoint> members, List<NamedPackage> named, Func<int[], PackagePoint> point)
    {
        var packages = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var package in worlds.Solutions.SelectMany(s => s).OfType<int[]>()
            .Concat(named.Select(n => n.Package.Options.ToArray())).Concat(members.Select(m => m.Options.ToArray())))
        {
            packages.TryAdd(string.Join(',', package), package);
        }

        var scorer = new AcceptanceTable(context.Case, mapping, context.Worlds);
        return
        [
            .. packages.OrderBy(p => p.Key, StringComparer.Ordinal)
                .Select(p => scorer.Score(point(p.Value)))
                .OrderByDescending(a => a.AcceptableToAll)
                .ThenByDescending(a => a.AcceptableTo.Min())
                .Take(CandidatesShown),
        ];
    }
}
