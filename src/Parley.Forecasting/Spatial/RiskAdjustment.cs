namespace Parley.Forecasting.Spatial;

/// <summary>How far an actor sees another's attitude to risk instead of its own. The first is KTAB's default.</summary>
public enum RiskAdjustment
{
    /// <summary>One third the other's, two thirds its own.</summary>
    OneThird,

    /// <summary>The other's.</summary>
    Full,

    /// <summary>Two thirds the other's.</summary>
    TwoThirds,

    /// <summary>Half and half.</summary>
    Half,

    /// <summary>Only its own.</summary>
    No,
}
