using CsCheck;
using MathNet.Numerics;

namespace Parley.Numerics.Tests;

public class DeterministicMathSpecialTests
{
    private static void AssertRelative(double expected, double actual, double tolerance, string where)
    {
        if (!(Math.Abs(expected - actual) <= tolerance * Math.Abs(expected)) && !(expected == actual))
        {
            Assert.Fail($"{where}: expected {expected:R}, got {actual:R}, relative {(actual - expected) / expected:E2}");
        }
    }

    // Computed with 30 digits by mpmath 1.3.
    [Theory]
    [InlineData(0.3, 0.328626759459127416, 0.671373240540872584)]
    [InlineData(0.47, 0.493745050886082112, 0.506254949113917888)]
    [InlineData(0.5, 0.520499877813046538, 0.479500122186953462)]
    [InlineData(1.0, 0.842700792949714869, 0.157299207050285131)]
    [InlineData(2.5, 0.999593047982555041, 0.00040695201744495894)]
    [InlineData(3.9, 0.999999965207751403, 3.47922485972317671e-8)]
    [InlineData(4.1, 0.999999993299972346, 6.70002765408491844e-9)]
    [InlineData(6.0, 0.999999999999999978, 2.15197367124989131e-17)]
    [InlineData(10.2, 1.0, 3.60383040092466583e-47)]
    [InlineData(20.5, 1.0, 8.45084236957245839e-185)]
    [InlineData(26.0, 1.0, 5.66319240885614285e-296)]
    public void Error_functions_have_their_known_values(double x, double erf, double erfc)
    {
        AssertRelative(erf, DeterministicMath.Erf(x), 1e-15, $"erf {x:R}");
        AssertRelative(erfc, DeterministicMath.Erfc(x), 1e-15, $"erfc {x:R}");
        AssertRelative(-erf, DeterministicMath.Erf(-x), 1e-15, $"erf -{x:R}");
        AssertRelative(1 + erf, DeterministicMath.Erfc(-x), 1e-15, $"erfc -{x:R}");
    }

    // Computed with 30 digits by mpmath 1.3.
    [Theory]
    [InlineData(1e-300, -37.0470962993611992)]
    [InlineData(1e-20, -9.26234008979840758)]
    [InlineData(1e-05, -4.26489079392282461)]
    [InlineData(0.05, -1.64485362695147269)]
    [InlineData(0.07, -1.47579102817917069)]
    [InlineData(0.3, -0.524400512708040816)]
    [InlineData(0.49, -0.025068908258711058)]
    public void Normal_quantile_has_its_known_values(double p, double x) => AssertRelative(x, DeterministicMath.NormalQuantile(p), 1e-15, $"{p:R}");

    [Fact]
    public void Error_functions_agree_with_MathNet() =>
        Gen.Double[-26, 26].Sample(x =>
        {
            // MathNet squares the argument in plain doubles: its error grows with the square, to 7e-15 at 10 and 2e-14 at 20.
            AssertRelative(SpecialFunctions.Erf(x), DeterministicMath.Erf(x), 2e-15, $"erf {x:R}");
            AssertRelative(SpecialFunctions.Erfc(x), DeterministicMath.Erfc(x), 2e-15 + (x * x * 1.2e-16), $"erfc {x:R}");
        }, iter: 20_000);

    [Fact]
    public void Normal_quantile_inverts_the_distribution_function() =>
        Gen.Double[-37, 8].Sample(x =>
        {
            var p = DeterministicMath.NormalCdf(x);

            // A change of p in its last place moves the quantile by that over the density.
            var slack = (Math.BitIncrement(p) - p + (p * 2e-16)) / DeterministicMath.NormalDensity(x);
            Assert.Equal(x, DeterministicMath.NormalQuantile(p), (2e-15 * Math.Abs(x)) + slack);
        }, iter: 20_000);

    [Fact]
    public void Special_arguments()
    {
        Assert.Equal(0.5, DeterministicMath.NormalCdf(0));
        Assert.Equal(0.0, DeterministicMath.NormalCdf(double.NegativeInfinity));
        Assert.Equal(1.0, DeterministicMath.NormalCdf(double.PositiveInfinity));
        Assert.Equal(double.NaN, DeterministicMath.NormalCdf(double.NaN));
        Assert.Equal(double.NaN, DeterministicMath.Erf(double.NaN));
        Assert.Equal(double.NaN, DeterministicMath.Erfc(double.NaN));
        Assert.Equal(1.0, DeterministicMath.Erf(double.PositiveInfinity));
        Assert.Equal(2.0, DeterministicMath.Erfc(double.NegativeInfinity));
        Assert.Equal(double.NegativeInfinity, DeterministicMath.NormalQuantile(0));
        Assert.Equal(double.PositiveInfinity, DeterministicMath.NormalQuantile(1));
        Assert.Equal(0.0, DeterministicMath.NormalQuantile(0.5));
        Assert.Equal(double.NaN, DeterministicMath.NormalQuantile(-0.1));
        Assert.Equal(double.NaN, DeterministicMath.NormalQuantile(1.1));
        Assert.Equal(double.NaN, DeterministicMath.NormalQuantile(double.NaN));
        Assert.Equal(double.NaN, DeterministicMath.LogGamma(-1.5));
        Assert.Equal(double.PositiveInfinity, DeterministicMath.LogGamma(0));
        Assert.Equal(0.0, DeterministicMath.LogGamma(1));
        Assert.Equal(0.0, DeterministicMath.LogGamma(2));
        Assert.Equal(double.NaN, DeterministicMath.RegularizedIncompleteBeta(0, 1, 0.5));
        Assert.Equal(double.NaN, DeterministicMath.RegularizedIncompleteBeta(1, 1, 1.5));
        Assert.Equal(double.NaN, DeterministicMath.InverseRegularizedIncompleteBeta(1, -1, 0.5));
    }

    [Fact]
    public void Log_gamma_of_whole_numbers_is_the_log_factorial()
    {
        var factorial = System.Numerics.BigInteger.One;
        for (var n = 2; n <= 170; n++)
        {
            factorial *= n;
            AssertRelative(System.Numerics.BigInteger.Log(factorial), DeterministicMath.LogGamma(n + 1), 2e-15, $"{n}!");
        }
    }

    [Fact]
    public void Log_gamma_obeys_the_recurrence_and_duplication() =>
        Gen.Double[1e-3, 50].Sample(x =>
        {
            var left = DeterministicMath.LogGamma(x + 1);
            var right = DeterministicMath.LogGamma(x) + Math.Log(x);
            Assert.Equal(left, right, 1e-15 * (10 + Math.Abs(DeterministicMath.LogGamma(x)) + Math.Abs(Math.Log(x))));

            // Legendre: gamma(x) gamma(x + 1/2) = 2^(1 - 2x) sqrt(pi) gamma(2x).
            var product = DeterministicMath.LogGamma(x) + DeterministicMath.LogGamma(x + 0.5);
            var doubled = ((1 - (2 * x)) * Math.Log(2)) + (0.5 * Math.Log(Math.PI)) + DeterministicMath.LogGamma(2 * x);
            Assert.Equal(product, doubled, 1e-15 * (10 + (3 * Math.Abs(doubled)) + (3 * x)));
        });

    [Fact]
    public void Incomplete_beta_with_whole_shapes_is_a_binomial_tail() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[1, 20], Gen.Double[0, 1]).Sample((a, b, x) =>
        {
            // P(at least a of a + b - 1 successes): all terms positive, so the plain sum is accurate.
            var n = a + b - 1;
            var sum = 0.0;
            for (var k = a; k <= n; k++)
            {
                var term = 1.0;
                for (var i = 1; i <= k; i++)
                {
                    term *= (double)(n - k + i) / i * x;
                }

                for (var i = 0; i < n - k; i++)
                {
                    term *= 1 - x;
                }

                sum += term;
            }

            AssertRelative(sum, DeterministicMath.RegularizedIncompleteBeta(a, b, x), 5e-14, $"I {a} {b} {x:R}");
        });

    // Computed with 40 digits by mpmath 1.3, summing the series with positive terms.
    [Theory]
    [InlineData(100000.0, 100000.0, 0.5, 0.5)]
    [InlineData(100000.0, 100000.0, 0.498, 0.0368187388279760217)]
    [InlineData(100000.0, 20000.0, 0.83, 0.00102191646329988332)]
    [InlineData(10000.0, 3, 0.9995, 0.124504661818468796)]
    [InlineData(3, 100000.0, 2e-05, 0.323334410738841569)]
    [InlineData(0.01, 0.02, 0.3, 0.66117842725110733)]
    [InlineData(0.5, 1000.0, 0.001, 0.842752725733275992)]
    [InlineData(200, 300, 0.2, 8.17533043003879284e-25)]
    [InlineData(1000.0, 1000.0, 0.45, 3.68319886900757828e-6)]
    [InlineData(0.05, 7, 1e-30, 0.0356789675840478312)]
    public void Incomplete_beta_has_its_known_values(double a, double b, double x, double expected) =>
        AssertRelative(expected, DeterministicMath.RegularizedIncompleteBeta(a, b, x), 1e-12, $"I {a} {b} {x:R}");

    [Fact]
    public void Incomplete_beta_agrees_with_MathNet() =>
        Gen.Select(Gen.Double[-2, 3], Gen.Double[-2, 3], Gen.Double[0, 1]).Sample((la, lb, x) =>
        {
            var (a, b) = (Math.Pow(10, la), Math.Pow(10, lb));
            Assert.Equal(SpecialFunctions.BetaRegularized(a, b, x), DeterministicMath.RegularizedIncompleteBeta(a, b, x), 1e-11);
        });

    [Fact]
    public void Inverse_incomplete_beta_round_trips() =>
        Gen.Select(Gen.Double[-1.5, 4], Gen.Double[-1.5, 4], Gen.Double[1e-9, 1 - 1e-9]).Sample((la, lb, p) =>
        {
            var (a, b) = (Math.Pow(10, la), Math.Pow(10, lb));
            var x = DeterministicMath.InverseRegularizedIncompleteBeta(a, b, p);
            Assert.InRange(x, 0, 1);
            var lower = DeterministicMath.RegularizedIncompleteBeta(a, b, Math.BitDecrement(Math.Max(x, double.Epsilon)));
            var upper = DeterministicMath.RegularizedIncompleteBeta(a, b, Math.Min(1.0, Math.BitIncrement(x)));

            // Near 1 the doubles are coarse: p must lie between the values at the neighbours, or within the accuracy of I.
            Assert.InRange(p, lower - 1e-11, upper + 1e-11);
        });
}
