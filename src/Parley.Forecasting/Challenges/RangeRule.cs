namespace Parley.Forecasting.Challenges;

/// <summary>Which range distances are divided by.</summary>
public enum RangeRule
{
    /// <summary>The range of the first positions.</summary>
    Initial,

    /// <summary>The range of the present positions.</summary>
    Current,
}
