using CsCheck;
using Parley.Games.Arithmetic;
using Parley.Games.Bimatrix;
using Parley.Games.Commitment;
using Parley.Games.Correlation;
using Parley.Games.Dominance;
using Parley.Games.NormalForms;
using Parley.Games.Refinements;
using Parley.Games.Security;
using Parley.Numerics;

namespace Parley.Games.Tests.Programs;

/// <summary>What rests on exact linear programs: correlation, commitment, security, dominance, refinements.</summary>
public class LinearProgramsTests
{
    private static readonly Gen<NormalFormGame> AnyGame =
        from rows in Gen.Int[1, 4]
        from columns in Gen.Int[1, 4]
        from spread in Gen.Int[1, 12]
        from payoffs in Gen.Int[-spread, spread].Array[rows * columns * 2]
        select new NormalFormGame("", ["1", "2"], [NormalFormGame.Numbers(rows), NormalFormGame.Numbers(columns)], Array.ConvertAll(payoffs, p => (Rational)p));

    private static NormalFormGame Chicken => NormalFormGame.FromTables("", new[,] { { 6, 2 }, { 7, 0 } }, new[,] { { 6, 7 }, { 2, 0 } });

    [Fact]
    public void Optima_are_those_of_all_vertices() =>
        (from n in Gen.Int[1, 3]
         from m in Gen.Int[1, 4]
         from rows in Gen.Int[-5, 5].Array[n * m]
         from right in Gen.Int[0, 6].Array[m]
         from objective in Gen.Int[-5, 5].Array[n]
         select (n, m, rows, right, objective)).Sample(
            x =>
            {
                // A box keeps the program bounded.
                Rational[][] rows = [.. Enumerable.Range(0, x.m).Select(r => x.rows.AsSpan(r * x.n, x.n).ToArray().Select(v => (Rational)v).ToArray()), .. Enumerable.Range(0, x.n).Select(c => Enumerable.Range(0, x.n).Select(k => (Rational)(k == c ? 1 : 0)).ToArray())];
                Rational[] right = [.. x.right.Select(v => (Rational)v), .. Enumerable.Repeat((Rational)10, x.n)];
                Rational[] objective = [.. x.objective.Select(v => (Rational)v)];
                var optimum = ExactLinearProgram.Maximize(rows, right, objective)!;
                Assert.Equal(Best(rows, right, objective), optimum.Value);
                Assert.Equal(optimum.Value, optimum.Dual.Zip(right, (y, b) => y * b).Aggregate(Rational.Zero, (a, b) => a + b));
            },
            iter: 300, seed: "0000000000000031");

    [Fact]
    public void Without_bound_there_is_no_optimum() =>
        Assert.Null(ExactLinearProgram.Maximize([[1, -1]], [1], [1, 0]));

    [Fact]
    public void Chickens_best_correlation_is_known()
    {
        // Aumann's example in numbers of 1987: 10 1/2 together, (C,C) half of the time.
        var found = CorrelatedEquilibrium.Find(Chicken, coarse: false)!;
        Assert.Equal(Rational.Create(21, 2), found.ExactPayoffs![0] + found.ExactPayoffs[1]);
        Assert.Equal([Rational.Create(1, 2), Rational.Create(1, 4), Rational.Create(1, 4), Rational.Zero], found.Exact!);
        Assert.Equal(0.0, found.MaxRegret);
        Assert.Equal(7, CorrelatedEquilibrium.Find(Chicken, false, new CorrelationObjective(CorrelationGoal.MostOfPlayer, 0))!.ExactPayoffs![0]);
        Assert.Equal(2, CorrelatedEquilibrium.Find(Chicken, false, new CorrelationObjective(CorrelationGoal.LeastOfPlayer, 1))!.ExactPayoffs![1]);
        Assert.Equal(Rational.Create(21, 4), CorrelatedEquilibrium.Find(Chicken, false, new CorrelationObjective(CorrelationGoal.MostOfTheWorstOff))!.ExactPayoffs!.Aggregate(Rational.Min));
    }

    [Fact]
    public void Goals_are_ordered_and_contain_the_nash_equilibria() => AnyGame.Sample(
        game =>
        {
            CorrelatedEquilibrium Find(CorrelationGoal goal, int player = 0, bool coarse = false) => CorrelatedEquilibrium.Find(game, coarse, new CorrelationObjective(goal, player))!;
            var (most, least) = (Find(CorrelationGoal.MostWelfare), Find(CorrelationGoal.LeastWelfare));
            Assert.All(new[] { most, least }, c => Assert.NotNull(c.Exact));
            var worst = Find(CorrelationGoal.MostOfTheWorstOff).ExactPayoffs!.Aggregate(Rational.Min);
            var best = Find(CorrelationGoal.LeastOfTheBestOff).ExactPayoffs!.Aggregate(Rational.Max);
            foreach (var nash in ExtremeEquilibria.Enumerate(game).Equilibria)
            {
                var sum = nash.ExactPayoffs![0] + nash.ExactPayoffs[1];
                Assert.True(most.ExactPayoffs![0] + most.ExactPayoffs[1] >= sum && least.ExactPayoffs![0] + least.ExactPayoffs[1] <= sum);
                Assert.True(worst >= nash.ExactPayoffs.Aggregate(Rational.Min) && best <= nash.ExactPayoffs.Aggregate(Rational.Max));
            }

            Assert.True(Find(CorrelationGoal.MostOfPlayer, 1, coarse: true).ExactPayoffs![1] >= Find(CorrelationGoal.MostOfPlayer, 1).ExactPayoffs![1]);
        },
        iter: 60, seed: "0000000000000032");

    [Fact]
    public void Three_players_correlate_too()
    {
        var random = new RandomStream(3, 0, 0);
        var game = new NormalFormGame("", ["1", "2", "3"], [["a", "b"], ["a", "b", "c"], ["a", "b"]], [.. Enumerable.Range(0, 36).Select(_ => (Rational)random.NextInt32(50))]);
        Assert.NotNull(CorrelatedEquilibrium.Find(game, coarse: false)!.Exact);
        Assert.NotNull(CorrelatedEquilibrium.Find(game, coarse: true, new CorrelationObjective(CorrelationGoal.MostOfTheWorstOff))!.Exact);
    }

    [Theory]
    [InlineData("welfare", CorrelationGoal.MostWelfare, 0)]
    [InlineData("max-min", CorrelationGoal.MostOfTheWorstOff, 0)]
    [InlineData("worst:2", CorrelationGoal.LeastOfPlayer, 1)]
    [InlineData("best:Bob", CorrelationGoal.MostOfPlayer, 1)]
    public void Objectives_are_read(string text, CorrelationGoal goal, int player)
    {
        Assert.True(CorrelationObjective.TryParse(text, ["Ann", "Bob"], out var objective));
        Assert.Equal(new CorrelationObjective(goal, player), objective);
    }

    [Theory]
    [InlineData("best")]
    [InlineData("best:3")]
    [InlineData("worst:0")]
    [InlineData("welfare:1")]
    [InlineData("")]
    public void Other_objectives_are_refused(string text) => Assert.False(CorrelationObjective.TryParse(text, ["Ann", "Bob"], out _));

    [Fact]
    public void Committing_to_a_mixture_is_worth_more_than_to_an_action_and_that_more_than_none()
    {
        // Conitzer and Sandholm (2006), figure 1: 2 without commitment, 3 with a pure one, 3 2/3 with the best mixture.
        var game = NormalFormGame.FromTables("", new[,] { { 2, 4 }, { 1, 3 } }, new[,] { { 1, 0 }, { 0, 2 } });
        Assert.Equal(2, Assert.Single(ExtremeEquilibria.Enumerate(game).Equilibria).ExactPayoffs![0]);
        Assert.Equal(3, StackelbergCommitment.Pure(game, 0).Payoffs[0]);
        var mixed = StackelbergCommitment.Mixed(game, 0)!;
        Assert.Equal(Rational.Create(11, 3), mixed.Payoffs[0]);
        Assert.Equal([Rational.Create(2, 3), Rational.Create(1, 3)], mixed.Mixture);
        Assert.Equal(1, mixed.Reply);
    }

    [Fact]
    public void Commitment_is_worth_at_least_the_best_correlated_equilibrium() => AnyGame.Sample(
        game =>
        {
            for (var leader = 0; leader < 2; leader++)
            {
                var mixed = StackelbergCommitment.Mixed(game, leader)!;
                var pure = StackelbergCommitment.Pure(game, leader);
                Assert.True(mixed.Payoffs[leader] >= pure.Payoffs[leader]);
                Assert.True(pure.Payoffs[leader] >= StackelbergCommitment.Pure(game, leader, cautious: true).Payoffs[leader]);
                Assert.True(mixed.Payoffs[leader] >= CorrelatedEquilibrium.Find(game, false, new CorrelationObjective(CorrelationGoal.MostOfPlayer, leader))!.ExactPayoffs![leader]);
                Assert.True(mixed.Payoffs[leader] >= SecurityLevel.Of(game, leader)!.Value);
                Assert.True(mixed.Guaranteed <= mixed.Payoffs[leader]);
            }
        },
        iter: 60, seed: "0000000000000033");

    [Fact]
    public void Security_levels_of_zero_sum_games_add_up_to_nothing() =>
        (from rows in Gen.Int[1, 5]
         from columns in Gen.Int[1, 5]
         from payoffs in Gen.Int[-20, 20].Array[rows * columns]
         select (rows, columns, payoffs)).Sample(
            x =>
            {
                var game = new NormalFormGame("", ["1", "2"], [NormalFormGame.Numbers(x.rows), NormalFormGame.Numbers(x.columns)], [.. x.payoffs.SelectMany(p => new Rational[] { p, -p })]);
                var (first, second) = (SecurityLevel.Of(game, 0)!, SecurityLevel.Of(game, 1)!);
                Assert.Equal(first.Value, -second.Value);
                Assert.All(ExtremeEquilibria.Enumerate(game).Equilibria, e => Assert.Equal(first.Value, e.ExactPayoffs![0]));
                Assert.Equal(first.Value, StackelbergCommitment.Mixed(game, 0)!.Payoffs[0]);
            },
            iter: 60, seed: "0000000000000034");

    [Fact]
    public void ONeills_game_has_its_value()
    {
        // O'Neill (1987), stakes of 5: value -1 (a fifth of the stake), weights 2/5, 1/5, 1/5, 1/5.
        var first = new[,] { { 5, -5, -5, -5 }, { -5, -5, 5, 5 }, { -5, 5, -5, 5 }, { -5, 5, 5, -5 } };
        var second = new int[4, 4];
        for (var cell = 0; cell < 16; cell++)
        {
            second[cell / 4, cell % 4] = -first[cell / 4, cell % 4];
        }

        var level = SecurityLevel.Of(NormalFormGame.FromTables("", first, second), 0)!;
        Assert.Equal(-1, level.Value);
        Assert.Equal([Rational.Create(2, 5), Rational.Create(1, 5), Rational.Create(1, 5), Rational.Create(1, 5)], level.Mixture);
    }

    [Fact]
    public void A_mixture_dominates_where_no_strategy_does()
    {
        var game = NormalFormGame.FromTables("", new[,] { { 3, 0 }, { 0, 3 }, { 1, 1 } }, new int[3, 2]);
        Assert.Equal(3, DominanceElimination.Of(game, weak: false).Remaining[0].Count);
        var by = MixedDominance.Strict(game, 0, 2)!;
        Assert.Equal(Rational.Zero, by[2]);
        Assert.Null(MixedDominance.Strict(game, 0, 0));
        Assert.Equal([0, 1], MixedDominanceElimination.Of(game, weak: false).Remaining[0]);
        // Equal to the mean: weakly dominated by none, as it is never worse.
        var even = NormalFormGame.FromTables("", new[,] { { 2, 0 }, { 0, 2 }, { 1, 1 } }, new int[3, 2]);
        Assert.Null(MixedDominance.Weak(even, 0, 2));
        var weak = NormalFormGame.FromTables("", new[,] { { 2, 1 }, { 2, 0 } }, new int[2, 2]);
        Assert.Null(MixedDominance.Strict(weak, 0, 1));
        Assert.NotNull(MixedDominance.Weak(weak, 0, 1));
    }

    [Fact]
    public void Strict_elimination_keeps_every_equilibrium_and_what_remains_is_a_best_reply() => AnyGame.Sample(
        game =>
        {
            var left = MixedDominanceElimination.Of(game, weak: false);
            foreach (var equilibrium in ExtremeEquilibria.Enumerate(game).Equilibria)
            {
                for (var player = 0; player < 2; player++)
                {
                    Assert.All(Enumerable.Range(0, game.StrategyCount(player)), s => Assert.True(equilibrium.Exact![player][s].IsZero || left.Remaining[player].Contains(s)));
                }
            }

            var pure = DominanceElimination.Of(game, weak: false);
            Assert.All(Enumerable.Range(0, 2), p => Assert.All(left.Remaining[p], s => Assert.Contains(s, pure.Remaining[p])));
        },
        iter: 100, seed: "0000000000000035");

    [Fact]
    public void Myersons_game_has_three_equilibria_of_which_two_are_perfect_and_one_is_proper()
    {
        // Myerson (1978), figure 2.
        var table = new[,] { { 1, 0, -9 }, { 0, 0, -7 }, { -9, -7, -7 } };
        var game = NormalFormGame.FromTables("", table, table);
        Rational[] Unit(int s) => [.. Enumerable.Range(0, 3).Select(k => (Rational)(k == s ? 1 : 0))];
        bool[] perfect = [.. Enumerable.Range(0, 3).Select(s => BimatrixRefinement.Perfect(game, [Unit(s), Unit(s)]).IsPerfect)];
        bool?[] proper = [.. Enumerable.Range(0, 3).Select(s => BimatrixRefinement.Proper(game, [Unit(s), Unit(s)]))];
        Assert.Equal([true, true, false], perfect);
        Assert.Equal([true, false, false], proper);
    }

    [Fact]
    public void Dominated_equilibria_are_not_perfect()
    {
        // Selten (1975): (bottom, right) of this game is an equilibrium in dominated strategies.
        var table = new[,] { { 1, 0 }, { 0, 0 } };
        var game = NormalFormGame.FromTables("", table, table);
        var verdict = BimatrixRefinement.Perfect(game, [[0, 1], [0, 1]]);
        Assert.False(verdict.IsPerfect);
        Assert.Equal(0, verdict.Player);
        Assert.Equal([Rational.One, Rational.Zero], verdict.DominatedBy!);
        Assert.True(BimatrixRefinement.Perfect(game, [[1, 0], [1, 0]]).IsPerfect);
        Assert.Throws<ArgumentException>(() => BimatrixRefinement.Perfect(game, [[1, 0], [0, 1]]));
    }

    [Fact]
    public void Regular_equilibria_are_proper_and_proper_ones_are_perfect() =>
        (from rows in Gen.Int[1, 3]
         from columns in Gen.Int[1, 3]
         from spread in Gen.Int[1, 9]
         from payoffs in Gen.Int[-spread, spread].Array[rows * columns * 2]
         select new NormalFormGame("", ["1", "2"], [NormalFormGame.Numbers(rows), NormalFormGame.Numbers(columns)], Array.ConvertAll(payoffs, p => (Rational)p))).Sample(
            game =>
            {
                var all = ExtremeEquilibria.Enumerate(game);
                foreach (var equilibrium in all.Equilibria)
                {
                    var proper = BimatrixRefinement.Proper(game, equilibrium.Exact!);
                    var perfect = BimatrixRefinement.Perfect(game, equilibrium.Exact!).IsPerfect;
                    Assert.True(proper is not true || perfect);
                    Assert.True(all.Degenerate == true || (proper == true && perfect));
                }
            },
            iter: 60, seed: "0000000000000036");

    private static Rational Best(Rational[][] rows, Rational[] right, Rational[] objective)
    {
        var n = objective.Length;
        Rational[][] all = [.. rows, .. Enumerable.Range(0, n).Select(c => Enumerable.Range(0, n).Select(k => (Rational)(k == c ? -1 : 0)).ToArray())];
        Rational[] bounds = [.. right, .. Enumerable.Repeat(Rational.Zero, n)];
        var best = Rational.Zero;
        for (var mask = 1; mask < 1 << all.Length; mask++)
        {
            if (int.PopCount(mask) != n)
            {
                continue;
            }

            int[] tight = [.. Enumerable.Range(0, all.Length).Where(r => (mask >> r & 1) != 0)];
            if (Solve([.. tight.Select(r => all[r].Append(bounds[r]).ToArray())]) is { } point
                && Enumerable.Range(0, all.Length).All(r => Dot(all[r], point) <= bounds[r]))
            {
                best = Rational.Max(best, Dot(objective, point));
            }
        }

        return best;
    }

    private static Rational Dot(Rational[] left, Rational[] right) => left.Zip(right, (a, b) => a * b).Aggregate(Rational.Zero, (a, b) => a + b);

    private static Rational[]? Solve(Rational[][] a)
    {
        var n = a.Length;
        for (var k = 0; k < n; k++)
        {
            var row = Array.FindIndex(a, k, r => !r[k].IsZero);
            if (row < 0)
            {
                return null;
            }

            (a[k], a[row]) = (a[row], a[k]);
            for (var r = 0; r < n; r++)
            {
                var factor = r == k ? Rational.Zero : a[r][k] / a[k][k];
                for (var c = k; c <= n && !factor.IsZero; c++)
                {
                    a[r][c] -= factor * a[k][c];
                }
            }
        }

        return [.. Enumerable.Range(0, n).Select(k => a[k][n] / a[k][k])];
    }
}
