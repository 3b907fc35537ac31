using Parley.Estimates;

namespace Parley.Cases;

/// <summary>What an issue is worth to a party.</summary>
/// <param name="IssueIndex">Position of the issue in <see cref="Case.Issues"/>.</param>
/// <param name="Weight">Importance; only proportions within the party count.</param>
/// <param name="Value">How much it likes each option.</param>
/// <param name="WeightInPercent">Whether the weight was written with a per cent sign; a party's percentages should add to 100.</param>
/// <param name="Place">Where it is written.</param>
public sealed record IssuePreference(int IssueIndex, Estimate Weight, ValueFunction Value, bool WeightInPercent, SourcePlace Place);
