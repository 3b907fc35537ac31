using Parley.Findings;
using Parley.Studies;
using Parley.Worlds;

namespace Parley.Lenses.Deal;

/// <summary>Findings on whether the principals have a zone of agreement and which package they could most likely all accept (Q8).</summary>
internal static class ZoneFindings
{
    private const int WorldsForPackage = 120;

    public static Finding Blocked(LensContext context, DealMapping mapping)
    {
        var subject = context.Case;
        var issues = Wording.List([.. mapping.Blocked.Select(i => subject.Issues[i].Name)]);
        var evidence = subject.RedLines.Where(r => mapping.Blocked.Contains(r.IssueIndex)).SelectMany(r => r.Annotation.Evidence).Distinct().ToList();
        return new Finding("zone", Question.Q8, "deal", $"The principals' red lines leave no option on {issues}: no package is acceptable to all while they hold.")
        {
            Value = 0,
            Low = 0,
            High = 0,
            Unit = FindingUnit.ShareOfWorlds,
            Evidence = evidence,
            Assumptions = ["red lines are taken as stated or judged in the case file; they do not move"],
            Headline = 2,
        };
    }

    public static void Add(
        LensContext context, DealMapping mapping, DealWorlds worlds, DealStudy study, List<Finding> findings, Dictionary<string, FindingMargin> margins)
    {
        var subject = context.Case;
        var names = Wording.List([.. mapping.Principals.Select(p => subject.Parties[p].Name)]);
        var influence = InfluenceRanking.Of(worlds.Worlds, [.. worlds.HasZone.Select(z => z ? 1.0 : 0.0)], IsRelevant(context, mapping));
        var share = worlds.ZoneShare;
        var (low, high) = Numerics.ClopperPearson.Interval(worlds.HasZone.Count(z => z), worlds.HasZone.Count, 0.95) is var i ? (i.Lower, i.Upper) : default;
        findings.Add((new Finding("zone", Question.Q8, "deal",
            $"{names} have a zone of agreement in {Wording.Percent(share)} of sampled worlds: some package within all red lines gives each at least its no-deal value.")
        {
            Value = share,
            Low = low,
            High = high,
            Interval = $"95 % binomial interval over {worlds.Worlds.Count} worlds",
            Unit = FindingUnit.ShareOfWorlds,
            Certificate = Certificate(worlds),
            Assumptions = Assumptions,
            Headline = 2,
        }).Traced(subject, influence));
        margins["zone"] = new FindingMargin(influence, changes => ZoneMargin(context, mapping, share, changes));

        if (study.Candidates.Count > 0)
        {
            var best = study.Candidates[0];
            findings.Add(Best(context, mapping, study).Traced(subject, influence));
            margins["acceptable-package"] = new FindingMargin(influence, changes => PackageMargin(context, mapping, best, changes));
        }
    }

    private static string[] Assumptions =>
    [
        "red lines are taken as stated or judged in the case file; they do not move",
        "no-deal values are those of the as-of date",
    ];

    private static string Certificate(DealWorlds worlds) =>
        worlds.Certified ? "frontiers complete in every world; the frontier at the medians re-examined by an independent check" : "not complete: a frontier was cut at its limit of members";

    private static (double Margin, string Result) ZoneMargin(LensContext context, DealMapping mapping, double share, WorldOverrides? changes)
    {
        var there = DealWorlds.Changed(context, mapping, changes).ZoneShare;
        return (share < 0.5 ? 0.5 - there : there - 0.5, $"a zone of agreement in {Wording.Percent(there)} of worlds");
    }

    private static (double Margin, string Result) PackageMargin(LensContext context, DealMapping mapping, AcceptablePackage best, WorldOverrides? changes)
    {
        var there = new AcceptanceTable(context.Case, mapping, context.Draw(Math.Min(WorldsForPackage, context.Samples), changes)).Score(best.Package).AcceptableToAll;
        return (best.AcceptableToAll < 0.5 ? 0.5 - there : there - 0.5, $"all principals could accept it in {Wording.Percent(there)} of worlds");
    }

    private static Finding Best(LensContext context, DealMapping mapping, DealStudy study)
    {
        var subject = context.Case;
        var best = study.Candidates[0];
        var terms = Wording.List([.. best.Package.Options.Select((o, i) => $"{subject.Issues[i].Id} {subject.Issues[i].Options[o].Id}")]);
        var each = Wording.List([.. mapping.Principals.Select((p, i) => $"{subject.Parties[p].Name} {Wording.Percent(best.AcceptableTo[i])}")]);
        return new Finding("acceptable-package", Question.Q8, "deal",
            $"The package most likely acceptable to all principals ({Wording.Percent(best.AcceptableToAll)} of worlds; {each}): {terms}.")
        {
            Choice = string.Join(' ', best.Package.Options.Select((o, i) => $"{subject.Issues[i].Id}={subject.Issues[i].Options[o].Id}")),
            Value = best.AcceptableToAll,
            Low = best.AcceptableTo.Take(mapping.Principals.Count).Min(),
            High = best.AcceptableTo.Take(mapping.Principals.Count).Max(),
            Interval = "lowest and highest share for a single principal",
            Unit = FindingUnit.ShareOfWorlds,
            Certificate = "re-scored in every sampled world",
            Assumptions = [.. Assumptions, "the best among the solution points of the sampled worlds and the frontier at the medians"],
        };
    }

    private static Func<string, bool> IsRelevant(LensContext context, DealMapping mapping)
    {
        var ids = mapping.Principals.Select(p => context.Case.Parties[p].Id).ToHashSet(StringComparer.Ordinal);
        return path =>
        {
            var parts = path.Split('.');
            return parts[0] is "preferences" or "noDeal" or "interactions" && ids.Contains(parts[1]) && !path.EndsWith(".drift", StringComparison.Ordinal);
        };
    }
}
