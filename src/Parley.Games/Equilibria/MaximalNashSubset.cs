namespace Parley.Games.Equilibria;

/// <summary>A maximal set of interchangeable equilibria of a two-player game: every mixture of the first group with every mixture of the
/// second is an equilibrium (Nash subset; Millham 1974; Winkels 1979).</summary>
/// <param name="Component">Number of the connected component of the set of all equilibria, from 0.</param>
/// <param name="Equilibria">The extreme equilibria in the subset, as indices.</param>
public sealed record MaximalNashSubset(int Component, IReadOnlyList<int> Equilibria);
