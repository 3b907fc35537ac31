namespace Parley.Games.Evolution;

/// <summary>What alpha-rank says.</summary>
/// <param name="Profiles">The states: per state one strategy per population (one entry for a symmetric game); the first population's strategy varies fastest.</param>
/// <param name="Mass">The stationary distribution over the states; sums to 1.</param>
/// <param name="Residual">Greatest absolute difference between the distribution and itself one step later, from an independent multiplication.</param>
/// <param name="StrategyMass">Per population the mass of the states in which each strategy is played.</param>
public sealed record AlphaRankResult(
    IReadOnlyList<int[]> Profiles, IReadOnlyList<double> Mass, double Residual, IReadOnlyList<double[]> StrategyMass)
{
    /// <summary>Gets the states from the most to the least mass; ties by number.</summary>
    public IReadOnlyList<int> Ranking => [.. Enumerable.Range(0, Mass.Count).OrderByDescending(i => Mass[i]).ThenBy(i => i)];
}
