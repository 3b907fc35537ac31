using System.Numerics;

namespace Parley.Games.Arithmetic;

/// <summary>64-bit numbers with 128-bit products.</summary>
internal readonly struct SmallArithmetic : IExactArithmetic<long>
{
    public static long From(BigInteger value) => checked((long)value);

    public static BigInteger ToBigInteger(long value) => value;

    public static int Sign(long value) => Math.Sign(value);

    public static long Negate(long value) => -value;

    public static long Combine(long a, long p, long b, long c, long d)
    {
        var numerator = Subtract(Math.BigMul(a, p), Math.BigMul(b, c));
        if ((long)numerator == numerator)
        {
            return (long)numerator / d;
        }

        var quotient = numerator / d;
        if (quotient > long.MaxValue || quotient < -long.MaxValue)
        {
            throw new OverflowException();
        }

        return (long)quotient;
    }

    public static int CompareProducts(long a, long b, long c, long d) => Math.BigMul(a, b).CompareTo(Math.BigMul(c, d));

    // Entries stay above -2^63, so products stay below 2^126 and their difference fits.
    private static Int128 Subtract(Int128 x, Int128 y) => x - y;
}
