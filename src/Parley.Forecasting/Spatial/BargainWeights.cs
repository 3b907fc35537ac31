namespace Parley.Forecasting.Spatial;

/// <summary>How salience and strength weigh in a bargain. The first is KTAB's default.</summary>
public enum BargainWeights
{
    /// <summary>Squares of salience and of the chance to win.</summary>
    S2P2,

    /// <summary>Salience and chance as they are.</summary>
    S1P1,

    /// <summary>Squares of salience; only the stronger side's surplus of chance.</summary>
    S2PMax,
}
