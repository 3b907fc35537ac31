namespace Parley.Playbooks.Process;

/// <summary>One lever move of a played turn.</summary>
/// <param name="Lever">Index of the lever; its holder must be the party that is played.</param>
/// <param name="Kind">Lever decision (raise or lower at once), threaten, or promise.</param>
/// <param name="Change">By how many levels: 1 or -1.</param>
/// <param name="Rounds">Rounds until a threat or promise falls due, at least 1.</param>
/// <param name="Points">What the target's offer must be worth to the holder, in the holder's points.</param>
public sealed record PlayedLever(int Lever, CrisisEventKind Kind, int Change = 1, int Rounds = 2, double Points = 0);
