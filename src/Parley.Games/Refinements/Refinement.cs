using Parley.Games.Equilibria;
using Parley.Games.Solving;

namespace Parley.Games.Refinements;

/// <summary>Examines the equilibria of a solution for refinements where that is defined and not too large.</summary>
public static class Refinement
{
    private const int MostStrategies = 60;

    /// <summary>Adds to each exact equilibrium of a two-player game in normal form whether it is perfect and proper.</summary>
    /// <param name="solution">What a method found.</param>
    /// <param name="cancellation">Stops the tests; what was not examined stays open.</param>
    /// <returns>The same with verdicts; unchanged for other games.</returns>
    public static GameSolution Judge(GameSolution solution, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(solution);
        if (solution.Normal is not { PlayerCount: 2 } game || game.StrategyCount(0) + game.StrategyCount(1) > MostStrategies)
        {
            return solution;
        }

        return solution with { Result = solution.Result with { Equilibria = [.. solution.Result.Equilibria.Select(Examine)] } };

        Equilibrium Examine(Equilibrium equilibrium)
        {
            if (equilibrium.Exact is not { } exact || cancellation.IsCancellationRequested)
            {
                return equilibrium;
            }

            try
            {
                var perfect = BimatrixRefinement.Perfect(game, exact, cancellation).IsPerfect;
                // What is not perfect is not proper.
                return equilibrium with { Perfect = perfect, Proper = perfect ? BimatrixRefinement.Proper(game, exact, cancellation) : false };
            }
            catch (OperationCanceledException)
            {
                return equilibrium;
            }
        }
    }
}
