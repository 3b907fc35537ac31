namespace Parley.Bargaining.Models;

/// <summary>A quantity that does not exist at these inputs.</summary>
/// <param name="Reason">Why there is none.</param>
public sealed record AbsentValue(string Reason) : ModelValue;
