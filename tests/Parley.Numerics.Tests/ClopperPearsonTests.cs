using CsCheck;

namespace Parley.Numerics.Tests;

public class ClopperPearsonTests
{
    [Theory]
    // Closed forms: no success of n gives an upper end 1 - (alpha/2)^(1/n).
    [InlineData(0, 10, 0.95, 0.0, 0.30849710781876083)]
    [InlineData(10, 10, 0.95, 0.69150289218123917, 1.0)]
    [InlineData(0, 0, 0.9, 0.0, 1.0)]
    [InlineData(1, 1, 0.9, 0.05, 1.0)]
    // Published worked example: 4 of 20 at 95 % is 0.0573 to 0.4366.
    [InlineData(4, 20, 0.95, 0.057333982, 0.436614)]
    public void Known_intervals(long successes, long trials, double level, double lower, double upper)
    {
        var interval = ClopperPearson.Interval(successes, trials, level);
        Assert.Equal(lower, interval.Lower, 1e-6);
        Assert.Equal(upper, interval.Upper, 1e-6);
    }

    [Fact]
    public void Covers_at_least_as_often_as_promised() =>
        Gen.Select(Gen.Int[1, 40], Gen.Double[0.001, 0.999], Gen.Double[0.5, 0.99]).Sample((trials, p, level) =>
        {
            var covered = 0.0;
            for (var k = 0; k <= trials; k++)
            {
                var interval = ClopperPearson.Interval(k, trials, level);
                if (interval.Lower <= p && p <= interval.Upper)
                {
                    covered += Binomial(trials, k, p);
                }
            }

            Assert.True(covered >= level - 1e-9, $"{covered} < {level}");
        }, iter: 300);

    [Fact]
    public void Refuses_impossible_counts()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ClopperPearson.Interval(3, 2, 0.9));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClopperPearson.Interval(-1, 2, 0.9));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClopperPearson.Interval(1, 2, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClopperPearson.Interval(1, 2, double.NaN));
    }

    private static double Binomial(int n, int k, double p)
    {
        var term = Math.Pow(1 - p, n - k);
        for (var i = 1; i <= k; i++)
        {
            term *= (double)(n - k + i) / i * p;
        }

        return term;
    }
}
