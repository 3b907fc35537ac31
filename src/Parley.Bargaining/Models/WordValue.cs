namespace Parley.Bargaining.Models;

/// <summary>A word of a choice.</summary>
/// <param name="Value">The word.</param>
public sealed record WordValue(string Value) : ModelValue;
