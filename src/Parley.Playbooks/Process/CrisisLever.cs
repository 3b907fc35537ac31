namespace Parley.Playbooks.Process;

/// <summary>A means of pressure or reward in the hand of one party; what it costs whom is in <see cref="CrisisWorld"/>.</summary>
/// <param name="Id">Short name, unique in the setting.</param>
/// <param name="Holder">Index of the party that decides on it.</param>
/// <param name="Targets">Indices of the parties it is aimed at, at least one.</param>
/// <param name="IsNegative">True for pressure, false for a carrot.</param>
/// <param name="Levels">Steps of its ladder, at least 1; it stands between 0 and this.</param>
/// <param name="IsReversible">Whether it may be lowered again.</param>
/// <param name="LegalDelay">Rounds between a decision and its effect, 0 for at once.</param>
public sealed record CrisisLever(
    string Id, int Holder, IReadOnlyList<int> Targets, bool IsNegative, int Levels = 1, bool IsReversible = true, int LegalDelay = 0);
