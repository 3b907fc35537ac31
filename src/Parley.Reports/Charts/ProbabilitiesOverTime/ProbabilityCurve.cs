namespace Parley.Reports.Charts.ProbabilitiesOverTime;

/// <summary>One curve of a <see cref="ProbabilityOverTimeChart"/>.</summary>
/// <param name="Name">The lens or the event.</param>
/// <param name="Points">Its points in ascending order of date.</param>
/// <param name="IsBaseline">Whether it is a plain yardstick, drawn thin and dashed without a band.</param>
public sealed record ProbabilityCurve(string Name, IReadOnlyList<ProbabilityPoint> Points, bool IsBaseline = false);
