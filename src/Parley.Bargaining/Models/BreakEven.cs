namespace Parley.Bargaining.Models;

/// <summary>The value of an uncertain input at which the advice flips: the headline number of a model.</summary>
/// <param name="Name">A short name in camel case.</param>
/// <param name="Parameter">The input whose value is compared with it, or null if it is compared with a belief outside the model.</param>
/// <param name="Value">The value; always finite.</param>
/// <param name="Meaning">What changes on which side of it.</param>
/// <param name="Reachable">Whether the input can take this value at all; if not, the advice does not flip within its range.</param>
public sealed record BreakEven(string Name, string? Parameter, double Value, string Meaning, bool Reachable = true);
