using CsCheck;
using Parley.Forecasting.Power;

namespace Parley.Forecasting.Tests.Power;

public class PowerTests
{
    [Fact]
    public void Shapley_Shubik_and_Banzhaf_by_listing_all_orders_and_coalitions() => Gen.Select(Gen.Int[1, 6].Array[1, 6], Gen.Double[0.3, 1]).Sample((whole, share) =>
    {
        double[] weights = [.. whole.Select(w => (double)w)];
        var rule = VotingRule.QualifiedMajority(weights, share);
        var indices = PowerIndices.Of(rule);
        var n = weights.Length;
        var (pivots, orders) = (new double[n], 0);
        foreach (var order in Orders([.. Enumerable.Range(0, n)]))
        {
            orders++;
            var sum = 0.0;
            pivots[order.First(i => (sum += weights[i]) >= (share * weights.Sum()) - 1e-9)]++;
        }

        for (var i = 0; i < n; i++)
        {
            Assert.Equal(pivots[i] / orders, indices.ShapleyShubik[i], 1e-9);
            var swings = 0;
            for (var mask = 0; mask < 1 << n; mask++)
            {
                var without = Enumerable.Range(0, n).Where(j => (mask >> j & 1) == 1).Sum(j => weights[j]);
                swings += (mask >> i & 1) == 0 && without < (share * weights.Sum()) - 1e-9 && without + weights[i] >= (share * weights.Sum()) - 1e-9 ? 1 : 0;
            }

            Assert.Equal(swings / Math.Pow(2, n - 1), indices.Banzhaf[i], 1e-12);
        }
    }, iter: 50);

    [Fact]
    public void A_sample_comes_near_the_exact_index_of_large_groups()
    {
        // 27 equal voters: everybody has the same power.
        var indices = PowerIndices.Of(VotingRule.DualMajority([.. Enumerable.Repeat(1.0, 27)]));
        Assert.False(indices.Exact);
        Assert.All(indices.ShapleyShubik, p => Assert.Equal(1.0 / 27, p, 5 * indices.StandardError));
        Assert.Equal(1, indices.ShapleyShubik.Sum(), 1e-9);
    }

    [Fact]
    public void In_the_dual_majority_three_large_voters_cannot_block()
    {
        var rule = VotingRule.DualMajority([40, 30, 20, 2, 2, 2, 2, 2]);
        Assert.True(rule.Wins([5, 10], 5));
        Assert.False(rule.Wins([4, 10], 4));
    }

    [Fact]
    public void Spatial_power_on_a_line_is_the_medians()
    {
        double[] x = [0, 10, 20, 35, 90];
        Assert.Equal([0, 0, 1, 0, 0], SpatialPower.OwenShapley([x], VotingRule.SimpleMajority([1, 1, 1, 1, 1])));
    }

    [Fact]
    public void Spatial_power_in_a_plane_is_that_of_many_directions() => Gen.Int[0, 9999].Select(x => x / 1000.0).Array[10].Where(p => p.Distinct().Count() == 10).Sample(places =>
    {
        double[][] positions = [places[..5], places[5..]];
        var rule = VotingRule.SimpleMajority([1, 1, 1, 1, 1]);
        var exact = SpatialPower.OwenShapley(positions, rule);
        var counted = new double[5];
        const int directions = 4000;
        for (var t = 0; t < directions; t++)
        {
            var angle = 2 * Math.PI * (t + 0.5) / directions;
            counted[Enumerable.Range(0, 5).OrderByDescending(i => (positions[0][i] * Math.Cos(angle)) + (positions[1][i] * Math.Sin(angle))).ElementAt(2)] += 1.0 / directions;
        }

        Assert.Equal(1, exact.Sum(), 1e-9);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(counted[i], exact[i], 0.01);
        }
    }, iter: 10);

    private static IEnumerable<int[]> Orders(int[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany((first, k) => Orders([.. items.Where((_, j) => j != k)]).Select(rest => (int[])[first, .. rest]));
}
