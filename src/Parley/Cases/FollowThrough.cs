using Parley.Estimates;

namespace Parley.Cases;

/// <summary>How likely a party carries out a due threat, or keeps a promise, towards another.</summary>
/// <param name="ActorIndex">Position of the party that threatened or promised.</param>
/// <param name="TargetIndex">Position of the party to which it did.</param>
/// <param name="Kind">Threat or promise.</param>
/// <param name="Probability">The probability; path <c>followThrough.ACTOR.TARGET.threat</c> or <c>.promise</c>.</param>
/// <param name="FromLedger">Whether it was counted from the ledger; otherwise the case states it.</param>
public sealed record FollowThrough(int ActorIndex, int TargetIndex, CommitmentKind Kind, Estimate Probability, bool FromLedger);
