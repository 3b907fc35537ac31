namespace Parley.Playbooks.Process;

/// <summary>A party of the crisis process.</summary>
/// <param name="Id">Short name, unique in the setting.</param>
/// <param name="IsPrincipal">Whether an agreement needs its acceptance. Mediators and backers are not principals.</param>
public sealed record CrisisParty(string Id, bool IsPrincipal);
