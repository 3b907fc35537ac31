using System.Collections.Immutable;

namespace Parley.Bargaining.Utilities;

/// <summary>An amount that is paid when an outcome lies inside all bounds, or outside of some.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="Bounds">The bounds; with none every outcome lies inside.</param>
/// <param name="Excludes">Whether it is paid when some bound is violated instead of when all hold.</param>
public sealed record HyperRectangle(double Amount, ImmutableArray<IssueInterval> Bounds, bool Excludes = false);
