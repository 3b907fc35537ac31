using CsCheck;
using Parley.Games.Bimatrix;
using Parley.Games.Certificates;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Tests.Bimatrix;

/// <summary>Two players up to 8 x 8: the list of the vertex method against plain support enumeration, and under changes that must not matter.</summary>
public class LargerBimatrixTests
{
    private static readonly Gen<NormalFormGame> Games =
        from rows in Gen.Int[5, 8]
        from columns in Gen.Int[5, 8]
        from payoffs in Gen.Int[0, 9999].Array[rows * columns * 2]
        select new NormalFormGame("", ["1", "2"], [NormalFormGame.Numbers(rows), NormalFormGame.Numbers(columns)], Array.ConvertAll(payoffs, p => (Rational)p));

    [Fact]
    public void Vertices_and_supports_give_the_same_number() => Games.Sample(
        game =>
        {
            var all = ExtremeEquilibria.Enumerate(game);
            Assert.True(all.Complete);
            Assert.All(all.Equilibria, e => Assert.True(NormalFormCheck.Exact(game, e.Exact!).IsEquilibrium));
            if (all.Degenerate == false)
            {
                Assert.Equal(1, all.Equilibria.Count % 2);
                Assert.Equal(BySupports(game), all.Equilibria.Count);
            }
        },
        iter: 12, seed: "0000000000000061");

    [Fact]
    public void Orders_and_units_change_nothing() => Games.Sample(
        game =>
        {
            // Players exchanged, the strategies of one reversed, payoffs stretched and shifted.
            var (m, n) = (game.StrategyCount(0), game.StrategyCount(1));
            var turned = new Rational[m * n * 2];
            for (var i = 0; i < m; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    var to = ((i * n) + (n - 1 - j)) * 2;
                    turned[to] = (game.Payoff((j * m) + i, 1) * Rational.Create(2, 3)) - 77;
                    turned[to + 1] = (game.Payoff((j * m) + i, 0) * 5) + Rational.Create(1, 7);
                }
            }

            var other = new NormalFormGame("", ["2", "1"], [NormalFormGame.Numbers(n), NormalFormGame.Numbers(m)], turned);
            var expected = ExtremeEquilibria.Enumerate(game).Equilibria.Select(e => ExpectedAnswers.Show([[.. e.Exact![1].Reverse()], e.Exact![0]])).Order(StringComparer.Ordinal);
            Assert.Equal(expected, ExtremeEquilibria.Enumerate(other).Equilibria.Select(e => ExpectedAnswers.Show(e.Exact!)).Order(StringComparer.Ordinal));
        },
        iter: 25, seed: "0000000000000062");

    // All pairs of supports of one size: weights that make the other side indifferent, in floating point; whole games of unlike numbers leave the signs clear.
    private static int BySupports(NormalFormGame game)
    {
        var (m, n) = (game.StrategyCount(0), game.StrategyCount(1));
        var count = 0;
        for (var rows = 1; rows < 1 << m; rows++)
        {
            int[] s = [.. Enumerable.Range(0, m).Where(i => (rows >> i & 1) != 0)];
            for (var columns = 1; columns < 1 << n; columns++)
            {
                if (int.PopCount(columns) != s.Length)
                {
                    continue;
                }

                int[] t = [.. Enumerable.Range(0, n).Where(j => (columns >> j & 1) != 0)];
                if (Weights(s, t, (i, j) => game.Payoff((j * m) + i, 1).ToDouble(), n) && Weights(t, s, (j, i) => game.Payoff((j * m) + i, 0).ToDouble(), m))
                {
                    count++;
                }
            }
        }

        return count;
    }

    // Positive weights on the own support that give the other's support the same payoff and no other strategy more.
    private static bool Weights(int[] own, int[] other, Func<int, int, double> payoff, int others)
    {
        var k = own.Length;
        var a = new double[k + 1, k + 2];
        for (var r = 0; r < k; r++)
        {
            for (var c = 0; c < k; c++)
            {
                a[r, c] = payoff(own[c], other[r]);
            }

            a[r, k] = -1.0;
        }

        for (var c = 0; c < k; c++)
        {
            a[k, c] = 1.0;
        }

        a[k, k + 1] = 1.0;
        for (var p = 0; p <= k; p++)
        {
            var row = p;
            for (var r = p + 1; r <= k; r++)
            {
                row = Math.Abs(a[r, p]) > Math.Abs(a[row, p]) ? r : row;
            }

            if (Math.Abs(a[row, p]) < 1e-9)
            {
                return false;
            }

            for (var c = 0; c <= k + 1; c++)
            {
                (a[p, c], a[row, c]) = (a[row, c], a[p, c]);
            }

            for (var r = 0; r <= k; r++)
            {
                var factor = r == p ? 0.0 : a[r, p] / a[p, p];
                for (var c = p; c <= k + 1 && factor != 0.0; c++)
                {
                    a[r, c] -= factor * a[p, c];
                }
            }
        }

        double[] weights = [.. Enumerable.Range(0, k + 1).Select(r => a[r, k + 1] / a[r, r])];
        return weights[..k].All(w => w > 0.0)
            && Enumerable.Range(0, others).All(j => other.Contains(j) || Enumerable.Range(0, k).Sum(c => weights[c] * payoff(own[c], j)) < weights[k]);
    }
}
