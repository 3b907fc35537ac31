using Parley.Games.Arithmetic;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Commitment;

/// <summary>What a player of a two-player game does best if it can commit itself first and the other sees it (von Stackelberg 1934): by a mixture or by a pure strategy, exactly.</summary>
/// <param name="Leader">Who commits, 0 or 1.</param>
/// <param name="Mixture">The leader's weights of its strategies.</param>
/// <param name="Reply">The follower's strategy: a best reply; among several the one that the leader likes most (strong) or, for pure commitments where asked, least (weak).</param>
/// <param name="Payoffs">Payoffs of players 1 and 2.</param>
/// <param name="Guaranteed">What the leader gets if the follower breaks ties against it.</param>
/// <param name="IsPure">Whether only pure commitments were allowed.</param>
public sealed record StackelbergCommitment(int Leader, IReadOnlyList<Rational> Mixture, int Reply, IReadOnlyList<Rational> Payoffs, Rational Guaranteed, bool IsPure)
{
    /// <summary>Finds the best commitment to a mixture, ties of the follower in the leader's favour (the strong Stackelberg equilibrium).</summary>
    /// <param name="game">A two-player game.</param>
    /// <param name="leader">Who commits, 0 or 1.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The commitment; null where the program was too large to be decided exactly.</returns>
    /// <exception cref="ArgumentException">The game has other than two players.</exception>
    /// <remarks>One linear program per strategy of the follower: the best mixture to which it is a best reply (Conitzer, Sandholm 2006). Each is solved exactly with a dual proof; the answer is checked by the definition.</remarks>
    public static StackelbergCommitment? Mixed(NormalFormGame game, int leader, CancellationToken cancellation = default)
    {
        Require(game, leader);
        var follower = 1 - leader;
        var (m, n) = (game.StrategyCount(leader), game.StrategyCount(follower));
        var least = game.Payoff(0, leader);
        for (var profile = 1; profile < game.ProfileCount; profile++)
        {
            least = Rational.Min(least, game.Payoff(profile, leader));
        }

        (Rational Value, Rational[] Mixture, int Reply)? best = null;
        for (var reply = 0; reply < n; reply++)
        {
            var rows = new Rational[n][];
            var right = new Rational[n];
            for (int other = 0, row = 0; other < n; other++)
            {
                if (other != reply)
                {
                    rows[row++] = [.. Enumerable.Range(0, m).Select(s => Payoff(game, leader, s, other, follower) - Payoff(game, leader, s, reply, follower))];
                }
            }

            rows[^1] = [.. Enumerable.Repeat(Rational.One, m)];
            right[^1] = Rational.One;
            Rational[] objective = [.. Enumerable.Range(0, m).Select(s => Payoff(game, leader, s, reply, leader) - least + 1)];
            if (ExactLinearProgram.Maximize(rows, right, objective, cancellation) is not { } optimum)
            {
                return null;
            }

            // No weight at all: this strategy is never a best reply.
            if (optimum.Value.Sign > 0 && (best is null || optimum.Value > best.Value.Value))
            {
                best = (optimum.Value, optimum.Primal, reply);
            }
        }

        var (_, mixture, chosen) = best ?? throw new InvalidOperationException("No strategy of the follower is ever a best reply.");
        return Checked(game, leader, mixture, chosen, pure: false);
    }

    /// <summary>Finds the best commitment to a pure strategy.</summary>
    /// <param name="game">A two-player game.</param>
    /// <param name="leader">Who commits, 0 or 1.</param>
    /// <param name="cautious">Whether the follower is taken to break ties against the leader.</param>
    /// <returns>The commitment. Cost: linear in the table.</returns>
    /// <exception cref="ArgumentException">The game has other than two players.</exception>
    public static StackelbergCommitment Pure(NormalFormGame game, int leader, bool cautious = false)
    {
        Require(game, leader);
        var follower = 1 - leader;
        (int Strategy, int Reply, Rational Value)? best = null;
        for (var s = 0; s < game.StrategyCount(leader); s++)
        {
            var reply = 0;
            for (var t = 1; t < game.StrategyCount(follower); t++)
            {
                var order = Payoff(game, leader, s, t, follower).CompareTo(Payoff(game, leader, s, reply, follower));
                var liked = Payoff(game, leader, s, t, leader).CompareTo(Payoff(game, leader, s, reply, leader));
                reply = order > 0 || (order == 0 && (cautious ? liked < 0 : liked > 0)) ? t : reply;
            }

            var value = Payoff(game, leader, s, reply, leader);
            best = best is null || value > best.Value.Value ? (s, reply, value) : best;
        }

        var mixture = new Rational[game.StrategyCount(leader)];
        mixture[best!.Value.Strategy] = Rational.One;
        return Checked(game, leader, mixture, best.Value.Reply, pure: true);
    }

    private static void Require(NormalFormGame game, int leader)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(leader);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leader, 1);
        if (game.PlayerCount != 2)
        {
            throw new ArgumentException("Commitment is defined here for two players.", nameof(game));
        }
    }

    private static Rational Payoff(NormalFormGame game, int leader, int own, int other, int player) =>
        game.Payoff((own * game.Stride(leader)) + (other * game.Stride(1 - leader)), player);

    // By the definition, apart from the programs: the reply must be best, the mixture a distribution.
    private static StackelbergCommitment Checked(NormalFormGame game, int leader, Rational[] mixture, int reply, bool pure)
    {
        var follower = 1 - leader;
        Rational Expected(int t, int player) => Enumerable.Range(0, mixture.Length).Aggregate(Rational.Zero, (sum, s) => mixture[s].IsZero ? sum : sum + (mixture[s] * Payoff(game, leader, s, t, player)));
        Rational[] values = [.. Enumerable.Range(0, game.StrategyCount(follower)).Select(t => Expected(t, follower))];
        if (mixture.Any(v => v.Sign < 0) || mixture.Aggregate(Rational.Zero, (a, b) => a + b) != Rational.One || values.Any(v => v > values[reply]))
        {
            throw new InvalidOperationException("A commitment failed its check: its reply is not best.");
        }

        var guaranteed = Enumerable.Range(0, values.Length).Where(t => values[t] == values[reply]).Select(t => Expected(t, leader)).Aggregate(Rational.Min);
        var own = Expected(reply, leader);
        return new StackelbergCommitment(leader, mixture, reply, leader == 0 ? [own, values[reply]] : [values[reply], own], guaranteed, pure);
    }
}
