namespace Parley.Games.Evolution;

/// <summary>Parameters of alpha-rank; the default value means the defaults.</summary>
public readonly record struct AlphaRankOptions
{
    /// <summary>Gets the intensity of selection, in units of one over payoff; 0 for the limit of infinite intensity.</summary>
    public double Alpha { get; init; }

    /// <summary>Gets the size of each population; 0 for 50.</summary>
    public int PopulationSize { get; init; }

    /// <summary>Gets in the limit of infinite intensity the probability with which a worse mutant takes over; 0 for 1e-6.</summary>
    public double Epsilon { get; init; }
}
