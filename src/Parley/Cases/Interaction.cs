using Parley.Estimates;

namespace Parley.Cases;

/// <summary>Extra points for a party when two options stand in the same package.</summary>
/// <param name="PartyIndex">Position of the party in <see cref="Case.Parties"/>.</param>
/// <param name="First">One option.</param>
/// <param name="Second">The other option, of another issue.</param>
/// <param name="Value">Points, negative when the two spoil each other.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Interaction(int PartyIndex, OptionChoice First, OptionChoice Second, Estimate Value, SourcePlace Place);
