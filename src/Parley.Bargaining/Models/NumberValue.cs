namespace Parley.Bargaining.Models;

/// <summary>A number.</summary>
/// <param name="Value">The number; always finite.</param>
public sealed record NumberValue(double Value) : ModelValue;
