using System.Collections.Immutable;

namespace Parley.Bargaining.Solutions;

/// <summary>The point that a <see cref="LotteryConcept"/> picks, and a lottery that yields it.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Utilities">Expected utilities, one per party; empty if there is no solution.</param>
/// <param name="Value">The concept's criterion (product, ratio or gain); for Raiffa, Maschler-Perles and equal area the product of gains.</param>
/// <param name="Lottery">A lottery over frontier members with at least these expected utilities; one entry if no lottery is needed.</param>
/// <param name="Gap">What the independent check found: by how much the value could at most be better. Near 0.</param>
/// <param name="Reason">Why there is no solution, or null.</param>
public sealed record LotterySolution(
    LotteryConcept Concept, ImmutableArray<double> Utilities, double Value, ImmutableArray<LotteryShare> Lottery, double Gap, string? Reason)
{
    /// <summary>Gets whether there is a solution.</summary>
    public bool Exists => !Utilities.IsEmpty;
}
