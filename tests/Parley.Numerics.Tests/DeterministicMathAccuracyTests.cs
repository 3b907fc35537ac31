using System.Globalization;
using System.Numerics;

namespace Parley.Numerics.Tests;

/// <summary>The elementary functions against 90-digit arithmetic: the errors that the documentation promises.</summary>
public class DeterministicMathAccuracyTests
{
    private const int Values = 1500;

    [Fact]
    public void Exp() => Check(0.75, DeterministicMath.Exp, FixedPoint.Exp, u => (u * 80) - 40, u => (u * 2) - 1);

    [Fact]
    public void Log() => Check(0.8, DeterministicMath.Log, FixedPoint.Log, u => 0.5 + u, u => 1 + ((u - 0.5) * 1e-3), u => u * 1e4, u => u * 1e-4);

    [Fact]
    public void Expm1() => Check(1.5, DeterministicMath.Expm1, FixedPoint.Expm1, u => (u * 80) - 40, u => (u * 4) - 2, u => (u - 0.5) * 1e-3);

    [Fact]
    public void Log1p() => Check(1.0, DeterministicMath.Log1p, FixedPoint.Log1p, u => (u * 5) - 1, u => u - 0.5, u => (u - 0.5) * 1e-3, u => u * 1e4);

    [Fact]
    public void Tanh() => Check(2.0, DeterministicMath.Tanh, FixedPoint.Tanh, u => (u * 40) - 20, u => (u * 3) - 1.5, u => (u - 0.5) * 1e-3);

    [Fact]
    public void Sin() => Check(1.0, DeterministicMath.Sin, FixedPoint.Sin, u => (u * 80) - 40, u => u - 0.5);

    [Fact]
    public void Cos() => Check(1.0, DeterministicMath.Cos, FixedPoint.Cos, u => (u * 80) - 40, u => u - 0.5);

    // Multiples of pi / 2 rounded to doubles, and large arguments; computed with 40 digits by mpmath 1.3.
    [Theory]
    [InlineData(1.5707963267948966, 1.0, 6.123233995736765886e-17)]
    [InlineData(3.141592653589793, 1.224646799147353177e-16, -1.0)]
    [InlineData(3141.592653589793, -3.214166459275633698e-13, 1.0)]
    [InlineData(193924.23132079074, -1.426702318735212745e-11, 1.0)]
    [InlineData(999999.5, -0.756251087561677993, 0.6542815086503509348)]
    [InlineData(1000001.25, 0.7786025832499312715, 0.6275173442674981902)]
    [InlineData(1000000000000000.0, 0.8582727931702358355, -0.5131937377869702522)]
    [InlineData(5.319372648326541e+255, 1.0, -4.687165924254627611e-19)]
    [InlineData(1e+300, -0.817881912115908597, -0.5753861119575490467)]
    [InlineData(1.7976931348623157e+308, 0.004961954789184061791, -0.9999876894265599375)]
    public void Sine_and_cosine_reduce_their_argument_exactly(double x, double sine, double cosine)
    {
        Assert.InRange(Ulp.Distance(sine, DeterministicMath.Sin(x)), 0, 1);
        Assert.InRange(Ulp.Distance(cosine, DeterministicMath.Cos(x)), 0, 1);
        Assert.Equal(-DeterministicMath.Sin(x), DeterministicMath.Sin(-x));
        Assert.Equal(DeterministicMath.Cos(x), DeterministicMath.Cos(-x));
    }

    [Fact]
    public void Sine_and_cosine_of_special_arguments()
    {
        Assert.Equal(double.NaN, DeterministicMath.Sin(double.PositiveInfinity));
        Assert.Equal(double.NaN, DeterministicMath.Cos(double.NaN));
        Assert.True(double.IsNegative(DeterministicMath.Sin(-0.0)));
        Assert.Equal(1.0, DeterministicMath.Cos(0.0));
    }

    private static void Check(double allowed, Func<double, double> ours, Func<BigInteger, BigInteger> exact, params Func<double, double>[] arguments)
    {
        var (worst, at) = (0.0, 0.0);
        var random = new RandomStream(8, 8, 8);
        foreach (var argument in arguments)
        {
            for (var i = 0; i < Values; i++)
            {
                var x = argument(random.NextOpenUnit());
                var error = FixedPoint.ErrorInUlp(ours(x), exact(FixedPoint.From(x)));
                (worst, at) = error > worst ? (error, x) : (worst, at);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"worst {worst:F3} ulp at {at:R}"));
        Assert.True(worst <= allowed, string.Create(CultureInfo.InvariantCulture, $"worst {worst:F3} ulp at {at:R}"));
    }
}
