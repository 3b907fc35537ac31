namespace Parley.Forecasting.Dynamics;

/// <summary>The state after a round, or the start as round 0.</summary>
/// <param name="Number">The round, from 1; 0 for the start.</param>
/// <param name="Medians">Weighted median per issue (lower one on ties).</param>
/// <param name="Means">Compromise mean per issue.</param>
/// <param name="Positions">Positions by issue, then actor, in the issues' own units.</param>
public sealed record DynamicRound(int Number, double[] Medians, double[] Means, double[][] Positions)
{
    /// <summary>Gets who moved and why; empty where nobody did.</summary>
    public IReadOnlyList<DynamicMove> Moves { get; init; } = [];

    /// <summary>Gets each actor's security before the round (challenge models), else empty.</summary>
    public double[] Security { get; init; } = [];

    /// <summary>Gets each actor's attitude to risk that the round rested on; empty where the model has none.</summary>
    public double[] Risk { get; init; } = [];

    /// <summary>Gets the probability that the actor's position prevails in this state (spatial model): actors at one place share one value, so the sum may exceed 1.</summary>
    public double[] Probabilities { get; init; } = [];

    /// <summary>Gets the expected outcome of an election among the state's positions, per issue (spatial model), else empty.</summary>
    public double[] Expected { get; init; } = [];

    /// <summary>Gets the change against the first turn's (spatial model), the number that KTAB's stopping rule looks at.</summary>
    public double? ChangeRatio { get; init; }
}
