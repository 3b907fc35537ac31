namespace Parley.Forecasting.Spatial;

/// <summary>The range of attitudes to risk. The first is KTAB's default.</summary>
public enum RiskRange
{
    /// <summary>From -1/2 to 1.</summary>
    Mid,

    /// <summary>From 0 to 1.</summary>
    Min,

    /// <summary>From -1 to 1.</summary>
    Max,
}
