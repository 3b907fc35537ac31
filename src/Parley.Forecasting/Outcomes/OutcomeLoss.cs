namespace Parley.Forecasting.Outcomes;

/// <summary>What the coefficients are chosen to make small.</summary>
public enum OutcomeLoss
{
    /// <summary>The continuous ranked probability score.</summary>
    RankedProbability,

    /// <summary>The negative logarithm of the probability of what happened.</summary>
    Logarithmic,
}
