using Parley.Estimates;

namespace Parley.Cases;

/// <summary>What a party wants: one preference per issue about which it cares, in the order of the issues.</summary>
/// <param name="PartyIndex">Position of the party in <see cref="Case.Parties"/>.</param>
/// <param name="Issues">Its preferences; an issue that is absent does not matter to it.</param>
/// <param name="Place">Where they are written.</param>
public sealed record PartyPreferences(int PartyIndex, IReadOnlyList<IssuePreference> Issues, SourcePlace Place);
