namespace Parley.Bargaining.Models;

/// <summary>One point of a sweep.</summary>
/// <param name="Value">The value of the parameter.</param>
/// <param name="Numbers">The results by column; not-a-number where a quantity does not exist; null if the model refuses this value.</param>
/// <param name="Refusal">Why the model refuses this value, or null.</param>
public sealed record SweepRow(double Value, IReadOnlyList<double>? Numbers, string? Refusal);
