using CsCheck;
using Parley.Studies;

namespace Parley.Tests.Studies;

public class SpreadTests
{
    [Fact]
    public void Agrees_with_the_definition()
    {
        Gen.Double[-100, 100].Array[1, 60].Sample(values =>
        {
            var spread = Spread.Of(values);
            var sorted = values.Order().ToArray();
            Assert.Equal(values.Average(), spread.Mean, 1e-9);
            Assert.Equal(Percentile(sorted, 0.05), spread.Low, 1e-9);
            Assert.Equal(Percentile(sorted, 0.95), spread.High, 1e-9);
        });
        Assert.True(double.IsNaN(Spread.Of([]).Mean));
    }

    private static double Percentile(double[] sorted, double p)
    {
        var h = (sorted.Length - 1) * p;
        var k = (int)h;
        return k + 1 < sorted.Length ? sorted[k] + ((h - k) * (sorted[k + 1] - sorted[k])) : sorted[k];
    }
}
