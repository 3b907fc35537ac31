namespace Parley.Reports.Charts.ProbabilitiesOverTime;

/// <summary>A probability by a date, with its band.</summary>
/// <param name="Date">By when.</param>
/// <param name="Probability">The probability, 0..1.</param>
/// <param name="Low">The low end of the band, 0..1.</param>
/// <param name="High">The high end of the band, 0..1.</param>
public readonly record struct ProbabilityPoint(DateOnly Date, double Probability, double Low, double High);
