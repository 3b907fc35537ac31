using Parley.Numerics;

namespace Parley.Games.Empirical;

/// <summary>An equilibrium of the mean payoffs, with what resampling says about it.</summary>
public sealed record EmpiricalEquilibrium
{
    /// <summary>Gets per player the probabilities of its strategies.</summary>
    public required IReadOnlyList<double[]> Profile { get; init; }

    /// <summary>Gets the expected payoffs at the mean payoffs.</summary>
    public required IReadOnlyList<double> Payoffs { get; init; }

    /// <summary>Gets whether all players mix alike (only for games of one table).</summary>
    public required bool Symmetric { get; init; }

    /// <summary>Gets the regret at the mean payoffs, in payoff units: rounding of payoffs only.</summary>
    public required double Regret { get; init; }

    /// <summary>Gets the median regret of this profile over the resampled games.</summary>
    public required double MedianRegret { get; init; }

    /// <summary>Gets the regret that this profile stays below with the probability of the level (0.95): at worst a player loses so much by following it.</summary>
    public required double HighRegret { get; init; }

    /// <summary>Gets the share of resampled games that have an equilibrium with the same strategies in use.</summary>
    public required double Confidence { get; init; }

    /// <summary>Gets the interval of <see cref="Confidence"/> for the number of resamples (Clopper, Pearson 1934).</summary>
    public required ProbabilityInterval ConfidenceInterval { get; init; }

    /// <summary>Gets per player and strategy the interval of its probability over the resampled games in which the same strategies are in use; a point where there is one or none.</summary>
    public required IReadOnlyList<IReadOnlyList<ProbabilityInterval>> Intervals { get; init; }
}
