namespace Parley.Evidence.Actors;

/// <summary>What a mention resolves to.</summary>
/// <param name="Mention">The mention as it stands in the text.</param>
/// <param name="Actor">The actor, or null when none or several fit, or when a correction says that it is none.</param>
/// <param name="Kind">By what it was resolved, or null.</param>
/// <param name="Rivals">The ids of all that fit equally well when there are several.</param>
/// <param name="Ignored">Whether a correction says that this is no actor.</param>
public sealed record ActorMatch(string Mention, Actor? Actor, ActorMatchKind? Kind, IReadOnlyList<string> Rivals, bool Ignored)
{
    /// <summary>Gets a value indicating whether the mention is new: nothing fits and nobody has said that it is no actor. It becomes a candidate.</summary>
    public bool IsCandidate => Actor is null && Rivals.Count == 0 && !Ignored;
}
