namespace Parley.Claims;

/// <summary>One side of a thesis: one or more playbooks that count alike.</summary>
/// <param name="Words">The words of the thesis.</param>
/// <param name="Playbooks">Ids of playbooks.</param>
public sealed record ThesisSide(string Words, IReadOnlyList<string> Playbooks);
