using System.Numerics;

namespace Parley.Games.Arithmetic;

/// <summary>Numbers of any size.</summary>
internal readonly struct LargeArithmetic : IExactArithmetic<BigInteger>
{
    public static BigInteger From(BigInteger value) => value;

    public static BigInteger ToBigInteger(BigInteger value) => value;

    public static int Sign(BigInteger value) => value.Sign;

    public static BigInteger Negate(BigInteger value) => -value;

    public static BigInteger Combine(BigInteger a, BigInteger p, BigInteger b, BigInteger c, BigInteger d)
    {
        var numerator = b.IsZero || c.IsZero ? a * p : (a * p) - (b * c);
        return d.IsOne ? numerator : numerator / d;
    }

    public static int CompareProducts(BigInteger a, BigInteger b, BigInteger c, BigInteger d) => (a * b).CompareTo(c * d);
}
