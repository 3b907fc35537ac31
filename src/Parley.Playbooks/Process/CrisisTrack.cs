namespace Parley.Playbooks.Process;

/// <summary>A channel in which some parties meet once per round.</summary>
/// <param name="Id">Short name, unique in the setting.</param>
/// <param name="Members">Indices of parties in the order of moves, without the mediator.</param>
/// <param name="Mediator">Index of the party that moves last and may table its own text, or -1.</param>
/// <param name="Mandate">Per issue whether it may be settled there; empty for all issues. Issues outside the mandate stay at the status quo.</param>
/// <param name="Protocol">How the members take turns.</param>
public sealed record CrisisTrack(
    string Id, IReadOnlyList<int> Members, int Mediator, IReadOnlyList<bool> Mandate, TrackProtocol Protocol = TrackProtocol.EveryMemberMoves);
