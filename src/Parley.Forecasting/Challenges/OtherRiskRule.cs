namespace Parley.Forecasting.Challenges;

/// <summary>Whose attitude to risk the other side's utility is computed with.</summary>
public enum OtherRiskRule
{
    /// <summary>The other's own.</summary>
    Theirs,

    /// <summary>The observer's: both utilities use one attitude.</summary>
    Own,
}
