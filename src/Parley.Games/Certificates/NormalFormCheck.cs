using System.Numerics;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Certificates;

/// <summary>Checks a mixed profile of a game in normal form by the definition: expected payoff of every pure strategy against the others'
/// mixtures. Shares nothing with the solvers.</summary>
public static class NormalFormCheck
{
    /// <summary>Checks exactly.</summary>
    /// <param name="game">The game.</param>
    /// <param name="profile">Per player one fraction per strategy.</param>
    /// <returns>Exact payoffs and regrets. Cost: linear in the profiles of positive probability, times strategies.</returns>
    /// <exception cref="ArgumentException">The profile has another shape than the game.</exception>
    public static ProfileCheck Exact(NormalFormGame game, IReadOnlyList<Rational[]> profile)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(profile);
        Fit(game, profile.Select(p => p.Length));
        var isProfile = profile.All(p => p.All(x => x.Sign >= 0) && p.Aggregate(Rational.Zero, (a, b) => a + b) == Rational.One);
        var payoffs = new Rational[game.PlayerCount];
        var regrets = new Rational[game.PlayerCount];
        for (var player = 0; player < game.PlayerCount; player++)
        {
            var values = game.PlayerCount == 2 ? AgainstOne(game, player, profile[1 - player]) : AgainstAll(game, player, profile);
            var expected = Rational.Zero;
            for (var s = 0; s < values.Length; s++)
            {
                if (!profile[player][s].IsZero)
                {
                    expected += profile[player][s] * values[s];
                }
            }

            payoffs[player] = expected;
            regrets[player] = values.Aggregate(Rational.Max) - expected;
        }

        return new ProfileCheck(payoffs, regrets, isProfile);
    }

    /// <summary>Checks in floating point.</summary>
    /// <param name="game">The game.</param>
    /// <param name="payoffs">All payoffs of the game as numbers, in its order.</param>
    /// <param name="profile">Per player one probability per strategy.</param>
    /// <returns>Expected payoffs and regrets.</returns>
    public static (double[] Payoffs, double[] Regrets) Float(NormalFormGame game, ReadOnlySpan<double> payoffs, IReadOnlyList<double[]> profile)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(profile);
        Fit(game, profile.Select(p => p.Length));
        var players = game.PlayerCount;
        var values = new double[players][];
        for (var player = 0; player < players; player++)
        {
            values[player] = new double[game.StrategyCount(player)];
        }

        for (var index = 0; index < game.ProfileCount; index++)
        {
            for (var player = 0; player < players; player++)
            {
                var weight = 1.0;
                for (var other = 0; other < players && weight != 0.0; other++)
                {
                    weight *= other == player ? 1.0 : profile[other][game.StrategyIn(index, other)];
                }

                if (weight != 0.0)
                {
                    values[player][game.StrategyIn(index, player)] += weight * payoffs[(index * players) + player];
                }
            }
        }

        var expected = new double[players];
        var regrets = new double[players];
        for (var player = 0; player < players; player++)
        {
            expected[player] = OrderedSum.Dot(profile[player], values[player]);
            regrets[player] = Math.Max(0.0, values[player].Max() - expected[player]);
        }

        return (expected, regrets);
    }

    // With one other player, numerators over one denominator spare a common divisor per product.
    private static Rational[] AgainstOne(NormalFormGame game, int player, Rational[] other)
    {
        var denominator = BigInteger.One;
        foreach (var p in other)
        {
            var d = p.Denominator;
            denominator = d.IsOne ? denominator : denominator / BigInteger.GreatestCommonDivisor(denominator, d) * d;
        }

        var (mine, theirs) = (game.Stride(player), game.Stride(1 - player));
        var values = new Rational[game.StrategyCount(player)];
        for (var s = 0; s < values.Length; s++)
        {
            var whole = BigInteger.Zero;
            var rest = Rational.Zero;
            for (var t = 0; t < other.Length; t++)
            {
                if (other[t].IsZero)
                {
                    continue;
                }

                var payoff = game.Payoff((s * mine) + (t * theirs), player);
                var weight = other[t].Numerator * (denominator / other[t].Denominator);
                if (payoff.IsInteger)
                {
                    whole += weight * payoff.Numerator;
                }
                else
                {
                    rest += payoff * Rational.Create(weight, BigInteger.One);
                }
            }

            values[s] = (Rational.Create(whole, BigInteger.One) + rest) / Rational.Create(denominator, BigInteger.One);
        }

        return values;
    }

    private static Rational[] AgainstAll(NormalFormGame game, int player, IReadOnlyList<Rational[]> profile)
    {
        var values = new Rational[game.StrategyCount(player)];
        for (var index = 0; index < game.ProfileCount; index++)
        {
            var weight = Rational.One;
            for (var other = 0; other < game.PlayerCount && !weight.IsZero; other++)
            {
                if (other != player)
                {
                    weight *= profile[other][game.StrategyIn(index, other)];
                }
            }

            if (!weight.IsZero)
            {
                values[game.StrategyIn(index, player)] += weight * game.Payoff(index, player);
            }
        }

        return values;
    }

    private static void Fit(NormalFormGame game, IEnumerable<int> lengths)
    {
        if (!lengths.SequenceEqual(Enumerable.Range(0, game.PlayerCount).Select(game.StrategyCount)))
        {
            throw new ArgumentException("The profile must have one probability per strategy of each player.");
        }
    }
}
