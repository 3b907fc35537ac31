namespace Parley.Playbooks.Process;

/// <summary>Points that a party gains or loses when a package holds several options together; how many is in <see cref="CrisisWorld.InteractionValue"/>.</summary>
/// <param name="Party">Index of the party.</param>
/// <param name="Options">The options, each as (issue, option), at least one; all must be in the package.</param>
public sealed record CrisisInteraction(int Party, IReadOnlyList<(int Issue, int Option)> Options);
