namespace Parley.Reports.Charts.UtilityScatters;

/// <summary>One outcome by what it is worth to the two parties.</summary>
/// <param name="X">What it is worth to the party on the horizontal axis.</param>
/// <param name="Y">What it is worth to the party on the vertical axis.</param>
/// <param name="Name">What it is; empty for one of many.</param>
public readonly record struct UtilityPoint(double X, double Y, string Name = "");
