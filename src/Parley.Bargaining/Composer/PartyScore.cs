using System.Collections.Immutable;
using Parley.Numerics;

namespace Parley.Bargaining.Composer;

/// <summary>How one party would see a package.</summary>
/// <param name="Party">The party's position.</param>
/// <param name="Utility">The package's worth.</param>
/// <param name="Gain">The worth above no agreement; negative means worse than no agreement.</param>
/// <param name="AcceptanceShare">The share of worlds in which the package is at least as good as no agreement and crosses no red line.</param>
/// <param name="AcceptanceInterval">The 90 % interval of that share, given the finite number of worlds (Clopper and Pearson 1934).</param>
/// <param name="Blocks">Whether the party would rather refuse: a red line is crossed, or the share is below the threshold.</param>
/// <param name="Shortfalls">What the package denies the party, crossed red lines first, then the largest mean loss; issues without loss left out.</param>
public sealed record PartyScore(
    int Party, Band Utility, Band Gain, double AcceptanceShare, ProbabilityInterval AcceptanceInterval, bool Blocks, ImmutableArray<IssueShortfall> Shortfalls);
