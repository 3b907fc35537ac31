using CsCheck;
using Parley.Games.Files;
using Parley.Games.NormalForms;
using Parley.Games.Quantal;
using Parley.Numerics;

namespace Parley.Games.Tests.Quantal;

public class LogitEstimateTests
{
    private static readonly NormalFormGame Matching = NormalFormGame.FromTables("", new[,] { { 9, 0 }, { 0, 1 } }, new[,] { { 0, 1 }, { 1, 0 } });

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.7)]
    [InlineData(3.0)]
    public void The_precision_behind_the_counts_comes_back(double precision)
    {
        var behind = LogitBranch.At(Matching, precision)!;
        var estimate = LogitEstimate.Of(Matching, [.. behind.Select(p => p.Select(v => v * 1000.0).ToArray())])!;
        Assert.Equal(precision, estimate.Precision, precision * 1e-4);
        Assert.True(estimate.Low < precision && precision < estimate.High);
        Assert.Equal(behind[0][0], estimate.Profile[0][0], 1e-4);
    }

    [Fact]
    public void One_player_choosing_between_two_has_the_closed_form()
    {
        // Odds of exp(precision x difference): 30 to 10 with a difference of 2 gives log(3)/2.
        var game = new NormalFormGame("", ["1"], [["a", "b"]], [2, 0]);
        var estimate = LogitEstimate.Of(game, [[30.0, 10.0]])!;
        Assert.Equal(DeterministicMath.Log(3.0) / 2.0, estimate.Precision, 1e-6);
        Assert.Equal((30.0 * DeterministicMath.Log(0.75)) + (10.0 * DeterministicMath.Log(0.25)), estimate.LogLikelihood, 1e-9);
    }

    [Fact]
    public void Play_without_errors_has_no_finite_precision()
    {
        var game = new NormalFormGame("", ["1"], [["a", "b"]], [2, 0]);
        var estimate = LogitEstimate.Of(game, [[40.0, 0.0]])!;
        Assert.Equal(double.PositiveInfinity, estimate.Precision);
        Assert.True(estimate.Low > 0.5);
        // Against the payoffs: no precision at all.
        Assert.Equal(0.0, LogitEstimate.Of(game, [[10.0, 30.0]])!.Precision, 1e-6);
    }

    [Fact]
    public void The_units_of_payoffs_scale_the_precision()
    {
        var ten = NormalFormGame.FromTables("", new[,] { { 90, 0 }, { 0, 10 } }, new[,] { { 0, 10 }, { 10, 0 } });
        double[][] counts = [[70, 30], [20, 80]];
        Assert.Equal(LogitEstimate.Of(Matching, counts)!.Precision / 10.0, LogitEstimate.Of(ten, counts)!.Precision, 1e-7);
    }

    [Fact]
    public void No_point_of_a_grid_is_more_likely() =>
        (from payoffs in Gen.Int[0, 9].Array[8]
         from counts in Gen.Int[1, 50].Array[4]
         select (payoffs, counts)).Sample(
            x =>
            {
                var game = new NormalFormGame("", ["1", "2"], [["a", "b"], ["a", "b"]], Array.ConvertAll(x.payoffs, p => (Rational)p));
                double[][] counts = [[x.counts[0], x.counts[1]], [x.counts[2], x.counts[3]]];
                if (LogitEstimate.Of(game, counts) is not { } estimate)
                {
                    return;
                }

                for (var precision = 0.0; precision < 2.0; precision += 0.1)
                {
                    if (LogitBranch.At(game, precision) is { } point)
                    {
                        var likelihood = Enumerable.Range(0, 4).Sum(k => counts[k / 2][k % 2] * DeterministicMath.Log(point[k / 2][k % 2]));
                        Assert.True(likelihood <= estimate.LogLikelihood + 1e-6, $"{likelihood} at {precision}, {estimate.LogLikelihood} at {estimate.Precision}");
                    }
                }
            },
            iter: 25, seed: "0000000000000041");

    [Fact]
    public void Counts_of_another_shape_are_refused()
    {
        Assert.Throws<ArgumentException>(() => LogitEstimate.Of(Matching, [[1, 2]]));
        Assert.Throws<ArgumentException>(() => LogitEstimate.Of(Matching, [[1, 2], [0, -1]]));
        Assert.Throws<ArgumentException>(() => LogitEstimate.Of(Matching, [[0, 0], [0, 0]]));
    }

    [Fact]
    public void Quantal_responses_of_the_shared_table_are_met()
    {
        var rows = ExpectedAnswers.Rows("logit QRE, lambda = 1", "strategic").Concat(ExpectedAnswers.Rows("logit QRE, lambda = 2", "strategic")).Concat(ExpectedAnswers.Rows("logit QRE, lambda = 3", "strategic")).ToList();
        Assert.Equal(3, rows.Count);
        foreach (var row in rows)
        {
            var game = GameFile.Read(Path.Combine(SharedGames.Require(), row.Game)).Normal!;
            var found = LogitBranch.At(game, row.Kind[^1] - '0')!;
            double[] expected = [.. row.Profile.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries).Select(t => Rational.Parse(t).ToDouble())];
            Assert.All(found.SelectMany(p => p).Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-3));
        }
    }
}
