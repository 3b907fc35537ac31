namespace Parley.Bargaining.Models;

/// <summary>A named value of a model's inputs or results.</summary>
/// <param name="Name">The name, as in JSON.</param>
/// <param name="Value">The value.</param>
/// <param name="Meaning">What it is, in a phrase.</param>
public sealed record NamedValue(string Name, ModelValue Value, string Meaning);
