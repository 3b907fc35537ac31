using System.Numerics;
using CsCheck;

namespace Parley.Numerics.Tests;

public class RationalTests
{
    // A pair of big integers, never reduced: the obviously right arithmetic.
    private readonly record struct Fraction(BigInteger Top, BigInteger Bottom)
    {
        public bool Is(Rational value) => Top * value.Denominator == value.Numerator * Bottom
            && value.Denominator.Sign > 0
            && BigInteger.GreatestCommonDivisor(value.Numerator, value.Denominator).IsOne;
    }

    // Whole numbers around every border between the three paths.
    private static readonly Gen<BigInteger> Whole = Gen.OneOf(
        Gen.Int[-20, 20].Select(x => (BigInteger)x),
        Gen.Int.Select(x => (BigInteger)x),
        Gen.Long.Select(x => (BigInteger)x),
        Gen.Select(Gen.Int[0, 130], Gen.Int[-2, 2], Gen.Bool).Select(t => ((BigInteger.One << t.Item1) + t.Item2) * (t.Item3 ? 1 : -1)),
        Gen.Select(Gen.Long, Gen.Long, Gen.Long).Select(t => ((BigInteger)t.Item1 * t.Item2) + t.Item3));

    private static readonly Gen<Rational> Any = Gen.Select(Whole, Whole).Select(t => Rational.Create(t.Item1, t.Item2.IsZero ? 1 : t.Item2));

    [Fact]
    public void Arithmetic_is_that_of_unreduced_big_fractions() =>
        Gen.Select(Any, Any).Sample((a, b) =>
        {
            var (an, ad, bn, bd) = (a.Numerator, a.Denominator, b.Numerator, b.Denominator);
            Assert.True(new Fraction((an * bd) + (bn * ad), ad * bd).Is(a + b));
            Assert.True(new Fraction((an * bd) - (bn * ad), ad * bd).Is(a - b));
            Assert.True(new Fraction(an * bn, ad * bd).Is(a * b));
            Assert.True(new Fraction(-an, ad).Is(-a));
            Assert.Equal((an * bd).CompareTo(bn * ad), a.CompareTo(b));
            Assert.Equal(an * bd == bn * ad, a == b);
            Assert.Equal(a < b, b > a);
            Assert.Equal(a <= b, !(a > b));
            if (!b.IsZero)
            {
                Assert.True(new Fraction(an * bd, ad * bn).Is(a / b));
                Assert.Equal(a, a / b * b);
            }

            // Equal values are equal however they came about, also as keys.
            var again = a + b - b;
            Assert.Equal(a, again);
            Assert.Equal(a.GetHashCode(), again.GetHashCode());
        }, iter: 20_000);

    [Fact]
    public void Creating_reduces_and_moves_the_sign_up() =>
        Gen.Select(Gen.Long, Gen.Long).Sample((n, d) =>
        {
            if (d != 0)
            {
                Assert.True(new Fraction(n, d).Is(Rational.Create(n, d)));
                Assert.Equal(Rational.Create((BigInteger)n, d), Rational.Create(n, d));
            }
        });

    [Fact]
    public void Extremes()
    {
        Assert.Equal(Rational.Zero, default);
        Assert.Equal("0", default(Rational).ToString());
        Assert.Equal("9223372036854775808", (-(Rational)long.MinValue).ToString());
        Assert.Equal("1", Rational.Create(long.MinValue, long.MinValue).ToString());
        Assert.Equal("-1/9223372036854775808", Rational.Create(1, long.MinValue).ToString());
        Assert.Equal(long.MinValue, Rational.Create(1, long.MinValue).Reciprocal());
        Assert.Throws<DivideByZeroException>(() => Rational.Create(1, 0));
        Assert.Throws<DivideByZeroException>(() => Rational.One / Rational.Zero);
        Assert.Throws<ArgumentOutOfRangeException>(() => Rational.FromDouble(double.NaN));
    }

    [Fact]
    public void Double_conversion_is_exact_one_way_and_correctly_rounded_the_other() =>
        Gen.Select(Any, Gen.Double).Sample((a, x) =>
        {
            if (double.IsFinite(x))
            {
                Assert.Equal(x, Rational.FromDouble(x).ToDouble());
            }

            AssertNearest(a);
        }, iter: 5000);

    [Fact]
    public void Ties_round_to_even_and_subnormals_and_overflow_are_right()
    {
        var two = (Rational)2;
        Assert.Equal(9007199254740992.0, (two.Pow(53) + 1).ToDouble());
        Assert.Equal(9007199254740996.0, (two.Pow(53) + 3).ToDouble());
        Assert.Equal(double.Epsilon, two.Pow(-1074).ToDouble());
        Assert.Equal(0.0, two.Pow(-1075).ToDouble());
        Assert.Equal(2 * double.Epsilon, (two.Pow(-1074) * Rational.Create(3, 2)).ToDouble());
        Assert.Equal(double.MaxValue, (two.Pow(1024) - two.Pow(970) - 1).ToDouble());
        Assert.Equal(double.PositiveInfinity, (two.Pow(1024) - two.Pow(970)).ToDouble());
        Assert.Equal(double.NegativeInfinity, (-two.Pow(2000)).ToDouble());
        Assert.Equal(0.0, two.Pow(-3000).ToDouble());
        AssertNearest(two.Pow(-1070) / 3);
        AssertNearest(two.Pow(-1022) - two.Pow(-1080));
    }

    private static void AssertNearest(Rational value)
    {
        var x = value.ToDouble();
        var miss = (Rational.FromDouble(x) - value).Abs();
        foreach (var neighbour in new[] { Math.BitDecrement(x), Math.BitIncrement(x) })
        {
            var other = double.IsFinite(neighbour) ? (Rational.FromDouble(neighbour) - value).Abs() : miss + 1;
            Assert.True(miss < other || (miss == other && (BitConverter.DoubleToInt64Bits(x) & 1) == 0), $"{value} became {x:R}");
        }
    }

    [Theory]
    [InlineData("1/3", "1/3")]
    [InlineData(" -2 / 6 ", "-1/3")]
    [InlineData("0.25", "1/4")]
    [InlineData("-.5", "-1/2")]
    [InlineData("+1.50", "3/2")]
    [InlineData("1e-3", "1/1000")]
    [InlineData("2.5E2", "250")]
    [InlineData("0.5/0.25", "2")]
    [InlineData("123456789012345678901234567890/2", "61728394506172839450617283945")]
    [InlineData("-0", "0")]
    public void Reads_exactly(string text, string expected) => Assert.Equal(expected, Rational.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("1/0")]
    [InlineData("1/2/3")]
    [InlineData("0,5")]
    [InlineData("1.")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("1.-2")]
    [InlineData("1e")]
    [InlineData("1e1000000000")]
    [InlineData("1 000")]
    [InlineData("nan")]
    [InlineData("0x10")]
    public void Refuses_what_is_no_fraction(string text)
    {
        Assert.False(Rational.TryParse(text, out var value));
        Assert.Equal(Rational.Zero, value);
        Assert.Contains(text, Assert.Throws<FormatException>(() => Rational.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_reads_back() => Any.Sample(a => Assert.Equal(a, Rational.Parse(a.ToString())));

    [Fact]
    public void Floor_power_and_order() =>
        Gen.Select(Any, Gen.Int[-5, 5]).Sample((a, n) =>
        {
            var floor = Rational.Create(a.Floor(), 1);
            Assert.True(floor <= a && a < floor + 1);
            Assert.Equal(a.Sign, a.CompareTo(0));
            Assert.Equal(a.Abs(), Rational.Max(a, -a));
            Assert.Equal(-a.Abs(), Rational.Min(a, -a));
            if (!a.IsZero)
            {
                var product = Rational.One;
                for (var i = 0; i < Math.Abs(n); i++)
                {
                    product *= a;
                }

                Assert.Equal(n < 0 ? Rational.One / product : product, a.Pow(n));
            }
        });
}
