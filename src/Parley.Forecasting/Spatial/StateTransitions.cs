namespace Parley.Forecasting.Spatial;

/// <summary>Which of the bargains in its queue an actor takes. The first is KTAB's default.</summary>
public enum StateTransitions
{
    /// <summary>The most probable, the first among equals.</summary>
    Deterministic,

    /// <summary>One drawn by probability; the seed fixes it.</summary>
    Stochastic,
}
