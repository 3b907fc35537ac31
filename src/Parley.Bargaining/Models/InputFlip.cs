namespace Parley.Bargaining.Models;

/// <summary>A value of one input at which a yes-or-no result flips, all other inputs held fixed.</summary>
/// <param name="Input">The input.</param>
/// <param name="Result">The result that flips.</param>
/// <param name="Value">The value of the input; for a whole number the first value on the other side.</param>
public sealed record InputFlip(string Input, string Result, double Value);
