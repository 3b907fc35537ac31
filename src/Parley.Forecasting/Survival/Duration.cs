namespace Parley.Forecasting.Survival;

/// <summary>How long one negotiation took, or has taken without an end.</summary>
/// <param name="Days">Days from its start to its end, or to the day of observation; above 0.</param>
/// <param name="Agreed">Whether it ended in agreement; false: not yet, or broken off (censored).</param>
public readonly record struct Duration(double Days, bool Agreed);
