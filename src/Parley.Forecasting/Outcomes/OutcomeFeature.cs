namespace Parley.Forecasting.Outcomes;

/// <summary>What makes a place on the scale a likelier outcome.</summary>
public enum OutcomeFeature
{
    /// <summary>Minus the distance to the compromise mean, in scales.</summary>
    NearMean,

    /// <summary>Minus the squared distance to the compromise mean.</summary>
    NearMeanSquared,

    /// <summary>The share of weight (capability times salience) that stands exactly here.</summary>
    Support,

    /// <summary>1 where any actor with weight stands.</summary>
    Stand,

    /// <summary>1 at either end of the scale.</summary>
    Pole,
}
