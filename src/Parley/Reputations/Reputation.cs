using System.Globalization;
using System.Text;
using Parley.Cases;
using Parley.Evidence.FollowThrough;
using Parley.Numerics;

namespace Parley.Reputations;

/// <summary>Carries what observers learned from a party's conduct in one case into their beliefs in a later one.</summary>
/// <remarks>
/// <para><b>Method.</b> A power prior (Ibrahim and Chen 2000): each commitment of the earlier ledger that fell due counts with a weight between 0 and 1, which multiplies that for the same or another target, that for
/// the stakes, and one half per half-life of years between the two dates. Beta(a, b) becomes Beta(a + weighted kept, b + weighted failed). The later case's own estimate gives a and b by its mean and standard
/// deviation. Parties are the same if their ids or names agree. Threats and deadlines count for threats, promises for promises; what was superseded or is open counts for nothing.</para>
/// <para><b>Limits.</b> The weights are judgements (see <see cref="ReputationOptions"/>); whether reputations form and transfer at all is contested (Press 2005; Weisiger and Yarhi-Milo 2015). The entries that result say where they come from.</para>
/// </remarks>
public static class Reputation
{
    private const double DaysPerYear = 365.25;

    /// <summary>Computes the later case's beliefs with the earlier case's conduct added.</summary>
    /// <param name="earlier">The case in which the party was observed, as of its date.</param>
    /// <param name="later">The case in which beliefs are wanted.</param>
    /// <param name="options">Weights.</param>
    /// <returns>One entry for each follow-through estimate of the later case about whose actor the earlier ledger tells something.</returns>
    /// <exception cref="ArgumentException">The earlier case is not earlier than the later one: nobody learns from the future.</exception>
    public static IReadOnlyList<ReputationEntry> Carry(Case earlier, Case later, ReputationOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var days = later.AsOf.DayNumber - earlier.AsOf.DayNumber;
        if (days < 0)
        {
            throw new ArgumentException(FormattableString.Invariant($"{earlier.Id} as of {earlier.AsOf:yyyy-MM-dd} is later than {later.Id} as of {later.AsOf:yyyy-MM-dd}; choose an earlier date for the first."), nameof(earlier));
        }

        var groups = FollowThroughTable.Of(earlier.Ledger, new FollowThroughOptions { By = ["actor", "target", "kind"] }).Groups.Where(g => g.N > 0).ToList();
        var discount = options.Stakes * DeterministicMath.Pow(0.5, days / DaysPerYear / options.HalfLifeYears);
        var entries = new List<ReputationEntry>();
        foreach (var belief in later.FollowThrough)
        {
            var (actor, target) = (later.Parties[belief.ActorIndex], later.Parties[belief.TargetIndex]);
            var threat = belief.Kind != CommitmentKind.Promise;
            var own = groups.Where(g => IsSame(earlier, g.Actor, actor) && (g.Kind is "threat" or "deadline") == threat).ToList();
            if (own.Count == 0)
            {
                continue;
            }

            var same = own.Where(g => IsSame(earlier, g.Target, target)).ToList();
            var other = own.Except(same).ToList();
            var (kept, failed) = (same.Sum(g => g.Executed), same.Sum(g => g.Not));
            var (otherKept, otherFailed) = (other.Sum(g => g.Executed), other.Sum(g => g.Not));
            var before = Beta(belief.Probability.Distribution.Mean, belief.Probability.Distribution.StandardDeviation);
            var after = new BetaDistribution(
                before.Alpha + (discount * (kept + (options.OtherTarget * otherKept))),
                before.Beta + (discount * (failed + (options.OtherTarget * otherFailed))));
            entries.Add(new ReputationEntry(
                belief.Probability.Path, actor.Id, target.Id, threat ? "threat" : "promise", kept, failed, otherKept, otherFailed, discount, before, after));
        }

        return entries;
    }

    /// <summary>Writes the beliefs as a scenario file of the later case.</summary>
    /// <param name="earlier">The earlier case.</param>
    /// <param name="later">The later case.</param>
    /// <param name="entries">From <see cref="Carry"/>.</param>
    public static string ToScenario(Case earlier, Case later, IReadOnlyList<ReputationEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(entries);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"title: With what observers learned from {earlier.Id}\nset:\n");
        foreach (var entry in entries)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {entry.Path}: {{value: \"beta({Digits(entry.After.Alpha)}, {Digits(entry.After.Beta)})\", by: parley reputation, when: {later.AsOf:yyyy-MM-dd}, ")
                .Append(CultureInfo.InvariantCulture, $"why: \"{earlier.Id} as of {earlier.AsOf:yyyy-MM-dd}: {entry.SameTargetKept} of {entry.SameTargetKept + entry.SameTargetFailed} carried out towards the same target, ")
                .Append(CultureInfo.InvariantCulture, $"{entry.OtherKept} of {entry.OtherKept + entry.OtherFailed} towards others, weight {entry.Discount:0.00}\", conf: J}}\n");
        }

        return text.ToString();
    }

    private static string Digits(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static bool IsSame(Case earlier, string? id, Party party)
    {
        if (id is null)
        {
            return false;
        }

        var index = earlier.PartyIndex(id);
        return string.Equals(id, party.Id, StringComparison.OrdinalIgnoreCase)
            || (index >= 0 && string.Equals(earlier.Parties[index].Name, party.Name, StringComparison.OrdinalIgnoreCase));
    }

    // The Beta distribution with this mean and spread; very wide or very narrow spreads are brought into what a belief can be.
    private static BetaDistribution Beta(double mean, double deviation)
    {
        mean = Math.Clamp(mean, 0.001, 0.999);
        var spread = Math.Max(deviation, 1e-3);
        var count = Math.Clamp((mean * (1 - mean) / (spread * spread)) - 1, 0.5, 200);
        return new BetaDistribution(mean * count, (1 - mean) * count);
    }
}
