namespace Parley.Playbooks.Process;

/// <summary>One event of a run; fields that do not apply are -1 or 0.</summary>
/// <param name="Round">Round, from 0.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Actor">Index of the party that acts, or -1.</param>
/// <param name="Target">Index of the party that it is done to (author of the accepted package, target of a threat), or -1.</param>
/// <param name="Track">Index of the track of a bargaining move, or -1.</param>
/// <param name="Lever">Index of the lever, or -1.</param>
/// <param name="Level">Level of the lever that is threatened, promised, decided or reached.</param>
/// <param name="Deadline">Round in which a threat or promise falls due, or in which a decision takes effect; -1 if none.</param>
/// <param name="Points">Points demanded by a threat or promise (as the actor values them), or the actor's own value of an offered or accepted package.</param>
/// <param name="Package">Place of the package in <see cref="CrisisEventLog.Package"/>, or -1.</param>
public readonly record struct CrisisEvent(
    int Round, CrisisEventKind Kind, int Actor, int Target, int Track, int Lever, int Level, int Deadline, double Points, int Package);
