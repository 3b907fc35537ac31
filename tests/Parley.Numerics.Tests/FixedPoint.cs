using System.Numerics;

namespace Parley.Numerics.Tests;

/// <summary>Slow, obviously right reference: functions of doubles in whole numbers of 2^-320, good to about 90 digits.</summary>
internal static class FixedPoint
{
    private const int Bits = 320;

    private static readonly BigInteger One = BigInteger.One << Bits;

    public static BigInteger From(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var field = (int)((bits >> 52) & 0x7FF);
        var mantissa = (BigInteger)((bits & 0xF_FFFF_FFFF_FFFF) | (field == 0 ? 0 : 1L << 52));
        var shift = Math.Max(field, 1) - 1075 + Bits;
        return (bits < 0 ? -1 : 1) * (shift >= 0 ? mantissa << shift : mantissa >> -shift);
    }

    /// <summary>How many units in the last place of <paramref name="value"/> it lies from the exact result.</summary>
    public static double ErrorInUlp(double value, BigInteger exact)
    {
        var unit = From(Math.BitIncrement(Math.Abs(value))) - From(Math.Abs(value));
        return Math.Abs((double)(From(value) - exact) / (double)unit);
    }

    /// <summary>e^x for |x| below 50: halved twelve times, Taylor, squared twelve times.</summary>
    public static BigInteger Exp(BigInteger x)
    {
        x >>= 12;
        var (sum, term) = (One, One);
        for (var n = 1; !term.IsZero && n < 200; n++)
        {
            term = ((term * x) >> Bits) / n;
            sum += term;
        }

        for (var i = 0; i < 12; i++)
        {
            sum = (sum * sum) >> Bits;
        }

        return sum;
    }

    /// <summary>ln y for y above zero: halved into [1/2, 1], then 2 artanh((y - 1) / (y + 1)).</summary>
    public static BigInteger Log(BigInteger y)
    {
        var halvings = (int)(y.GetBitLength() - Bits);
        return LogNearOne(halvings >= 0 ? y >> halvings : y << -halvings) - (halvings * LogNearOne(One >> 1));
    }

    public static BigInteger Log1p(BigInteger x) => Log(One + x);

    public static BigInteger Expm1(BigInteger x) => Exp(x) - One;

    public static BigInteger Tanh(BigInteger x)
    {
        var square = Exp(2 * x);
        return ((square - One) << Bits) / (square + One);
    }

    public static BigInteger Sin(BigInteger x) => Series(x, x, 2);

    public static BigInteger Cos(BigInteger x) => Series(x, One, 1);

    // first - first x^2 / (n (n + 1)) + ...
    private static BigInteger Series(BigInteger x, BigInteger first, int n)
    {
        var square = (x * x) >> Bits;
        var (sum, term) = (first, first);
        for (; !term.IsZero && n < 1000; n += 2)
        {
            term = -((term * square) >> Bits) / (n * (n + 1));
            sum += term;
        }

        return sum;
    }

    private static BigInteger LogNearOne(BigInteger y)
    {
        var s = ((y - One) << Bits) / (y + One);
        var square = (s * s) >> Bits;
        var (sum, power) = (s, s);
        for (var n = 3; !power.IsZero && n < 1000; n += 2)
        {
            power = (power * square) >> Bits;
            sum += power / n;
        }

        return 2 * sum;
    }
}
