namespace Parley.Reports.Charts.LeverSteps;

/// <summary>One lever over time.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Steps">Its levels in ascending order of date; each holds until the next.</param>
public sealed record LeverLine(string Name, IReadOnlyList<LeverStep> Steps);
