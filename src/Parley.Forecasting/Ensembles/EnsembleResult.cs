namespace Parley.Forecasting.Ensembles;

/// <summary>Where a reading ended in many draws of its uncertain inputs.</summary>
/// <param name="Medians">Final weighted median by draw.</param>
/// <param name="Means">Final compromise mean by draw.</param>
/// <param name="Rounds">Rounds run by draw.</param>
public sealed record EnsembleResult(double[] Medians, double[] Means, int[] Rounds);
