using Parley.Numerics;

namespace Parley.Games.Refinements;

/// <summary>Whether an equilibrium is perfect, and why not.</summary>
/// <param name="IsPerfect">The verdict.</param>
/// <param name="Player">Whose mixture is weakly dominated, from 0; null where it is perfect.</param>
/// <param name="DominatedBy">The weights of a mixture that dominates it; null where it is perfect.</param>
public sealed record PerfectionVerdict(bool IsPerfect, int? Player, IReadOnlyList<Rational>? DominatedBy);
