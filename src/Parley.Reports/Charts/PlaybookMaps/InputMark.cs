namespace Parley.Reports.Charts.PlaybookMaps;

/// <summary>An estimate with its range, marked on an axis.</summary>
/// <param name="Value">The central value.</param>
/// <param name="Low">The low end.</param>
/// <param name="High">The high end.</param>
public readonly record struct InputMark(double Value, double Low, double High);
