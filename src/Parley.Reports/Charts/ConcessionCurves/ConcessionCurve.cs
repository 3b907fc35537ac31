namespace Parley.Reports.Charts.ConcessionCurves;

/// <summary>One party's curve.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Points">Its points in ascending order of X.</param>
public sealed record ConcessionCurve(string Name, IReadOnlyList<CurvePoint> Points);
