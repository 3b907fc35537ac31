namespace Parley.Bargaining.Models;

/// <summary>A small table of numbers, such as probabilities by round.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows; each has one number per column.</param>
public sealed record TableValue(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<double>> Rows) : ModelValue;
