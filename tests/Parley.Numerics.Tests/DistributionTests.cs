using CsCheck;
using MathNet.Numerics.Distributions;

namespace Parley.Numerics.Tests;

public class DistributionTests
{
    private static readonly Gen<double> Size = Gen.Double[-2, 2].Select(x => Math.Pow(10, x));

    private static readonly Gen<Distribution> Continuous = Gen.OneOf(
        Gen.Select(Gen.Double[-50, 50], Size).Select(t => (Distribution)new NormalDistribution(t.Item1, t.Item2)),
        Gen.Select(Gen.Double[-3, 3], Gen.Double[0.05, 1.5]).Select(t => (Distribution)new LognormalDistribution(t.Item1, t.Item2)),
        Gen.Select(Gen.Double[0.3, 40], Gen.Double[0.3, 40]).Select(t => (Distribution)new BetaDistribution(t.Item1, t.Item2)),
        Gen.Select(Gen.Double[-50, 50], Size).Select(t => (Distribution)new UniformDistribution(t.Item1, t.Item1 + t.Item2)),
        Gen.Select(Gen.Double[-50, 50], Size, Gen.Double[0, 1]).Select(t =>
            (Distribution)new TriangularDistribution(t.Item1, t.Item1 + (t.Item3 * t.Item2), t.Item1 + t.Item2)),
        Gen.Select(Gen.Double[-50, 50], Size, Gen.Double[0, 1]).Select(t =>
            (Distribution)new PertDistribution(t.Item1, t.Item1 + (t.Item3 * t.Item2), t.Item1 + t.Item2)));

    private static readonly Gen<Distribution> Discrete = Gen.Select(Gen.Int[-9, 9], Gen.Double[0.01, 1]).Array[1, 6].Select(items =>
    {
        var total = items.Sum(item => item.Item2);
        return (Distribution)new DiscreteDistribution(items.Select(item => ((double)item.Item1, item.Item2 / total)));
    });

    private static readonly Gen<Distribution> Truncated = Gen.Select(Continuous, Gen.Double[0, 0.7], Gen.Double[0.05, 0.3]).Select(t =>
        (Distribution)new TruncatedDistribution(t.Item1, t.Item1.Quantile(t.Item2), t.Item1.Quantile(t.Item2 + t.Item3)));

    private static readonly Gen<Distribution> Any = Gen.OneOf(
        Continuous, Discrete, Truncated, Gen.Double[-9, 9].Select(x => (Distribution)new PointDistribution(x)));

    [Fact]
    public void Quantile_and_distribution_function_invert_each_other_where_continuous() =>
        Gen.Select(Gen.OneOf(Continuous, Truncated), Gen.Double[1e-6, 1 - 1e-6]).Sample((d, p) =>
        {
            var x = d.Quantile(p);
            Assert.InRange(x, d.Lower, d.Upper);

            // The probability at x is known no better than between the neighbouring numbers.
            var gap = 4 * (Math.BitIncrement(Math.Abs(x)) - Math.Abs(x));
            Assert.InRange(p, d.CumulativeProbability(x - gap) - 1e-10, d.CumulativeProbability(x + gap) + 1e-10);
        }, iter: 3000);

    [Fact]
    public void Quantile_is_the_least_value_whose_probability_reaches_p() =>
        Gen.Select(Discrete, Gen.Double[1e-6, 1 - 1e-6]).Sample((d, p) =>
        {
            var x = d.Quantile(p);
            Assert.True(d.CumulativeProbability(x) >= p);
            Assert.True(d.CumulativeProbability(x - 1e-9) < p);
        });

    [Fact]
    public void Quantiles_and_probabilities_rise_and_stay_in_bounds() =>
        Gen.Select(Any, Gen.Double[1e-9, 1 - 1e-9], Gen.Double[1e-9, 1 - 1e-9], Gen.Double[-100, 100], Gen.Double[0, 5]).Sample((d, p, q, x, step) =>
        {
            Assert.True(d.Quantile(Math.Min(p, q)) <= d.Quantile(Math.Max(p, q)) + (1e-13 * Math.Abs(d.Quantile(p))));
            Assert.InRange(d.Quantile(p), d.Lower, d.Upper);
            var (low, high) = (d.CumulativeProbability(x), d.CumulativeProbability(x + step));
            Assert.InRange(low, 0, 1);
            Assert.True(low <= high + 1e-13, $"{d}: F({x}) = {low:R}, F({x + step}) = {high:R}");
            Assert.Equal(d.Lower, d.Quantile(0));
            Assert.Equal(d.Upper, d.Quantile(1));
            Assert.Equal(1.0, d.CumulativeProbability(double.PositiveInfinity), 1e-13);
            Assert.Equal(0.0, d.CumulativeProbability(double.NegativeInfinity));
        }, iter: 3000);

    [Fact]
    public void Mean_and_deviation_are_those_of_the_quantile_function() =>
        Any.Sample(d =>
        {
            // Mean and second moment by the midpoint rule over probabilities, with the outermost 2^-20 refined by halving.
            var (mean, square) = (0.0, 0.0);
            void Add(double from, double to, int steps)
            {
                for (var i = 0; i < steps; i++)
                {
                    var x = d.Quantile(from + ((to - from) * (i + 0.5) / steps)) - d.Median;
                    mean += x * (to - from) / steps;
                    square += x * x * (to - from) / steps;
                }
            }

            Add(0.125, 0.875, 1000);
            for (var edge = 0.125; edge > 1e-12; edge /= 2)
            {
                Add(edge / 2, edge, 20);
                Add(1 - edge, 1 - (edge / 2), 20);
            }

            var scale = Math.Max(d.StandardDeviation, 1e-12);
            var tolerance = d is DiscreteDistribution ? 0.02 : 0.003;
            Assert.InRange((d.Mean - d.Median - mean) / scale, -tolerance, tolerance);
            Assert.InRange((Math.Sqrt(Math.Max(0, square - (mean * mean))) / scale) - (d.StandardDeviation / scale), -tolerance * 3, tolerance * 3);
        }, iter: 150);

    [Fact]
    public void Agree_with_MathNet() =>
        Gen.Select(Gen.Double[-5, 5], Gen.Double[0.1, 3], Gen.Double[0.5, 10], Gen.Double[0.5, 10], Gen.Double[0.001, 0.999]).Sample((m, s, a, b, p) =>
        {
            Same(new NormalDistribution(m, s), new Normal(m, s), p, new Normal(m, s).InverseCumulativeDistribution(p));
            Same(new LognormalDistribution(m, s), new LogNormal(m, s), p, new LogNormal(m, s).InverseCumulativeDistribution(p));
            Same(new BetaDistribution(a, b), new Beta(a, b), p, null);
            Same(new UniformDistribution(m, m + s), new ContinuousUniform(m, m + s), p, new ContinuousUniform(m, m + s).InverseCumulativeDistribution(p));
            Same(new TriangularDistribution(m, m + (p * s), m + s), new Triangular(m, m + s, m + (p * s)), 1 - p, new Triangular(m, m + s, m + (p * s)).InverseCumulativeDistribution(1 - p));
        });

    private static void Same(Distribution ours, IContinuousDistribution theirs, double p, double? quantile)
    {
        Assert.Equal(theirs.Mean, ours.Mean, 1e-12 * Math.Max(1, Math.Abs(theirs.Mean)));
        Assert.Equal(theirs.StdDev, ours.StandardDeviation, 1e-10 * Math.Max(1, theirs.StdDev));
        var x = ours.Quantile(p);
        Assert.Equal(theirs.CumulativeDistribution(x), ours.CumulativeProbability(x), 1e-10);
        if (quantile is { } expected)
        {
            Assert.Equal(expected, x, 1e-8 * Math.Max(1, Math.Abs(expected)));
        }
    }

    [Fact]
    public void Pert_is_a_stretched_beta_with_the_classic_mean()
    {
        var pert = new PertDistribution(10, 12, 20);
        Assert.Equal((10 + (4 * 12) + 20) / 6.0, pert.Mean);
        Assert.Equal(10 + (10 * new BetaDistribution(1.8, 4.2).Quantile(0.3)), pert.Quantile(0.3), 1e-12);
    }

    [Fact]
    public void Truncated_normal_has_the_textbook_moments()
    {
        // Standard normal above 0: the half-normal, mean sqrt(2/pi), variance 1 - 2/pi.
        var half = new TruncatedDistribution(new NormalDistribution(0, 1), 0, double.PositiveInfinity);
        Assert.Equal(Math.Sqrt(2 / Math.PI), half.Mean, 1e-14);
        Assert.Equal(Math.Sqrt(1 - (2 / Math.PI)), half.StandardDeviation, 1e-14);
        Assert.Equal(0.0, half.Lower);
        Assert.True(double.IsFinite(half.Quantile(1 - 1e-16)));
    }

    [Fact]
    public void Truncated_discrete_keeps_only_possible_values()
    {
        var dice = new DiscreteDistribution(Enumerable.Range(1, 6).Select(i => ((double)i, 1.0 / 6)));
        var cut = new TruncatedDistribution(new TruncatedDistribution(dice, 1.5, 9), -3, 4.5);
        Assert.Equal((2.0, 4.0, 3.0), (cut.Lower, cut.Upper, Math.Round(cut.Mean, 12)));
        var random = new RandomStream(5, 5, 5);
        var seen = new HashSet<double>();
        for (var i = 0; i < 1000; i++)
        {
            seen.Add(cut.Draw(ref random));
        }

        Assert.Equal([2.0, 3.0, 4.0], seen.Order());
    }

    [Fact]
    public void Draws_follow_the_distribution() =>
        Any.Sample(d =>
        {
            var random = new RandomStream(11, 12, 13);
            const int Draws = 4000;
            var x = d.Quantile(0.4);
            var hits = 0;
            for (var i = 0; i < Draws; i++)
            {
                hits += d.Draw(ref random) <= x ? 1 : 0;
            }

            var p = d.CumulativeProbability(x);
            Assert.InRange((double)hits / Draws, p - (5 * 0.5 / Math.Sqrt(Draws)), p + (5 * 0.5 / Math.Sqrt(Draws)));
        });

    [Fact]
    public void What_is_written_reads_back_equal() =>
        Any.Sample(d => Assert.Equal(d, DistributionSyntax.Parse(d.ToString())));

    [Fact]
    public void Impossible_parameters_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new NormalDistribution(0, 0));
        Assert.Throws<ArgumentException>(() => new NormalDistribution(double.NaN, 1));
        Assert.Throws<ArgumentException>(() => new LognormalDistribution(0, double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => LognormalDistribution.FromRange(-1, 2));
        Assert.Throws<ArgumentException>(() => new BetaDistribution(-1, 2));
        Assert.Throws<ArgumentException>(() => new UniformDistribution(1, 1));
        Assert.Throws<ArgumentException>(() => new TriangularDistribution(0, 2, 1));
        Assert.Throws<ArgumentException>(() => new PertDistribution(0, -1, 1));
        Assert.Throws<ArgumentException>(() => new DiscreteDistribution([]));
        Assert.Throws<ArgumentException>(() => new DiscreteDistribution([(1, 0.5), (2, 0.6)]));
        Assert.Throws<ArgumentException>(() => new DiscreteDistribution([(1, 1.5), (2, -0.5)]));
        Assert.Throws<ArgumentException>(() => new TruncatedDistribution(new PointDistribution(3), 0, 1));
        Assert.Throws<ArgumentException>(() => new TruncatedDistribution(new NormalDistribution(0, 1), 1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NormalDistribution(0, 1).Quantile(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NormalDistribution(0, 1).Quantile(double.NaN));
    }
}
