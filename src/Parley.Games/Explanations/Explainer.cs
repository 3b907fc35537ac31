using Parley.Games.Equilibria;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Explanations;

/// <summary>Explains equilibria of tables: what every strategy would yield, the best one out of play, the outcomes.</summary>
public static class Explainer
{
    /// <summary>Most outcomes that are listed.</summary>
    public const int MostOutcomes = 10_000;

    /// <summary>Explains an equilibrium of a game in normal form. Cost: linear in the table, times the players.</summary>
    /// <param name="game">The game.</param>
    /// <param name="equilibrium">An equilibrium of it.</param>
    public static EquilibriumExplanation Explain(NormalFormGame game, Equilibrium equilibrium)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(equilibrium);
        var profile = ExactOf(equilibrium);
        var players = new List<PlayerReason>();
        for (var player = 0; player < game.PlayerCount; player++)
        {
            var yields = Yields(game, profile, player);
            var strategies = yields.Select((y, s) => new StrategyReason(game.Strategies[player][s], profile[player][s], y)).ToList();
            var payoff = strategies.Aggregate(Rational.Zero, (sum, s) => sum + (s.Probability * s.Yields));
            StrategyReason? best = null;
            foreach (var strategy in strategies)
            {
                if (strategy.Probability.IsZero && (best is null || strategy.Yields > best.Yields))
                {
                    best = strategy;
                }
            }

            players.Add(new PlayerReason(player, payoff, strategies, best, -1, best is null ? Rational.Zero : payoff - best.Yields));
        }

        return new EquilibriumExplanation { Players = players, Outcomes = Outcomes(game, profile) };
    }

    /// <summary>The profile as fractions; floating-point ones are taken at their exact value and scaled to sum 1.</summary>
    internal static IReadOnlyList<Rational[]> ExactOf(Equilibrium equilibrium) => equilibrium.Exact ?? [.. equilibrium.Profile.Select(p => Array.ConvertAll(p, Rational.FromDouble))];

    private static Rational[] Yields(NormalFormGame game, IReadOnlyList<Rational[]> profile, int player)
    {
        var yields = new Rational[game.StrategyCount(player)];
        for (var index = 0; index < game.ProfileCount; index++)
        {
            var weight = Rational.One;
            for (var other = 0; other < game.PlayerCount && !weight.IsZero; other++)
            {
                weight *= other == player ? Rational.One : profile[other][game.StrategyIn(index, other)];
            }

            if (!weight.IsZero)
            {
                yields[game.StrategyIn(index, player)] += weight * game.Payoff(index, player);
            }
        }

        return yields;
    }

    private static List<OutcomeReason> Outcomes(NormalFormGame game, IReadOnlyList<Rational[]> profile)
    {
        var outcomes = new List<OutcomeReason>();
        for (var index = 0; index < game.ProfileCount && outcomes.Count < MostOutcomes; index++)
        {
            var weight = Rational.One;
            for (var player = 0; player < game.PlayerCount && !weight.IsZero; player++)
            {
                weight *= profile[player][game.StrategyIn(index, player)];
            }

            if (!weight.IsZero)
            {
                var at = index;
                outcomes.Add(new OutcomeReason(weight, [.. Enumerable.Range(0, game.PlayerCount).Select(p => game.Strategies[p][game.StrategyIn(at, p)])], -1,
                    [.. Enumerable.Range(0, game.PlayerCount).Select(p => game.Payoff(at, p))]));
            }
        }

        return [.. outcomes.OrderByDescending(o => o.Probability)];
    }
}
