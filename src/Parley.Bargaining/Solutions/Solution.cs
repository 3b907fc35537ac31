using System.Collections.Immutable;

namespace Parley.Bargaining.Solutions;

/// <summary>The points of a frontier that a solution concept picks.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Value">The concept's criterion at the solution (product, ratio, gain, sum, spread or rank); NaN if there is no solution.</param>
/// <param name="Members">The positions of all tied members of the frontier, in its order; empty if there is no solution.</param>
/// <param name="Reason">Why there is no solution, or a remark on a degenerate case; null otherwise.</param>
public sealed record Solution(SolutionConcept Concept, double Value, ImmutableArray<int> Members, string? Reason)
{
    /// <summary>Gets whether there is a solution.</summary>
    public bool Exists => !Members.IsEmpty;
}
