using Parley.Numerics;

namespace Parley.Games.Arithmetic;

/// <summary>An optimum of a linear program with its proof.</summary>
/// <param name="Primal">The variables.</param>
/// <param name="Dual">One price per row: together with <paramref name="Primal"/> it proves the optimum.</param>
/// <param name="Value">The objective.</param>
internal sealed record ExactOptimum(Rational[] Primal, Rational[] Dual, Rational Value);
