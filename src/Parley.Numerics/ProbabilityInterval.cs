namespace Parley.Numerics;

/// <summary>A range of probabilities.</summary>
/// <param name="Lower">Lower end, from 0 to 1.</param>
/// <param name="Upper">Upper end, from <paramref name="Lower"/> to 1.</param>
public readonly record struct ProbabilityInterval(double Lower, double Upper);
