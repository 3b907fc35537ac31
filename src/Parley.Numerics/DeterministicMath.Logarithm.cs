using System.Runtime.CompilerServices;

namespace Parley.Numerics;

public static partial class DeterministicMath
{
    private const long BitsOfRootHalf = 0x3FE6_A09E_667F_3BCD;
    private const double TwoToThe54 = 18014398509481984.0;

    /// <summary>Returns the natural logarithm.</summary>
    /// <param name="x">A number; below zero the result is not a number.</param>
    /// <returns>Within 1 unit in the last place; negative infinity at zero.</returns>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var offset = 0.0;

        // One comparison sends zero, subnormal, negative, infinite and not-a-number arguments away.
        if ((ulong)(bits - 0x0010_0000_0000_0000) >= 0x7FE0_0000_0000_0000)
        {
            if (!(x > 0) || x == double.PositiveInfinity)
            {
                return x == 0 ? double.NegativeInfinity : x > 0 ? x : double.NaN;
            }

            bits = BitConverter.DoubleToInt64Bits(x * TwoToThe54);
            offset = -54.0;
        }

        var exponent = (bits - BitsOfRootHalf) >> 52;
        var f = BitConverter.Int64BitsToDouble(bits - (exponent << 52)) - 1.0;
        return LogReduced(f, exponent + offset, 0.0);
    }

    /// <summary>Returns the natural logarithm of one plus <paramref name="x"/>, without loss near zero.</summary>
    /// <param name="x">A number; below -1 the result is not a number.</param>
    /// <returns>Within 2 units in the last place; negative infinity at -1.</returns>
    public static double Log1p(double x)
    {
        if (x is > -0.29 and < 0.41)
        {
            return x == 0.0 ? x : LogReduced(x, 0.0, 0.0);
        }

        var sum = 1.0 + x;
        if (!(sum > 0) || sum == double.PositiveInfinity)
        {
            return Log(sum);
        }

        // The rounding error of 1 + x, relative to it, is what the logarithm of the rounded sum misses.
        var missing = x > 1.0 ? 1.0 - (sum - x) : x - (sum - 1.0);
        var bits = BitConverter.DoubleToInt64Bits(sum);
        var exponent = (bits - BitsOfRootHalf) >> 52;
        var f = BitConverter.Int64BitsToDouble(bits - (exponent << 52)) - 1.0;
        return LogReduced(f, exponent, missing / sum);
    }

    /// <summary>Returns the logarithm to base 10.</summary>
    /// <param name="x">A number; below zero the result is not a number.</param>
    /// <returns>Within 2 units in the last place; exact at whole powers of ten that are representable.</returns>
    public static double Log10(double x) => LogScaled(x, 0.43429448190325182, 1.0983196502167651e-17);

    /// <summary>Returns the logarithm to base 2.</summary>
    /// <param name="x">A number; below zero the result is not a number.</param>
    /// <returns>Within 2 units in the last place; exact at whole powers of two.</returns>
    public static double Log2(double x) => LogScaled(x, 1.4426950408889634, 2.0355273740931033e-17);

    // ln(1 + f) + exponent ln 2 + extra for 1 + f in [sqrt(1/2), sqrt(2)): with s = f / (2 + f), ln(1 + f) = f - f^2/2 + s (f^2/2 +
    // R(s^2)),
    // the arrangement of Sun's fdlibm (1993); R is the series of 2 artanh(s) / s - 2, to s^20, an error below 1e-18.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LogReduced(double f, double exponent, double extra)
    {
        var halfSquare = 0.5 * f * f;
        var s = f / (2.0 + f);
        var z = s * s;
        var z2 = z * z;
        var z4 = z2 * z2;
        var a = (L1 + (L2 * z)) + (z2 * (L3 + (L4 * z)));
        var b = (L5 + (L6 * z)) + (z2 * (L7 + (L8 * z)));
        var series = z * (a + (z4 * (b + (z4 * (L9 + (L10 * z))))));
        var small = (s * (halfSquare + series)) + ((exponent * Ln2Low) + extra);
        return (exponent * Ln2High) - ((halfSquare - small) - f);
    }

    private static double LogScaled(double x, double factorHigh, double factorLow)
    {
        if (!(x > 0) || x == double.PositiveInfinity)
        {
            return Log(x);
        }

        var (high, low) = LogExtended(x);
        var (product, error) = ExactProduct(high, factorHigh);
        return product + (error + ((high * factorLow) + (low * factorHigh)));
    }

    private const double L1 = 2.0 / 3;
    private const double L2 = 2.0 / 5;
    private const double L3 = 2.0 / 7;
    private const double L4 = 2.0 / 9;
    private const double L5 = 2.0 / 11;
    private const double L6 = 2.0 / 13;
    private const double L7 = 2.0 / 15;
    private const double L8 = 2.0 / 17;
    private const double L9 = 2.0 / 19;
    private const double L10 = 2.0 / 21;
    private const double L11 = 2.0 / 23;
    private const double L12 = 2.0 / 25;
}
