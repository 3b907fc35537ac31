using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Correlation;

/// <summary>Checks a distribution over profiles by the definition of (coarse) correlated equilibrium: what a player gets by obeying against what any rule of disobedience gets. Shares nothing with the program.</summary>
public static class CorrelationCheck
{
    /// <summary>Checks exactly.</summary>
    /// <param name="game">The game.</param>
    /// <param name="distribution">One probability per profile, player 1's strategy fastest.</param>
    /// <param name="coarse">Whether only leaving the device altogether is a deviation.</param>
    /// <returns>Whether it is a distribution and nobody gains.</returns>
    public static bool Holds(NormalFormGame game, IReadOnlyList<Rational> distribution, bool coarse)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(distribution);
        return distribution.Count == game.ProfileCount && distribution.All(p => p.Sign >= 0) && distribution.Aggregate(Rational.Zero, (a, b) => a + b) == Rational.One
            && Enumerable.Range(0, game.PlayerCount).All(player => Gain(game, distribution, player, coarse).Sign <= 0);
    }

    /// <summary>Returns the exact expected payoffs.</summary>
    /// <param name="game">The game.</param>
    /// <param name="distribution">One probability per profile.</param>
    public static Rational[] Payoffs(NormalFormGame game, IReadOnlyList<Rational> distribution)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(distribution);
        var payoffs = new Rational[game.PlayerCount];
        for (var profile = 0; profile < game.ProfileCount; profile++)
        {
            for (var player = 0; player < payoffs.Length && !distribution[profile].IsZero; player++)
            {
                payoffs[player] += distribution[profile] * game.Payoff(profile, player);
            }
        }

        return payoffs;
    }

    // The most that a player gains in expectation: at its best other strategy, once for all or per recommendation.
    private static Rational Gain(NormalFormGame game, IReadOnlyList<Rational> distribution, int player, bool coarse)
    {
        var count = game.StrategyCount(player);
        var gains = new Rational[coarse ? 1 : count, count];
        for (var profile = 0; profile < game.ProfileCount; profile++)
        {
            if (distribution[profile].IsZero)
            {
                continue;
            }

            var own = game.StrategyIn(profile, player);
            for (var to = 0; to < count; to++)
            {
                gains[coarse ? 0 : own, to] += distribution[profile] * (game.Payoff(profile + ((to - own) * game.Stride(player)), player) - game.Payoff(profile, player));
            }
        }

        var most = gains[0, 0];
        foreach (var gain in gains)
        {
            most = Rational.Max(most, gain);
        }

        return most;
    }

    internal static (double[] Payoffs, double Regret, double Range) Float(NormalFormGame game, IReadOnlyList<double> distribution, bool coarse)
    {
        double[] table = [.. game.Payoffs.ToArray().Select(p => p.ToDouble())];
        var payoffs = new double[game.PlayerCount];
        var regret = 0.0;
        for (var player = 0; player < payoffs.Length; player++)
        {
            var count = game.StrategyCount(player);
            var gains = new double[coarse ? 1 : count, count];
            for (var profile = 0; profile < game.ProfileCount; profile++)
            {
                var own = game.StrategyIn(profile, player);
                var here = table[(profile * payoffs.Length) + player];
                payoffs[player] += distribution[profile] * here;
                for (var to = 0; to < count; to++)
                {
                    gains[coarse ? 0 : own, to] += distribution[profile] * (table[((profile + ((to - own) * game.Stride(player))) * payoffs.Length) + player] - here);
                }
            }

            foreach (var gain in gains)
            {
                regret = Math.Max(regret, gain);
            }
        }

        return (payoffs, regret, Math.Max(1e-300, table.Max() - table.Min()));
    }
}
