using Parley.Playbooks.Process;

namespace Parley.Playbooks.Pairs;

/// <summary>What one pair of playbooks yields over all worlds.</summary>
/// <remarks>The arrays per world hold the same worlds in the same order for every pair, with common random numbers, so differences between pairs may
/// be taken world by world.</remarks>
public sealed record PairResult
{
    /// <summary>Gets the index of the playbook of the party that asks.</summary>
    public required int Mine { get; init; }

    /// <summary>Gets the index of the counterpart's playbook.</summary>
    public required int Theirs { get; init; }

    /// <summary>Gets each party's value, in points discounted to round 0.</summary>
    public required IReadOnlyList<MeanInterval> Value { get; init; }

    /// <summary>Gets what each party paid (negative) or earned on the way through flows, mean in points.</summary>
    public required IReadOnlyList<double> MeanFlow { get; init; }

    /// <summary>Gets what each party paid (negative) or earned on the way through levers, mean in points.</summary>
    public required IReadOnlyList<double> MeanLevers { get; init; }

    /// <summary>Gets the probability of an agreement within the horizon.</summary>
    public required double DealProbability { get; init; }

    /// <summary>Gets the standard error of <see cref="DealProbability"/> from sampling worlds.</summary>
    public required double DealStandardError { get; init; }

    /// <summary>Gets the probability that the process breaks down by itself.</summary>
    public required double BreakdownProbability { get; init; }

    /// <summary>Gets the probability that a principal walks away.</summary>
    public required double WalkOutProbability { get; init; }

    /// <summary>Gets the round of agreement, over the worlds with one.</summary>
    public required MeanInterval TimeToDeal { get; init; }

    /// <summary>Gets how often each option was agreed, for options that were at all, by issue then option.</summary>
    public required IReadOnlyList<IssueShare> Terms { get; init; }

    /// <summary>Gets the most frequent agreed package (one option per issue), or null if there was no agreement.</summary>
    public required IReadOnlyList<int>? ModalPackage { get; init; }

    /// <summary>Gets the share of the agreements that are <see cref="ModalPackage"/>.</summary>
    public required double ModalShare { get; init; }

    /// <summary>Gets the regret of the party that asks: how much better the best of its playbooks does against this playbook of the counterpart, in mean points.</summary>
    public required double Regret { get; init; }

    /// <summary>Gets per party its value in each world.</summary>
    public required IReadOnlyList<double[]> WorldValues { get; init; }

    /// <summary>Gets how the run ended in each world.</summary>
    public required IReadOnlyList<CrisisOutcome> WorldOutcomes { get; init; }

    /// <summary>Gets the round in which the run ended in each world.</summary>
    public required IReadOnlyList<int> WorldRounds { get; init; }

    /// <summary>Gets the cost of the way to the party that asks, mean in points: minus (flows + levers), so that a cost is positive.</summary>
    /// <param name="party">Index of a party.</param>
    /// <returns>The cost.</returns>
    public double MeanCost(int party) => 0.0 - (MeanFlow[party] + MeanLevers[party]);
}
