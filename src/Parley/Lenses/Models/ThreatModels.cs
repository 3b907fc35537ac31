using Parley.Bargaining.Models;
using Parley.Cases;
using Parley.Findings;
using Parley.Studies;
using Parley.Worlds;

namespace Parley.Lenses.Models;

/// <summary>The model of threat and imposition, for each negative lever of one party on another.</summary>
internal static class ThreatModels
{
    /// <summary>What an empty threat is taken to cost a soft sender, in points: the case has no number for it.</summary>
    private const double AudienceCost = 1;

    public static void Add(LensContext context, IReadOnlyList<World> worlds, List<Finding> findings, Dictionary<string, FindingMargin> margins)
    {
        var subject = context.Case;
        foreach (var lever in subject.Levers.Where(l => l.Sign == LeverSign.Negative && subject.PreferencesOf(l.HolderIndex) is not null))
        {
            foreach (var target in lever.TargetIndexes.Where(t => subject.PreferencesOf(t) is not null))
            {
                AddLever(context, worlds, lever, target, findings, margins);
            }
        }
    }

    private static void AddLever(
        LensContext context, IReadOnlyList<World> worlds, Lever lever, int target, List<Finding> findings, Dictionary<string, FindingMargin> margins)
    {
        var subject = context.Case;
        var (holder, aimed) = (subject.Parties[lever.HolderIndex], subject.Parties[target]);
        var path = $"followThrough.{holder.Id}.{aimed.Id}.threat";
        if (!subject.Estimates.TryGet(path, out var followThrough))
        {
            return;
        }

        double[] Comply(IEnumerable<World> drawn) => PairModels.Evaluate("sanctions-threat", "comply", drawn.Select(w => Arguments(subject, w, lever, target, w[followThrough])));
        var comply = Comply(worlds);
        if (comply.All(double.IsNaN))
        {
            return;
        }

        var spread = Spread.Of([.. comply.Where(double.IsFinite)]);
        var needed = Spread.Of([.. worlds.Select(w => Needed(subject, w, lever, target)).Where(double.IsFinite)]);
        var verdict = needed.Low >= 1
            ? "even certain, it would cost the target less than yielding would"
            : $"the target yields at the threat only if it holds it carried out with at least {Wording.Percent(Math.Min(needed.Mean, 1))}";
        var influence = InfluenceRanking.Of(worlds, comply, p => p == path || p.StartsWith($"levers.{lever.Id}.", StringComparison.Ordinal)
            || p.StartsWith($"preferences.{aimed.Id}.", StringComparison.Ordinal) || p.StartsWith($"preferences.{holder.Id}.", StringComparison.Ordinal));
        margins[$"threat.{lever.Id}.{aimed.Id}"] = PairModels.AroundHalf(
            spread.Mean, influence, c => Comply(c is null ? worlds : context.Draw(worlds.Count, c)), "the chance that the target complies");
        findings.Add(new Finding($"threat.{lever.Id}.{aimed.Id}", Question.Q6, "models",
            $"{lever.Name}, as a threat to {aimed.Name}: {verdict}; with {holder.Name}'s record the model has it comply with {Wording.Percent(spread.Mean)} of threats ({Wording.PercentRange(spread.Low, spread.High)}).")
        {
            Party = holder.Id,
            Counterpart = aimed.Id,
            Value = spread.Mean,
            Low = spread.Low,
            High = spread.High,
            Interval = "5th to 95th percentile over worlds",
            Unit = FindingUnit.Probability,
            Assumptions =
            [
                PairModels.Source("sanctions-threat"),
                "strained: the demand is the holder's whole position against the target's; the lever runs at full level to the horizon; an empty threat costs a soft holder 1 point (assumed)",
            ],
        }.Traced(subject, influence));
    }

    private static ModelArguments Arguments(Case subject, World world, Lever lever, int target, double tough)
    {
        var (mine, theirs) = Packages(subject, world, lever, target);
        return ModelArguments.Of(
            ("b", Math.Max(0, world.Utility(target, theirs) - world.Utility(target, mine))),
            ("costTarget", Cost(world, lever, target, subject.Horizon)),
            ("g", Math.Max(0, world.Utility(lever.HolderIndex, mine) - world.Utility(lever.HolderIndex, theirs))),
            ("audience", AudienceCost),
            ("s", tough));
    }

    private static double Needed(Case subject, World world, Lever lever, int target)
    {
        var (mine, theirs) = Packages(subject, world, lever, target);
        var cost = Cost(world, lever, target, subject.Horizon);
        return cost > 0 ? Math.Max(0, world.Utility(target, theirs) - world.Utility(target, mine)) / cost : double.NaN;
    }

    private static (int[] Mine, int[] Theirs) Packages(Case subject, World world, Lever lever, int target) =>
        (ModelStakes.PositionPackage(subject, world, lever.HolderIndex), ModelStakes.PositionPackage(subject, world, target));

    /// <summary>What the lever at full level costs the target over the horizon, discounted, in points; at least 0.</summary>
    private static double Cost(World world, Lever lever, int target, int horizon)
    {
        double once = lever.OneOff.Where(e => e.PartyIndex == target).Sum(e => world[e.Points]);
        double each = lever.PerRound.Where(e => e.PartyIndex == target).Sum(e => world[e.Points]);
        double discount = 1, total = once;
        for (var round = 0; round < horizon; round++)
        {
            total += discount * each;
            discount *= world.DiscountFactor(target);
        }

        return Math.Max(0, -lever.Levels * total);
    }
}
