namespace Parley.Reports.Charts.LeverSteps;

/// <summary>The level of a lever from a date on.</summary>
/// <param name="Date">From when.</param>
/// <param name="Level">The level.</param>
public readonly record struct LeverStep(DateOnly Date, double Level);
