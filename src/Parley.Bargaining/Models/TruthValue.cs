namespace Parley.Bargaining.Models;

/// <summary>A yes or no.</summary>
/// <param name="Value">The answer.</param>
public sealed record TruthValue(bool Value) : ModelValue;
