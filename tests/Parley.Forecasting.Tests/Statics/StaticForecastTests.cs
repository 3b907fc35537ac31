using CsCheck;
using Parley.Forecasting.Decisions;
using Parley.Forecasting.Power;
using Parley.Forecasting.Statics;

namespace Parley.Forecasting.Tests.Statics;

public class StaticForecastTests
{
    [Fact]
    public void The_Condorcet_winner_is_as_near_to_all_as_the_weighted_median() => RandomDecision.Awkward.Sample(d =>
    {
        var (x, w) = (d.Positions(), d.Weights());
        double Distance(double at) => x.Select((p, i) => (w.Sum() > 0 ? w[i] : 1) * Math.Abs(p - at)).Sum();
        Assert.Equal(Distance(StaticForecasts.WeightedMedian(x, w)), Distance(StaticForecasts.CondorcetWinner(x, w)), 1e-9);
        Assert.Equal(x.Min(Distance), Distance(StaticForecasts.WeightedMedian(x, w)), 1e-9);
    });

    [Fact]
    public void Baselines_follow_the_scale_and_do_not_depend_on_the_order_of_actors() => RandomDecision.Smooth.Sample(d =>
    {
        var moved = RandomDecision.Map(d, x => 7 + (3 * x));
        var turned = new GroupDecision(d.Title, d.Issues, [.. d.Actors.Reverse()]);
        foreach (var ((a, b), c) in Baselines.Of(d).Zip(Baselines.Of(moved)).Zip(Baselines.Of(turned)))
        {
            Assert.Equal(7 + (3 * a.Value), b.Value, 1e-9);
            Assert.Equal(a.Value, c.Value, 1e-9);
        }
    });

    [Fact]
    public void Two_actors_at_one_place_are_as_good_as_one_with_their_weight() => RandomDecision.Smooth.Sample(d =>
    {
        var (x, w) = (d.Positions(), d.Weights());
        double[] twice = [.. x, x[0]];
        double[] split = [w[0] / 3, .. w[1..], 2 * w[0] / 3];
        Assert.Equal(StaticForecasts.WeightedMean(x, w), StaticForecasts.WeightedMean(twice, split), 1e-9);
        Assert.Equal(StaticForecasts.WeightedMedian(x, w), StaticForecasts.WeightedMedian(twice, split), 1e-9);
        Assert.Equal(StaticForecasts.Mode(x, w), StaticForecasts.Mode(twice, split), 1e-9);
    });

    [Fact]
    public void Nash_bargaining_finds_the_best_of_a_fine_grid() => Gen.Select(RandomDecision.Smooth, Gen.Double[-20, 120]).Sample((d, q) =>
    {
        var (x, w) = (d.Positions(), d.Weights());
        double Objective(double at)
        {
            var sum = 0.0;
            for (var i = 0; i < x.Length; i++)
            {
                var gain = ((q - x[i]) * (q - x[i])) - ((at - x[i]) * (at - x[i]));
                sum += gain > 0 ? w[i] * Math.Log(gain) : double.NegativeInfinity;
            }

            return sum;
        }

        var solved = NashSpatial.Solve(x, w, q);
        var grid = Enumerable.Range(0, 2401).Select(k => -60 + (k * 0.1)).MaxBy(Objective);
        if (double.IsNegativeInfinity(Objective(grid)))
        {
            Assert.True(Math.Abs(solved - q) < 0.2);
        }
        else
        {
            Assert.True(Objective(solved) >= Objective(grid) - 1e-9);
        }
    });

    [Fact]
    public void The_procedural_model_finds_the_best_passing_point_of_a_fine_grid() => Gen.Select(RandomDecision.Smooth, Gen.Double[0, 100], Gen.Double[0, 100]).Sample((d, setter, q) =>
    {
        var x = d.Positions();
        var rule = VotingRule.SimpleMajority([.. x.Select(_ => 1.0)]);
        bool Passes(double at) => 2 * x.Count(p => Math.Abs(at - p) <= Math.Abs(q - p) + 1e-9) > x.Length;
        var solved = ProceduralModel.Solve(x, rule, setter, q);
        Assert.True(Passes(solved));
        var best = Enumerable.Range(0, 6001).Select(k => -200 + (k * 0.1)).Where(Passes).DefaultIfEmpty(q).Min(g => Math.Abs(g - setter));
        Assert.True(Math.Abs(solved - setter) <= best + 1e-9);
    });

    [Theory]
    [InlineData(new[] { 5.0 }, new[] { 0.0 }, 5.0, 5.0)]
    [InlineData(new[] { 0.0, 100.0 }, new[] { 1.0, 1.0 }, 50.0, 0.0)]
    [InlineData(new[] { 0.0, 100.0 }, new[] { 0.0, 0.0 }, 50.0, 0.0)]
    [InlineData(new[] { 3.0, 3.0, 3.0 }, new[] { 1.0, 0.0, 2.0 }, 3.0, 3.0)]
    public void Small_and_degenerate_groups(double[] x, double[] w, double mean, double median)
    {
        Assert.Equal(mean, StaticForecasts.WeightedMean(x, w));
        Assert.Equal(median, StaticForecasts.WeightedMedian(x, w));
        Assert.Equal(median, StaticForecasts.CondorcetWinner(x, w));
    }
}
