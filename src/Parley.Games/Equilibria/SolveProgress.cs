namespace Parley.Games.Equilibria;

/// <summary>How far a solver has come.</summary>
/// <param name="What">What is counted: vertices, supports, pivots, subgames, steps, iterations.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Of">How many there will be; 0 where that is not known.</param>
/// <param name="Found">Equilibria found so far.</param>
public readonly record struct SolveProgress(string What, long Done, long Of, int Found);
