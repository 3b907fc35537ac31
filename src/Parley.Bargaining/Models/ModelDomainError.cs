namespace Parley.Bargaining.Models;

/// <summary>Why a model refuses its inputs.</summary>
/// <param name="Parameter">The parameter at fault, or null where several together violate a condition.</param>
/// <param name="Message">What was found, what the model requires, and what to do.</param>
public sealed record ModelDomainError(string? Parameter, string Message);
