using Parley.Findings;

namespace Parley.Flips;

/// <summary>What a search for reversals found.</summary>
/// <param name="Flips">Reversals, the least surprising first; each verified by a run at the changed value.</param>
/// <param name="Note">What was searched and why nothing was found, in words; null where something was found.</param>
public sealed record FlipSearchResult(IReadOnlyList<Flip> Flips, string? Note);
