namespace Parley.Cases;

/// <summary>How a party's patience is written.</summary>
public enum PatienceMeasure
{
    /// <summary>As the value of the next round relative to this one.</summary>
    DiscountFactor,

    /// <summary>As a yearly rate of time preference: the discount factor is 1/(1+rate)^(days of a round/365).</summary>
    YearlyRate,
}
