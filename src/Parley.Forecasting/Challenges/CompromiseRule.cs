namespace Parley.Forecasting.Challenges;

/// <summary>How far a compromise goes.</summary>
public enum CompromiseRule
{
    /// <summary>The share |a/b| of the way, as printed.</summary>
    Ratio,

    /// <summary>To the average of both positions weighted by the sizes of the stakes, as worded in 1994.</summary>
    WeightedAverage,
}
