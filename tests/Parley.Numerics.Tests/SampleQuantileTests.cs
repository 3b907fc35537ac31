using CsCheck;

namespace Parley.Numerics.Tests;

public class SampleQuantileTests
{
    [Fact]
    public void Interpolates_like_R_and_NumPy()
    {
        double[] values = [15, 20, 35, 40, 50];
        Assert.Equal(15, SampleQuantile.Of(values, 0));
        Assert.Equal(16, SampleQuantile.Of(values, 0.05), 1e-12);
        Assert.Equal(29, SampleQuantile.Of(values, 0.4), 1e-12);
        Assert.Equal(50, SampleQuantile.Of(values, 1));
        Assert.Equal(double.PositiveInfinity, SampleQuantile.Of([1, double.PositiveInfinity, double.PositiveInfinity], 0.9));
    }

    [Fact]
    public void Agrees_with_MathNet_type_7() =>
        Gen.Select(Gen.Double[-9, 9].Array[1, 30], Gen.Double[0, 1]).Sample((values, p) => Assert.Equal(
            MathNet.Numerics.Statistics.Statistics.QuantileCustom(values, p, MathNet.Numerics.Statistics.QuantileDefinition.R7),
            SampleQuantile.Of(values, p),
            1e-12));

    [Fact]
    public void Whole_weights_are_repetitions() =>
        Gen.Select(Gen.Select(Gen.Int[-5, 5], Gen.Int[0, 4]).Array[1, 12], Gen.Int[1, 99]).Sample((items, percent) =>
        {
            var repeated = items.SelectMany(item => Enumerable.Repeat((double)item.Item1, item.Item2)).Order().ToArray();
            if (repeated.Length > 0)
            {
                // The least rank r with r >= p n, in whole numbers.
                var rank = ((percent * repeated.Length) + 99) / 100;
                var exactTie = percent * repeated.Length % 100 == 0;
                var got = SampleQuantile.Weighted([.. items.Select(i => (double)i.Item1)], [.. items.Select(i => (double)i.Item2)], percent / 100.0);
                Assert.True(got == repeated[rank - 1] || (exactTie && got == repeated[Math.Min(rank, repeated.Length - 1)]));
            }
        }, iter: 2000);

    [Fact]
    public void The_order_of_the_sample_does_not_matter() =>
        Gen.Select(Gen.Int[-3, 3], Gen.Double[0.1, 3]).Array[1, 12].Sample(items =>
        {
            static double Median((int, double)[] x) => SampleQuantile.Weighted([.. x.Select(i => (double)i.Item1)], [.. x.Select(i => i.Item2)], 0.5);
            Assert.Equal(Median(items), Median([.. items.Reverse()]));
        });

    [Fact]
    public void Refuses_what_has_no_quantile()
    {
        Assert.Throws<ArgumentException>(() => SampleQuantile.Of([], 0.5));
        Assert.Throws<ArgumentException>(() => SampleQuantile.Of([double.NaN], 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleQuantile.Of([1], 1.5));
        Assert.Throws<ArgumentException>(() => SampleQuantile.Weighted([1, 2], [1], 0.5));
        Assert.Throws<ArgumentException>(() => SampleQuantile.Weighted([1, 2], [1, -1], 0.5));
        Assert.Throws<ArgumentException>(() => SampleQuantile.Weighted([1, 2], [0, 0], 0.5));
    }
}
