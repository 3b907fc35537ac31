using System.Numerics;
using Parley.Games.Arithmetic;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Refinements;

/// <summary>Looks for epsilon-proper profiles near an equilibrium, for all orders of strategies that agree with the payoffs there.</summary>
internal sealed class ProperTest(NormalFormGame game, IReadOnlyList<Rational[]> profile)
{
    private const long MostOrders = 20_000;

    public bool? Decide(CancellationToken cancellation)
    {
        int[][][] ties = [Ties(0), Ties(1)];
        var count = 1L;
        foreach (var tie in ties.SelectMany(t => t))
        {
            count = Math.Min(MostOrders + 1, count * OrderedPartitions.Count(tie.Length, MostOrders));
        }

        if (count > MostOrders)
        {
            return null;
        }

        var (coarse, fine) = (Rational.Create(BigInteger.One, BigInteger.One << 16), Rational.Create(BigInteger.One, BigInteger.One << 32));
        int[][][] second = [.. Orders(ties[1], 0)];
        foreach (var first in Orders(ties[0], 0))
        {
            foreach (var other in second)
            {
                cancellation.ThrowIfCancellationRequested();
                int[][][] orders = [first, other];
                if (Near(orders, coarse, cancellation) is { } far && Near(orders, fine, cancellation) is { } near && (near * 16 <= far || near <= fine * 1024))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The greatest distance of both mixtures, at the nearest profile for these orders; null where there is none.
    private Rational? Near(int[][][] orders, Rational epsilon, CancellationToken cancellation)
    {
        var worst = Rational.Zero;
        for (var player = 0; player < 2; player++)
        {
            if (Distance(player, orders, epsilon, cancellation) is not { } distance)
            {
                return null;
            }

            worst = Rational.Max(worst, distance);
        }

        return worst;
    }

    // Weights of one player: ranked by its own order, and such that the other's payoffs are ranked by the other's order. The variable after the weights is the share of the equilibrium's weights that is reached.
    private Rational? Distance(int player, int[][][] orders, Rational epsilon, CancellationToken cancellation)
    {
        var (own, other, count) = (orders[player], orders[1 - player], game.StrategyCount(player));
        var rows = new List<Rational[]>();
        for (var c = 0; c + 1 < own.Length; c++)
        {
            foreach (var better in own[c])
            {
                foreach (var worse in own[c + 1])
                {
                    var row = new Rational[count + 1];
                    (row[worse], row[better]) = (Rational.One, -epsilon);
                    rows.Add(row);
                }
            }
        }

        for (var c = 0; c < other.Length; c++)
        {
            for (var k = 1; k < other[c].Length; k++)
            {
                rows.Add(Excess(player, other[c][k], other[c][0], count));
                rows.Add(Excess(player, other[c][0], other[c][k], count));
            }

            if (c + 1 < other.Length)
            {
                rows.Add(Excess(player, other[c + 1][0], other[c][0], count));
            }
        }

        var least = epsilon.Pow(count + 1);
        for (var s = 0; s < count; s++)
        {
            var row = new Rational[count + 1];
            row[s] = -1;
            row[^1] = Rational.Max(profile[player][s], least);
            rows.Add(row);
        }

        var total = new Rational[count + 1];
        total.AsSpan(0, count).Fill(Rational.One);
        rows.Add(total);
        var right = new Rational[rows.Count];
        right[^1] = Rational.One;
        var objective = new Rational[count + 1];
        objective[^1] = Rational.One;
        return ExactLinearProgram.Maximize([.. rows], right, objective, cancellation) is { Value.Sign: > 0 } optimum ? Rational.One - Rational.Min(Rational.One, optimum.Value) : null;
    }

    // What a strategy of the other earns more than a second one, as a function of this player's weights.
    private Rational[] Excess(int player, int strategy, int than, int count)
    {
        var row = new Rational[count + 1];
        var (mine, theirs) = (game.Stride(player), game.Stride(1 - player));
        for (var s = 0; s < count; s++)
        {
            row[s] = game.Payoff((s * mine) + (strategy * theirs), 1 - player) - game.Payoff((s * mine) + (than * theirs), 1 - player);
        }

        return row;
    }

    // Strategies with the same payoff against the equilibrium, best first.
    private int[][] Ties(int player)
    {
        var (mine, theirs) = (game.Stride(player), game.Stride(1 - player));
        return [.. Enumerable.Range(0, game.StrategyCount(player))
            .GroupBy(s => Enumerable.Range(0, game.StrategyCount(1 - player)).Aggregate(Rational.Zero, (sum, t) => sum + (profile[1 - player][t] * game.Payoff((s * mine) + (t * theirs), player))))
            .OrderByDescending(g => g.Key).Select(g => g.ToArray())];
    }

    private IEnumerable<int[][]> Orders(int[][] ties, int from)
    {
        if (from == ties.Length)
        {
            yield return [];
            yield break;
        }

        foreach (var order in OrderedPartitions.Of(ties[from]))
        {
            foreach (var rest in Orders(ties, from + 1))
            {
                yield return [.. order, .. rest];
            }
        }
    }
}
