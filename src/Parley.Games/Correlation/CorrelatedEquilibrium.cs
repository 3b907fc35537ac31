using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Correlation;

/// <summary>A correlated (Aumann 1974) or coarse correlated equilibrium that is best for an objective, by linear programming.</summary>
/// <param name="Probabilities">One per profile, player 1's strategy fastest.</param>
/// <param name="Payoffs">Expected payoffs.</param>
/// <param name="MaxRegret">The most a player gains by disobeying a recommendation (correlated) or the device (coarse), in expectation; checked after the program; exactly 0 where the answer is exact.</param>
/// <param name="Coarse">Whether players commit before they hear the recommendation.</param>
public sealed record CorrelatedEquilibrium(IReadOnlyList<double> Probabilities, IReadOnlyList<double> Payoffs, double MaxRegret, bool Coarse)
{
    private const int MostProfiles = 20_000;
    private const long MostExact = 3_000_000;

    /// <summary>Gets the probabilities as exact fractions; null where the program was too large to be solved exactly.</summary>
    public IReadOnlyList<Rational>? Exact { get; init; }

    /// <summary>Gets the exact expected payoffs; null as above.</summary>
    public IReadOnlyList<Rational>? ExactPayoffs { get; init; }

    /// <summary>Gets what it was chosen for.</summary>
    public CorrelationObjective Objective { get; init; }

    /// <summary>Finds the equilibrium that is best for an objective.</summary>
    /// <param name="game">Any game in normal form, up to 20,000 profiles.</param>
    /// <param name="coarse">Whether players decide to follow before they hear the recommendation.</param>
    /// <param name="objective">What it is to be best for.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The equilibrium: exact, with primal and dual solution compared, up to 3 million entries of the program; above that in floating point. Null where the game is too large or the answer failed the check (regret above
    /// 1e-7 of the payoff range).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The objective names a player that there is not.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <remarks>Cost: a dense linear program of one variable per profile and one row per player and pair of strategies (coarse: per strategy). The answer is checked by the definition, apart from the program.</remarks>
    public static CorrelatedEquilibrium? Find(NormalFormGame game, bool coarse, CorrelationObjective objective = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(objective.Player);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(objective.Player, game.PlayerCount);
        if (game.ProfileCount > MostProfiles)
        {
            return null;
        }

        var program = new CorrelationProgram(game, coarse, objective);
        if (program.Entries <= MostExact && program.Exact(cancellation) is { } exact && CorrelationCheck.Holds(game, exact, coarse))
        {
            var payoffs = CorrelationCheck.Payoffs(game, exact);
            return new CorrelatedEquilibrium([.. exact.Select(p => p.ToDouble())], [.. payoffs.Select(p => p.ToDouble())], 0.0, coarse) { Exact = exact, ExactPayoffs = payoffs, Objective = objective };
        }

        if (program.Float(cancellation) is not { } solution)
        {
            return null;
        }

        var (expected, regret, range) = CorrelationCheck.Float(game, solution, coarse);
        return regret <= 1e-7 * range ? new CorrelatedEquilibrium(solution, expected, Math.Max(0.0, regret), coarse) { Objective = objective } : null;
    }
}
