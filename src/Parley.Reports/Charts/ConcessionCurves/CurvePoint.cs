namespace Parley.Reports.Charts.ConcessionCurves;

/// <summary>One point of a curve with its band.</summary>
/// <param name="X">Where it stands on the horizontal axis, such as the round.</param>
/// <param name="Value">The central value.</param>
/// <param name="Low">The low end of the band, such as the 5th percentile.</param>
/// <param name="High">The high end of the band, such as the 95th percentile.</param>
public readonly record struct CurvePoint(double X, double Value, double Low, double High);
