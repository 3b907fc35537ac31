namespace Parley.Playbooks.Process;

/// <summary>How the members of a track take turns within a round.</summary>
public enum TrackProtocol
{
    /// <summary>Every member moves once per round, in the order of the track, and may offer or accept; the mediator moves last.</summary>
    EveryMemberMoves = 0,

    /// <summary>One offer per round: the proposer rotates through the members round by round and moves first, the others only accept or hold
    /// (Ståhl 1972, Rubinstein 1982).</summary>
    AlternatingOffers,

    /// <summary>All members decide at once on what stood at the start of the meeting. If two packages become agreed at the same moment, a coin decides
    /// (war of attrition in discrete rounds).</summary>
    AtOnce,
}
