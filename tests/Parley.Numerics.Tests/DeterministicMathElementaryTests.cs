using CsCheck;

namespace Parley.Numerics.Tests;

/// <summary>The elementary functions against the runtime's, which are themselves within 1 unit in the last place of the truth.</summary>
public class DeterministicMathElementaryTests
{
    private const int Values = 1_000_000;

    [Fact]
    public void Exp_is_within_one_ulp_of_the_runtime()
    {
        var random = new RandomStream(1, 1, 1);
        Check(1, () => (random.NextUnit() * 1420) - 710, DeterministicMath.Exp, Math.Exp);
        Check(1, () => (random.NextUnit() * 4) - 2, DeterministicMath.Exp, Math.Exp);
        Check(1, () => (random.NextUnit() - 0.5) * 1e-3, DeterministicMath.Exp, Math.Exp);
        Check(1, () => -708 - (random.NextUnit() * 40), DeterministicMath.Exp, Math.Exp);
    }

    [Fact]
    public void Log_is_within_one_ulp_of_the_runtime()
    {
        var random = new RandomStream(1, 1, 2);
        Check(1, () => AnyPositive(ref random), DeterministicMath.Log, Math.Log);
        Check(1, () => 0.5 + (random.NextUnit() * 1.5), DeterministicMath.Log, Math.Log);
        Check(1, () => 1 + ((random.NextUnit() - 0.5) * 1e-3), DeterministicMath.Log, Math.Log);
        Check(1, random.NextOpenUnit, DeterministicMath.Log, Math.Log);
    }

    [Fact]
    public void Pow_is_within_one_ulp_of_the_runtime()
    {
        var random = new RandomStream(1, 1, 3);
        CheckPow(1, () => (AnyPositive(ref random), (random.NextUnit() - 0.5) * 4));
        CheckPow(1, () => (0.5 + random.NextUnit(), (random.NextUnit() - 0.5) * 2000));
        CheckPow(1, () => (0.9 + (random.NextUnit() * 0.1), random.NextInt32(5000)));
        CheckPow(1, () => (1 + ((random.NextUnit() - 0.5) * 1e-6), (random.NextUnit() - 0.5) * 1e9));
    }

    [Fact]
    public void Log2_and_log10_are_exact_at_whole_powers()
    {
        for (var k = -1074; k <= 1023; k++)
        {
            Assert.Equal(k, DeterministicMath.Log2(Math.ScaleB(1.0, k)));
        }

        var power = 1.0;
        for (var k = 0; k <= 22; k++, power *= 10)
        {
            Assert.Equal(k, DeterministicMath.Log10(power));
        }

        var random = new RandomStream(1, 1, 5);
        Check(2, () => AnyPositive(ref random), DeterministicMath.Log10, Math.Log10);
        Check(2, () => AnyPositive(ref random), DeterministicMath.Log2, Math.Log2);
    }

    [Fact]
    public void Special_arguments_of_functions_of_one_variable_match_the_runtime()
    {
        double[] values =
        [
            0.0, -0.0, 1, -1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, -double.Epsilon,
            double.MaxValue, double.MinValue, 2.2250738585072014e-308, 709.782712893384, 709.7827128933841, -745.1332191019411, -745.1332191019412,
            708, 708.0000001, -708, 1e-300, 22, 21.999, -22,
        ];
        foreach (var x in values)
        {
            AssertSame(Math.Exp(x), DeterministicMath.Exp(x), x, 1);
            AssertSame(Math.Log(x), DeterministicMath.Log(x), x, 1);
            AssertSame(Math.Log2(x), DeterministicMath.Log2(x), x, 1);
            AssertSame(Math.Log10(x), DeterministicMath.Log10(x), x, 1);
            AssertSame(Math.Tanh(x), DeterministicMath.Tanh(x), x, 1);
        }
    }

    [Fact]
    public void Special_arguments_of_pow_match_the_runtime()
    {
        double[] values =
        [
            0.0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 1e300, -1e300, 9007199254740991, 9007199254740993, double.NaN, double.PositiveInfinity,
            double.NegativeInfinity, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, 0.9999999999999999, 1.0000000000000002,
        ];
        foreach (var x in values)
        {
            foreach (var y in values)
            {
                AssertSame(Math.Pow(x, y), DeterministicMath.Pow(x, y), x, 1);
            }
        }
    }

    [Fact]
    public void Exp_of_a_span_has_the_bits_of_the_scalar_function() =>
        Gen.Double[-800, 800].Array[0, 40].Sample(values =>
        {
            var result = new double[values.Length];
            DeterministicMath.Exp(values, result);
            for (var i = 0; i < values.Length; i++)
            {
                Assert.Equal(BitConverter.DoubleToInt64Bits(DeterministicMath.Exp(values[i])), BitConverter.DoubleToInt64Bits(result[i]));
            }
        });

    [Fact]
    public void Exp_of_a_span_works_in_place_and_refuses_a_short_destination()
    {
        double[] values = [0, 1, 2, double.NaN, double.NegativeInfinity, 700, 720, -1];
        var expected = values.Select(DeterministicMath.Exp).ToArray();
        DeterministicMath.Exp(values, values);
        Assert.Equal(expected, values);
        Assert.Throws<ArgumentException>(() => DeterministicMath.Exp(new double[3], new double[2]));
    }

    [Fact]
    public void Logistic_is_symmetric_and_keeps_small_values() =>
        Gen.Double[-700, 700].Sample(x =>
        {
            Assert.Equal(1.0, DeterministicMath.Logistic(x) + DeterministicMath.Logistic(-x), 1e-15);
            Assert.True(x > 36 || DeterministicMath.Logistic(x) > 0);
        });

    internal static double AnyPositive(ref RandomStream random) =>
        BitConverter.Int64BitsToDouble((long)(random.NextUnit() * 0x7FEF_FFFF_FFFF_FFFF));

    private static void Check(long allowed, Func<double> draw, Func<double, double> ours, Func<double, double> reference)
    {
        for (var i = 0; i < Values; i++)
        {
            var x = draw();
            AssertSame(reference(x), ours(x), x, allowed);
        }
    }

    private static void CheckPow(long allowed, Func<(double X, double Y)> draw)
    {
        for (var i = 0; i < Values; i++)
        {
            var (x, y) = draw();
            AssertSame(Math.Pow(x, y), DeterministicMath.Pow(x, y), x, allowed);
        }
    }

    private static void AssertSame(double expected, double actual, double x, long allowed)
    {
        if (Ulp.Distance(expected, actual) > allowed || (expected == 0 && double.IsNegative(expected) != double.IsNegative(actual)))
        {
            Assert.Fail($"at {x:R}: expected {expected:R}, got {actual:R}, {Ulp.Distance(expected, actual)} ulp apart");
        }
    }
}
