namespace Parley.Evidence.Reading.Numbers;

/// <summary>A move from one value to another: "cut the levy from 145 % to 30 %".</summary>
/// <param name="From">The value before.</param>
/// <param name="To">The value after.</param>
/// <param name="Unit">The unit, or null.</param>
/// <param name="FromEntry">The earlier entry that told the value before, where this clause does not; else null.</param>
public sealed record NumberChange(double From, double To, string? Unit, string? FromEntry);
