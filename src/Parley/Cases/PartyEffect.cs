using Parley.Estimates;

namespace Parley.Cases;

/// <summary>A number of points that a party receives or, below zero, pays.</summary>
/// <param name="PartyIndex">Position of the party in <see cref="Case.Parties"/>.</param>
/// <param name="Points">The points.</param>
public sealed record PartyEffect(int PartyIndex, Estimate Points);
