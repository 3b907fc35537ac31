using Parley.Games.Arithmetic;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Correlation;

/// <summary>A correlated (Aumann 1974) or coarse correlated equilibrium that maximises an objective, by linear programming.</summary>
/// <param name="Probabilities">One per profile, player 1's strategy fastest.</param>
/// <param name="Payoffs">Expected payoffs.</param>
/// <param name="MaxRegret">The most a player gains by disobeying a recommendation (correlated) or the device (coarse), in expectation; checked after the program.</param>
/// <param name="Coarse">Whether players commit before they hear the recommendation.</param>
public sealed record CorrelatedEquilibrium(IReadOnlyList<double> Probabilities, IReadOnlyList<double> Payoffs, double MaxRegret, bool Coarse)
{
    private const int MostProfiles = 20_000;

    /// <summary>Finds the equilibrium with the greatest weighted sum of payoffs.</summary>
    /// <param name="game">Any game in normal form, up to 20,000 profiles.</param>
    /// <param name="coarse">Whether players decide to follow before they hear the recommendation.</param>
    /// <param name="weights">One weight per player; null for the sum of payoffs.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The equilibrium, or null where the game is too large or the program failed the check (regret above 1e-7 of the payoff range).</returns>
    /// <exception cref="ArgumentException">The number of weights is not that of the players.</exception>
    /// <remarks>Cost: a dense linear program of one variable per profile and one row per player and pair of strategies.</remarks>
    public static CorrelatedEquilibrium? Find(NormalFormGame game, bool coarse, IReadOnlyList<double>? weights = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        if (weights is not null && weights.Count != game.PlayerCount)
        {
            throw new ArgumentException($"Expected {game.PlayerCount} weights, found {weights.Count}.", nameof(weights));
        }

        if (game.ProfileCount > MostProfiles)
        {
            return null;
        }

        var players = game.PlayerCount;
        double[] payoffs = [.. game.Payoffs.ToArray().Select(p => p.ToDouble())];
        var scale = Math.Max(1e-300, payoffs.Max() - payoffs.Min());
        var rows = new List<double[]>();
        foreach (var (player, from, to) in Deviations(game, coarse))
        {
            rows.Add(Row(game, payoffs, player, from, to, scale));
        }

        var total = new double[game.ProfileCount];
        Array.Fill(total, 1.0);
        rows.Add(total);
        var objective = new double[game.ProfileCount];
        var least = double.PositiveInfinity;
        for (var profile = 0; profile < objective.Length; profile++)
        {
            for (var player = 0; player < players; player++)
            {
                objective[profile] += (weights?[player] ?? 1.0) * payoffs[(profile * players) + player] / scale;
            }

            least = Math.Min(least, objective[profile]);
        }

        // All weight is worth having, so that probabilities sum to one at the optimum.
        for (var profile = 0; profile < objective.Length; profile++)
        {
            objective[profile] += 1.0 - least;
        }

        var right = new double[rows.Count];
        right[^1] = 1.0;
        if (new LinearProgram([.. rows], right, objective).Solve(cancellation) is not { } solution)
        {
            return null;
        }

        var sum = OrderedSum.Sum(solution);
        for (var profile = 0; profile < solution.Length; profile++)
        {
            solution[profile] /= sum;
        }

        var expected = new double[players];
        for (var player = 0; player < players; player++)
        {
            for (var profile = 0; profile < solution.Length; profile++)
            {
                expected[player] += solution[profile] * payoffs[(profile * players) + player];
            }
        }

        var regret = Deviations(game, coarse).Max(d => OrderedSum.Dot(Row(game, payoffs, d.Player, d.From, d.To, 1.0), solution));
        return regret <= 1e-7 * scale ? new CorrelatedEquilibrium(solution, expected, Math.Max(0.0, regret), coarse) : null;
    }

    private static IEnumerable<(int Player, int From, int To)> Deviations(NormalFormGame game, bool coarse)
    {
        for (var player = 0; player < game.PlayerCount; player++)
        {
            for (var to = 0; to < game.StrategyCount(player); to++)
            {
                if (coarse)
                {
                    yield return (player, -1, to);
                    continue;
                }

                for (var from = 0; from < game.StrategyCount(player); from++)
                {
                    if (from != to)
                    {
                        yield return (player, from, to);
                    }
                }
            }

            if (game.StrategyCount(player) == 1 && !coarse)
            {
                yield return (player, 0, 0);
            }
        }
    }

    // What the player gains at each profile by playing another strategy, wherever (coarse) or where told one.
    private static double[] Row(NormalFormGame game, double[] payoffs, int player, int from, int to, double scale)
    {
        var row = new double[game.ProfileCount];
        for (var profile = 0; profile < row.Length; profile++)
        {
            var own = game.StrategyIn(profile, player);
            if (from < 0 || own == from)
            {
                var other = profile + ((to - own) * game.Stride(player));
                row[profile] = (payoffs[(other * game.PlayerCount) + player] - payoffs[(profile * game.PlayerCount) + player]) / scale;
            }
        }

        return row;
    }
}
