namespace Parley.Forecasting.Spatial;

/// <summary>Whose estimate of the chances a bargain rests on. The first is KTAB's default.</summary>
public enum BargainModel
{
    /// <summary>The initiator's.</summary>
    InitOnlyInterp,

    /// <summary>Both: two bargains are put forward.</summary>
    InitRcvrInterp,

    /// <summary>The mean of the two bargains, weighted by power.</summary>
    PWCompInterp,
}
