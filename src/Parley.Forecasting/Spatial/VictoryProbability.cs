namespace Parley.Forecasting.Spatial;

/// <summary>How two coalitions' strengths become a probability of winning. The first is KTAB's default.</summary>
public enum VictoryProbability
{
    /// <summary>The strengths' own proportion.</summary>
    Linear,

    /// <summary>Their squares' proportion.</summary>
    Square,

    /// <summary>Fourth powers.</summary>
    Quartic,

    /// <summary>Eighth powers.</summary>
    Octic,

    /// <summary>The stronger by a tenth wins almost surely.</summary>
    Binary,
}
