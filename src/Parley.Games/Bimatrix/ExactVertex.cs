using System.Numerics;

namespace Parley.Games.Bimatrix;

/// <summary>A vertex of a best-response polytope.</summary>
/// <param name="Labels">All its labels: variables that are zero, rows that are tight.</param>
/// <param name="Coordinates">Numerators over one common denominator, which does not matter once scaled to probabilities.</param>
internal sealed record ExactVertex(UInt128 Labels, BigInteger[] Coordinates);
