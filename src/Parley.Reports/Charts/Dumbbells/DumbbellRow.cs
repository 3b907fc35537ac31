namespace Parley.Reports.Charts.Dumbbells;

/// <summary>One issue with the ladder of its options.</summary>
/// <param name="Issue">Its name.</param>
/// <param name="LowName">The option at 0.</param>
/// <param name="HighName">The option at <paramref name="Steps"/>.</param>
/// <param name="Steps">How many steps lie between the two ends; at least 1.</param>
/// <param name="Marks">The parties' positions.</param>
public sealed record DumbbellRow(string Issue, string LowName, string HighName, double Steps, IReadOnlyList<DumbbellMark> Marks);
