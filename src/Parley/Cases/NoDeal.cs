using Parley.Estimates;

namespace Parley.Cases;

/// <summary>What a party has without agreement (its reservation value) and how that changes.</summary>
/// <param name="PartyIndex">Position of the party in <see cref="Case.Parties"/>.</param>
/// <param name="Value">Points on the scale of packages, at the as-of date.</param>
/// <param name="Drift">Change in points per round.</param>
/// <param name="Place">Where it is written.</param>
public sealed record NoDeal(int PartyIndex, Estimate Value, Estimate Drift, SourcePlace Place);
