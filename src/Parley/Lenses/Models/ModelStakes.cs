using Parley.Bargaining.Frontiers;
using Parley.Cases;
using Parley.Lenses.Deal;
using Parley.Worlds;

namespace Parley.Lenses.Models;

/// <summary>The few numbers of two parties in one world that textbook models ask for: what each gets at each one's position, without a deal, at best in a deal, and what time costs.</summary>
/// <param name="DiscountMine">Discount factor per round of the asking party.</param>
/// <param name="DiscountTheirs">Discount factor per round of the counterpart.</param>
/// <param name="Win">The asking party's value of its own position being agreed.</param>
/// <param name="Concede">Its value of the counterpart's position being agreed.</param>
/// <param name="NoDeal">Its value without agreement.</param>
/// <param name="WinTheirs">The counterpart's value of its own position.</param>
/// <param name="ConcedeTheirs">The counterpart's value of the asking party's position.</param>
/// <param name="BestGain">The asking party's largest gain over no deal among packages that the counterpart would accept; NaN where there is no zone of agreement.</param>
/// <param name="CostMine">What a round without agreement costs the asking party, at least 0.</param>
/// <param name="CostTheirs">What a round costs the counterpart.</param>
internal readonly record struct ModelStakes(
    double DiscountMine,
    double DiscountTheirs,
    double Win,
    double Concede,
    double NoDeal,
    double WinTheirs,
    double ConcedeTheirs,
    double BestGain,
    double CostMine,
    double CostTheirs)
{
    public static ModelStakes Of(Case subject, DealMapping? mapping, World world, int mine, int theirs)
    {
        var myPosition = PositionPackage(subject, world, mine);
        var theirPosition = PositionPackage(subject, world, theirs);
        return new ModelStakes(
            world.DiscountFactor(mine),
            world.DiscountFactor(theirs),
            world.Utility(mine, myPosition),
            world.Utility(mine, theirPosition),
            subject.NoDealOf(mine) is { } noDeal ? world[noDeal.Value] : 0,
            world.Utility(theirs, theirPosition),
            world.Utility(theirs, myPosition),
            BestGainOf(mapping, world, mine),
            Cost(subject, world, mine),
            Cost(subject, world, theirs));
    }

    /// <summary>A party's position on every issue; where none is on record, its best option in this world.</summary>
    public static int[] PositionPackage(Case subject, World world, int party)
    {
        var package = new int[subject.Issues.Count];
        for (var issue = 0; issue < package.Length; issue++)
        {
            if (subject.PositionOf(party, issue) is { } position)
            {
                package[issue] = position.OptionIndex;
                continue;
            }

            var values = world.OptionValues(party, issue);
            package[issue] = Array.IndexOf(values, values.Max());
        }

        return package;
    }

    private static double BestGainOf(DealMapping? mapping, World world, int mine)
    {
        if (mapping?.Space is null || !mapping.Principals.Contains(mine))
        {
            return double.NaN;
        }

        var problem = mapping.Problem(world);
        var frontier = ParetoFrontier.Compute(problem, new FrontierOptions { CertificateOutcomes = -1, Method = problem.IsAdditive ? FrontierMethod.Merging : FrontierMethod.Automatic });
        var index = mapping.Principals.ToList().IndexOf(mine);
        var best = double.NaN;
        foreach (var member in frontier.MembersAtLeast([.. problem.Parties.Select(p => p.ReservationValue ?? 0)]))
        {
            var gain = frontier.Utilities(member)[index] - (problem.Parties[index].ReservationValue ?? 0);
            best = double.IsNaN(best) ? gain : Math.Max(best, gain);
        }

        return best;
    }

    private static double Cost(Case subject, World world, int party) => Math.Max(0, -subject.Flow.Where(f => f.PartyIndex == party).Sum(f => world[f.Points]));
}
