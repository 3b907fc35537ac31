namespace Parley.Reports.Charts.Dumbbells;

/// <summary>Where one party stood at first and stands now on one issue.</summary>
/// <param name="Party">Which party.</param>
/// <param name="Opening">Where it opened, from 0 to <see cref="DumbbellRow.Steps"/>.</param>
/// <param name="Now">Where it stands, on the same scale.</param>
public readonly record struct DumbbellMark(string Party, double Opening, double Now);
