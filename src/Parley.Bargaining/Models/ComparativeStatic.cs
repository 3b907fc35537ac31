namespace Parley.Bargaining.Models;

/// <summary>How one result moves with one input, at given values of all inputs.</summary>
/// <param name="Input">The input.</param>
/// <param name="Result">The result.</param>
/// <param name="Sign">The direction.</param>
/// <param name="Slope">The change of the result per unit of the input, by difference quotient; not-a-number at a kink.</param>
public sealed record ComparativeStatic(string Input, string Result, Sign Sign, double Slope);
