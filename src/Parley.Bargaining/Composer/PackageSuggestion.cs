using System.Collections.Immutable;

namespace Parley.Bargaining.Composer;

/// <summary>A package that is better than a draft, with the proof that nothing better was missed in an obvious way.</summary>
/// <param name="Changes">What changes against the draft.</param>
/// <param name="Draft">The draft's score.</param>
/// <param name="Suggested">The suggested package's score, computed anew from the worlds.</param>
/// <param name="Undominated">Whether a search proved that no admissible package is better on average for one party and not worse for another.</param>
/// <param name="Sentence">The suggestion in one sentence.</param>
public sealed record PackageSuggestion(ImmutableArray<PackageChange> Changes, PackageScore Draft, PackageScore Suggested, bool Undominated, string Sentence);
