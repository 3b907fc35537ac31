using Parley.Games.Files;
using Parley.Numerics;
using Parley.Games.Correlation;
using Parley.Games.NormalForms;
using Parley.Games.Quantal;

namespace Parley.Games.Tests.Quantal;

public class LogitTests
{
    [Theory]
    [InlineData(1.0)]
    [InlineData(2.0)]
    [InlineData(3.0)]
    public void Points_known_from_another_program(double precision)
    {
        var root = SharedGames.Require();
        var row = Assert.Single(ExpectedAnswers.Rows($"logit QRE, lambda = {(int)precision}", "strategic"));
        var game = GameFile.Read(Path.Combine(root, row.Game)).Normal!;
        double[] expected = [.. row.Profile.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries).Select(t => Rational.Parse(t).ToDouble())];
        Assert.Equal(0.0, LogitBranch.At(game, precision)!.SelectMany(p => p).Zip(expected, (x, y) => Math.Abs(x - y)).Max(), 1e-3);
        var limit = Assert.Single(LogitBranch.Limit(game).Equilibria);
        Assert.InRange(limit.MaxRegret, 0.0, 1e-6);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(3.0)]
    public void Points_of_the_branch_solve_the_logit_equations(double precision)
    {
        // Asymmetric matching pennies of Ochs (1995) in form: unique equilibrium, no turning points.
        var game = NormalFormGame.FromTables("", new[,] { { 9, 0 }, { 0, 1 } }, new[,] { { 0, 1 }, { 1, 0 } });
        var profile = LogitBranch.At(game, precision);
        Assert.NotNull(profile);
        var rowGain = (9.0 * profile[1][0]) - (1.0 * profile[1][1]);
        Assert.Equal(1.0 / (1.0 + Math.Exp(-precision * rowGain)), profile[0][0], 1e-9);
        var columnGain = profile[0][1] - profile[0][0];
        Assert.Equal(1.0 / (1.0 + Math.Exp(-precision * columnGain)), profile[1][0], 1e-9);
    }

    [Fact]
    public void Chicken_has_the_correlated_equilibrium_of_the_textbooks()
    {
        // Aumann (1974): sum 10.5 with weights 1/4, 1/4, 1/2 off (defect, defect).
        var game = NormalFormGame.FromTables("", new[,] { { 6, 2 }, { 7, 0 } }, new[,] { { 6, 7 }, { 2, 0 } });
        var found = CorrelatedEquilibrium.Find(game, coarse: false);
        Assert.NotNull(found);
        Assert.Equal(10.5, found.Payoffs.Sum(), 1e-7);
        Assert.Equal([0.5, 0.25, 0.25, 0.0], found.Probabilities, (a, b) => Math.Abs(a - b) < 1e-7);
        var coarse = CorrelatedEquilibrium.Find(game, coarse: true);
        Assert.True(coarse!.Payoffs.Sum() >= 10.5 - 1e-7);
    }
}
