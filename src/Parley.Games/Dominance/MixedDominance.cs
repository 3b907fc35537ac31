using Parley.Games.Arithmetic;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Dominance;

/// <summary>Whether a mixture of a player's strategies dominates one of them or a mixture, exactly, by linear programming (Pearce 1984).</summary>
/// <remarks>Every answer is proved: a dominating mixture is checked by the definition, the absence of one by the program's dual solution. Cost: one dense program of a variable per strategy and a row per joint choice of the others.</remarks>
public static class MixedDominance
{
    /// <summary>Looks for a mixture that earns more than a strategy against everything the others can do.</summary>
    /// <param name="game">Any game in normal form.</param>
    /// <param name="player">The player, from 0.</param>
    /// <param name="strategy">The strategy, from 0.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The weights of a strictly dominating mixture, or null where there is none.</returns>
    /// <exception cref="InvalidOperationException">The program was too large to be decided exactly.</exception>
    public static IReadOnlyList<Rational>? Strict(NormalFormGame game, int player, int strategy, CancellationToken cancellation = default) =>
        Find(game, Everything(game), player, Pure(game, player, strategy), weak: false, cancellation);

    /// <summary>Looks for a mixture that earns at least as much as a strategy everywhere and more somewhere.</summary>
    /// <param name="game">Any game in normal form.</param>
    /// <param name="player">The player, from 0.</param>
    /// <param name="strategy">The strategy, from 0.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The weights of a weakly dominating mixture, or null where there is none.</returns>
    /// <exception cref="InvalidOperationException">The program was too large to be decided exactly.</exception>
    public static IReadOnlyList<Rational>? Weak(NormalFormGame game, int player, int strategy, CancellationToken cancellation = default) =>
        Find(game, Everything(game), player, Pure(game, player, strategy), weak: true, cancellation);

    /// <summary>Looks for a mixture that weakly dominates a mixture.</summary>
    /// <param name="game">Any game in normal form.</param>
    /// <param name="player">The player, from 0.</param>
    /// <param name="mixture">Weights of the player's strategies.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The weights of a weakly dominating mixture, or null where there is none.</returns>
    /// <exception cref="InvalidOperationException">The program was too large to be decided exactly.</exception>
    public static IReadOnlyList<Rational>? Weak(NormalFormGame game, int player, IReadOnlyList<Rational> mixture, CancellationToken cancellation = default) =>
        Find(game, Everything(game), player, mixture, weak: true, cancellation);

    internal static IReadOnlyList<Rational>? Find(
        NormalFormGame game, IReadOnlyList<IReadOnlyList<int>> remaining, int player, IReadOnlyList<Rational> mixture, bool weak, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(mixture);
        var own = remaining[player];
        var joint = Joint(game, remaining, player);
        // What a strategy earns more than the mixture, per joint choice of the others.
        var excess = new Rational[joint.Count][];
        for (var k = 0; k < excess.Length; k++)
        {
            var earned = Rational.Zero;
            for (var s = 0; s < mixture.Count; s++)
            {
                earned += mixture[s].IsZero ? Rational.Zero : mixture[s] * game.Payoff(joint[k] + (s * game.Stride(player)), player);
            }

            excess[k] = [.. own.Select(s => game.Payoff(joint[k] + (s * game.Stride(player)), player) - earned)];
        }

        var width = own.Count + (weak ? 0 : 1);
        var rows = new Rational[excess.Length + 1][];
        var objective = new Rational[width];
        for (var k = 0; k < excess.Length; k++)
        {
            rows[k] = new Rational[width];
            for (var c = 0; c < own.Count; c++)
            {
                rows[k][c] = -excess[k][c];
                objective[c] += weak ? excess[k][c] : Rational.Zero;
            }

            if (!weak)
            {
                rows[k][^1] = Rational.One;
            }
        }

        rows[^1] = new Rational[width];
        rows[^1].AsSpan(0, own.Count).Fill(Rational.One);
        if (!weak)
        {
            objective[^1] = Rational.One;
        }

        var right = new Rational[rows.Length];
        right[^1] = Rational.One;
        if (ExactLinearProgram.Maximize(rows, right, objective, cancellation) is not { } optimum)
        {
            throw new InvalidOperationException("The program of dominance was too large to be decided exactly.");
        }

        if (optimum.Value.Sign <= 0)
        {
            return null;
        }

        var found = new Rational[game.StrategyCount(player)];
        var sum = optimum.Primal[..own.Count].Aggregate(Rational.Zero, (a, b) => a + b);
        for (var c = 0; c < own.Count; c++)
        {
            found[own[c]] = optimum.Primal[c] / sum;
        }

        for (var k = 0; k < excess.Length; k++)
        {
            var gain = Enumerable.Range(0, own.Count).Aggregate(Rational.Zero, (total, c) => total + (found[own[c]] * excess[k][c]));
            if (weak ? gain.Sign < 0 : gain.Sign <= 0)
            {
                throw new InvalidOperationException("A dominating mixture failed its check.");
            }
        }

        return found;
    }

    internal static IReadOnlyList<IReadOnlyList<int>> Everything(NormalFormGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        return [.. Enumerable.Range(0, game.PlayerCount).Select(p => (IReadOnlyList<int>)[.. Enumerable.Range(0, game.StrategyCount(p))])];
    }

    internal static Rational[] Pure(NormalFormGame game, int player, int strategy)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(player);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(player, game.PlayerCount);
        ArgumentOutOfRangeException.ThrowIfNegative(strategy);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(strategy, game.StrategyCount(player));
        var mixture = new Rational[game.StrategyCount(player)];
        mixture[strategy] = Rational.One;
        return mixture;
    }

    private static List<int> Joint(NormalFormGame game, IReadOnlyList<IReadOnlyList<int>> remaining, int player)
    {
        var joint = new List<int> { 0 };
        for (var other = 0; other < game.PlayerCount; other++)
        {
            if (other != player)
            {
                joint = [.. joint.SelectMany(_ => remaining[other], (p, s) => p + (s * game.Stride(other)))];
            }
        }

        return joint;
    }
}
