using CsCheck;
using Parley.Games.Evolution;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Tests.Evolution;

public class AlphaRankTests
{
    // Omidshafiei et al. (2019): the examples of their figures 5 to 8 and table 1.
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    [InlineData(100.0)]
    public void Rock_paper_scissors_has_a_third_each(double alpha)
    {
        var result = AlphaRank.Of(PopulationGame.Symmetric(["R", "P", "S"], new double[,] { { 0, -1, 1 }, { 1, 0, -1 }, { -1, 1, 0 } }), new AlphaRankOptions { Alpha = alpha });
        Assert.All(result.Mass, m => Assert.Equal(1.0 / 3.0, m, 1e-12));
        Assert.True(result.Residual < 1e-15);
    }

    [Fact]
    public void Biased_rock_paper_scissors_has_a_third_each_under_strong_selection()
    {
        var result = AlphaRank.Of(PopulationGame.Symmetric(["R", "P", "S"], new[,] { { 0, -0.5, 1 }, { 0.5, 0, -0.1 }, { -1, 0.1, 0 } }), new AlphaRankOptions { Alpha = 200.0 });
        Assert.All(result.Mass, m => Assert.Equal(1.0 / 3.0, m, 1e-6));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(10.0)]
    public void Battle_of_the_sexes_splits_between_its_two_pure_equilibria(double alpha)
    {
        var game = NormalFormGame.FromTables("", new[,] { { 3, 0 }, { 0, 2 } }, new[,] { { 2, 0 }, { 0, 3 } });
        var result = AlphaRank.Of(PopulationGame.Of(game), new AlphaRankOptions { Alpha = alpha });
        Assert.Equal(0.5, result.Mass[0], 1e-5);
        Assert.Equal(0.5, result.Mass[3], 1e-5);
        Assert.Equal(0.5, result.StrategyMass[0][0], 1e-5);
    }

    [Fact]
    public void Prisoners_end_at_defection()
    {
        var game = NormalFormGame.FromTables("", new[,] { { 3, 0 }, { 5, 1 } }, new[,] { { 3, 5 }, { 0, 1 } });
        Assert.Equal(3, AlphaRank.Of(PopulationGame.Of(game), new AlphaRankOptions { Alpha = 50.0 }).Ranking[0]);
        Assert.Equal(1.0, AlphaRank.Of(PopulationGame.Symmetric(["C", "D"], new double[,] { { 3, 0 }, { 5, 1 } })).Mass[1], 1e-5);
    }

    [Fact]
    public void With_no_selection_everything_is_alike()
    {
        var game = PopulationGame.Symmetric(["a", "b", "c", "d"], new double[,] { { 1, 2, 3, 4 }, { 5, 6, 7, 8 }, { 9, 8, 7, 6 }, { 1, 3, 5, 7 } });
        Assert.All(AlphaRank.Of(game, new AlphaRankOptions { Alpha = 1e-12 }).Mass, m => Assert.Equal(0.25, m, 1e-9));
    }

    [Fact]
    public void Fixation_has_the_values_of_the_formula()
    {
        // Tit-for-tat against always defecting, 200 turns.
        Assert.Equal(0.39472463, FixationProbability.BirthDeath(600, 199, 204, 200, 3), 5e-9);
        Assert.Equal(0.31449248, FixationProbability.BirthDeath(600, 199, 204, 200, 5), 5e-9);
        Assert.Equal(0.24323252, FixationProbability.BirthDeath(600, 199, 204, 200, 10), 5e-9);
        Assert.Equal(0.20460013, FixationProbability.BirthDeath(200, 204, 199, 600, 3), 5e-9);
        Assert.Equal(0.04447614, FixationProbability.BirthDeath(200, 204, 199, 600, 5), 5e-9);
        Assert.Equal(0.00140622, FixationProbability.BirthDeath(200, 204, 199, 600, 10), 5e-9);
        Assert.Equal(1.0 / 7.0, FixationProbability.BirthDeath(2, 2, 2, 2, 7), 1e-15);
        // The closed form of a constant advantage x: (1 - e^-x) / (1 - e^-mx).
        Assert.Equal((1 - DeterministicMath.Exp(-0.2)) / (1 - DeterministicMath.Exp(-10.0)), DeterministicMath.Exp(FixationProbability.LogPairwiseComparison(2, 2, 1, 1, 50, 0.2)), 1e-13);
        Assert.Equal(-DeterministicMath.Log(50), FixationProbability.LogPairwiseComparison(2, 2, 2, 2, 50, 3), 1e-13);
    }

    [Fact]
    public void Stationary_distributions_stand_still() =>
        (from n in Gen.Int[1, 8]
         from rows in Gen.Double[1e-9, 1.0].Array[n * n]
         select (n, rows)).Sample(
            x =>
            {
                var chain = new double[x.n, x.n];
                for (var i = 0; i < x.n; i++)
                {
                    var sum = x.rows.AsSpan(i * x.n, x.n).ToArray().Sum();
                    for (var j = 0; j < x.n; j++)
                    {
                        chain[i, j] = x.rows[(i * x.n) + j] / sum;
                    }
                }

                var mass = StationaryDistribution.Of(chain);
                Assert.Equal(1.0, mass.Sum(), 1e-14);
                Assert.True(StationaryDistribution.Residual(chain, mass) < 1e-14);
            },
            iter: 200, seed: "0000000000000012");

    [Fact]
    public void A_chain_that_falls_apart_is_refused() =>
        Assert.Throws<ArgumentException>(() => StationaryDistribution.Of(new double[,] { { 1, 0 }, { 0, 1 } }));

    [Fact]
    public void Tiny_probabilities_keep_their_ratio()
    {
        var mass = StationaryDistribution.Of(new[,] { { 1.0, 1e-200 }, { 1e-10, 1.0 } });
        Assert.Equal(1e-190, mass[1] / mass[0], 1e-203);
    }
}
