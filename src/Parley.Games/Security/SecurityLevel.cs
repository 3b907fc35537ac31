using Parley.Games.Arithmetic;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Security;

/// <summary>What a player can guarantee itself whatever the others do, and what the others together can hold it to: one number (von Neumann 1928), exactly. In a zero-sum game of two it is the value.</summary>
/// <param name="Player">The player, from 0.</param>
/// <param name="Value">The security level (maximin, and minimax against correlated play of the others).</param>
/// <param name="Mixture">The player's weights that guarantee it.</param>
/// <param name="Punishment">The others' weights of their joint choices that hold the player to it; with one other player, of its strategies. Joint choices are numbered with the first of the others varying fastest.</param>
public sealed record SecurityLevel(int Player, Rational Value, IReadOnlyList<Rational> Mixture, IReadOnlyList<Rational> Punishment)
{
    /// <summary>Computes the level.</summary>
    /// <param name="game">Any game in normal form.</param>
    /// <param name="player">The player, from 0.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The level with both sides' weights, which prove each other; null where the program was too large to be decided exactly.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such player.</exception>
    public static SecurityLevel? Of(NormalFormGame game, int player, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(player);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(player, game.PlayerCount);
        var own = game.StrategyCount(player);
        int[] joint = [.. Enumerable.Range(0, game.ProfileCount).Where(p => game.StrategyIn(p, player) == 0)];
        var least = joint.SelectMany(_ => Enumerable.Range(0, own), (p, s) => game.Payoff(p + (s * game.Stride(player)), player)).Aggregate(Rational.Min);
        // The punishers' program: with payoffs made positive, maximise total weight such that no strategy earns more than one.
        Rational[][] rows = [.. Enumerable.Range(0, own).Select(s => joint.Select(p => game.Payoff(p + (s * game.Stride(player)), player) - least + 1).ToArray())];
        if (ExactLinearProgram.Maximize(rows, [.. Enumerable.Repeat(Rational.One, own)], [.. Enumerable.Repeat(Rational.One, joint.Length)], cancellation) is not { } optimum)
        {
            return null;
        }

        Rational[] punishment = [.. optimum.Primal.Select(w => w / optimum.Value)];
        Rational[] mixture = [.. optimum.Dual.Select(w => w / optimum.Value)];
        var value = optimum.Value.Reciprocal() + least - 1;
        // Both sides hold, by the definition.
        for (var k = 0; k < joint.Length; k++)
        {
            var earned = Enumerable.Range(0, own).Aggregate(Rational.Zero, (sum, s) => sum + (mixture[s] * game.Payoff(joint[k] + (s * game.Stride(player)), player)));
            Demand(earned >= value);
        }

        for (var s = 0; s < own; s++)
        {
            var held = Enumerable.Range(0, joint.Length).Aggregate(Rational.Zero, (sum, k) => sum + (punishment[k] * game.Payoff(joint[k] + (s * game.Stride(player)), player)));
            Demand(held <= value);
        }

        return new SecurityLevel(player, value, mixture, punishment);

        static void Demand(bool holds)
        {
            if (!holds)
            {
                throw new InvalidOperationException("A security level failed its check.");
            }
        }
    }
}
