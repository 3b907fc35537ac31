namespace Parley.Forecasting.Spatial;

/// <summary>How pairwise contests between options become one probability for each. The first is KTAB's default.</summary>
public enum ElectionModel
{
    /// <summary>The product of winning all contests, normalised.</summary>
    Conditional,

    /// <summary>A Markov process in which an option is challenged in proportion to the challengers' incentive.</summary>
    MarkovIncentive,

    /// <summary>A Markov process in which all options challenge alike.</summary>
    MarkovUniform,
}
