using Parley.Estimates;

namespace Parley.Cases;

/// <summary>What one option is worth to a party.</summary>
/// <param name="OptionIndex">Position of the option in <see cref="Issue.Options"/>.</param>
/// <param name="Value">0 to 100.</param>
public sealed record OptionValue(int OptionIndex, Estimate Value);
