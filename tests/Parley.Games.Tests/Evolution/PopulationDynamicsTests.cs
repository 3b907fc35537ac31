using CsCheck;
using Parley.Games.Evolution;
using Parley.Games.NormalForms;

namespace Parley.Games.Tests.Evolution;

public class PopulationDynamicsTests
{
    private static readonly double[,] RockPaperScissors = { { 0, -1, 1 }, { 1, 0, -1 }, { -1, 1, 0 } };
    private static readonly string[] Three = ["a", "b", "c"];

    [Fact]
    public void Hawks_and_doves_settle_at_the_mixed_equilibrium()
    {
        // Value 2, cost 3: two thirds of hawks (Maynard Smith, Price 1973).
        var game = PopulationGame.Symmetric(["hawk", "dove"], new[,] { { -0.5, 2.0 }, { 0.0, 1.0 } });
        var path = ReplicatorDynamics.Run(game, [0.1, 0.9]);
        Assert.True(path.AtRest);
        Assert.Equal(2.0 / 3.0, path.Final[0], 1e-8);
        Assert.True(path.MaxRegret < 1e-8);
    }

    [Fact]
    public void The_product_of_shares_is_constant_in_rock_paper_scissors()
    {
        // A constant of motion of the zero-sum game (Hofbauer, Sigmund 1998): the orbit is closed.
        var path = ReplicatorDynamics.Run(PopulationGame.Symmetric(Three, RockPaperScissors), [0.5, 0.3, 0.2], new DynamicsOptions { Horizon = 100.0 });
        Assert.All(path.States, s => Assert.Equal(0.03, s[0] * s[1] * s[2], 1e-7));
        Assert.False(path.AtRest);
        Assert.True(path.MaxRegret > 0.01);
    }

    [Fact]
    public void Two_strategies_follow_the_logistic_curve()
    {
        // A strategy that always earns one more: its odds grow as exp(t).
        var path = ReplicatorDynamics.Run(PopulationGame.Symmetric(["more", "less"], new[,] { { 1.0, 1.0 }, { 0.0, 0.0 } }), [0.01, 0.99], new DynamicsOptions { Horizon = 5.0, Step = 0.05 });
        for (var i = 0; i < path.Times.Count; i++)
        {
            var odds = 0.01 / 0.99 * Parley.Numerics.DeterministicMath.Exp(path.Times[i]);
            Assert.Equal(odds / (1.0 + odds), path.States[i][0], 1e-12);
        }
    }

    [Fact]
    public void States_stay_distributions_and_absent_strategies_absent() =>
        (from n in Gen.Int[2, 5]
         from payoffs in Gen.Double[-10.0, 10.0].Array[n * n]
         select (n, payoffs)).Sample(
            x =>
            {
                var table = new double[x.n, x.n];
                Buffer.BlockCopy(x.payoffs, 0, table, 0, x.payoffs.Length * sizeof(double));
                var game = PopulationGame.Symmetric(NormalFormGame.Numbers(x.n), table);
                var start = game.EvenState();
                start[0] = 0.0;
                for (var i = 1; i < x.n; i++)
                {
                    start[i] = 1.0 / (x.n - 1);
                }

                foreach (var path in new[] { ReplicatorDynamics.Run(game, start, new DynamicsOptions { Horizon = 2.0 }), LogitDynamics.Run(game, start, new DynamicsOptions { Horizon = 2.0 }) })
                {
                    Assert.All(path.States, s => Assert.Equal(1.0, s.Sum(), 1e-10));
                    Assert.All(path.States, s => Assert.All(s, v => Assert.True(v >= 0.0)));
                }

                Assert.Equal(0.0, ReplicatorDynamics.Run(game, start, new DynamicsOptions { Horizon = 2.0 }).Final[0]);
            },
            iter: 50, seed: "0000000000000011");

    [Fact]
    public void Logit_dynamics_rest_where_choice_answers_itself()
    {
        var game = PopulationGame.Of(NormalFormGame.FromTables("", new[,] { { 9, 0 }, { 0, 1 } }, new[,] { { 0, 1 }, { 1, 0 } }));
        var path = LogitDynamics.Run(game, game.EvenState(), new DynamicsOptions { Precision = 1.0 });
        Assert.True(path.AtRest);
        var choice = new double[4];
        LogitDynamics.Choice(game, [.. path.Final], 1.0, choice);
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal(choice[i], path.Final[i], 1e-8));
        // The branch of logit equilibria passes the same point.
        var branch = Parley.Games.Quantal.LogitBranch.At(NormalFormGame.FromTables("", new[,] { { 9, 0 }, { 0, 1 } }, new[,] { { 0, 1 }, { 1, 0 } }), 1.0)!;
        Assert.Equal(branch[0][0], path.Final[0], 1e-7);
        Assert.Equal(branch[1][0], path.Final[2], 1e-7);
    }

    [Fact]
    public void Discrete_generations_follow_the_formula()
    {
        var states = ReplicatorDynamics.Generations(PopulationGame.Symmetric(["tft", "alld"], new[,] { { 3.0, 0.995 }, { 1.02, 1.0 } }), [0.5, 0.5], 1);
        var (f, g) = ((0.5 * 3.0) + (0.5 * 0.995), (0.5 * 1.02) + 0.5);
        Assert.Equal(f / (f + g), states[1][0], 1e-15);
        Assert.Throws<ArgumentException>(() => ReplicatorDynamics.Generations(PopulationGame.Symmetric(Three, RockPaperScissors), [0.2, 0.3, 0.5], 3));
    }

    [Fact]
    public void What_is_no_state_is_refused()
    {
        var game = PopulationGame.Symmetric(Three, RockPaperScissors);
        Assert.Throws<ArgumentException>(() => ReplicatorDynamics.Run(game, [0.5, 0.5]));
        Assert.Throws<ArgumentException>(() => ReplicatorDynamics.Run(game, [0.5, 0.6, -0.1]));
        Assert.Throws<ArgumentException>(() => ReplicatorDynamics.Run(game, [0.5, 0.4, 0.2]));
        Assert.Throws<ArgumentException>(() => PopulationGame.Symmetric(Three, new double[2, 2]));
        Assert.Throws<ArgumentException>(() => PopulationGame.Symmetric(["x"], new[,] { { double.NaN } }));
    }

    [Fact]
    public void An_interruption_returns_the_path_so_far()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var path = ReplicatorDynamics.Run(PopulationGame.Symmetric(Three, RockPaperScissors), [0.5, 0.3, 0.2], default, source.Token);
        Assert.True(path.Stopped);
        Assert.Single(path.States);
    }
}
