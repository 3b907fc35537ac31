using System.Runtime.CompilerServices;

namespace Parley.Numerics;

public static partial class DeterministicMath
{
    // 2/3 is rounded down by a third of 2^-53.
    private const double TwoThirdsLow = 1.0 / 3 / 9007199254740992.0;

    /// <summary>Returns <paramref name="x"/> to the power <paramref name="y"/>.</summary>
    /// <param name="x">Base.</param>
    /// <param name="y">Exponent.</param>
    /// <returns>Within 1 unit in the last place. Special values as in IEEE 754: anything to the power 0 is 1, 1 to any power is 1, a
    /// negative base
    /// with an exponent that is not whole is not a number.</returns>
    public static double Pow(double x, double y)
    {
        if (y == 0.0 || x == 1.0)
        {
            return 1.0;
        }

        if (y == 1.0 || double.IsNaN(x))
        {
            return x;
        }

        if (x > 0 && x < double.PositiveInfinity && Math.Abs(y) < double.PositiveInfinity)
        {
            return PowPositive(x, y);
        }

        return PowSpecial(x, y);
    }

    private static double PowPositive(double x, double y)
    {
        var (logHigh, logLow) = LogExtended(x);
        var rough = y * logHigh;
        if (!(Math.Abs(rough) < 750.0))
        {
            return rough > 0 ? double.PositiveInfinity : 0.0;
        }

        var (high, error) = ExactProduct(y, logHigh);
        return ExpExtended(high, error + (y * logLow));
    }

    private static double PowSpecial(double x, double y)
    {
        if (double.IsNaN(y))
        {
            return y;
        }

        var size = Math.Abs(x);
        if (double.IsInfinity(y))
        {
            return size == 1.0 ? 1.0 : (size > 1.0) == (y > 0) ? double.PositiveInfinity : 0.0;
        }

        var whole = Math.Floor(y) == y;
        var odd = whole && Math.Abs(y) < 9007199254740992.0 && ((long)y & 1) != 0;
        double result;
        if (size == 0.0)
        {
            result = y > 0 ? 0.0 : double.PositiveInfinity;
        }
        else if (double.IsInfinity(size))
        {
            result = y > 0 ? double.PositiveInfinity : 0.0;
        }
        else
        {
            result = !whole ? double.NaN : size == 1.0 ? 1.0 : PowPositive(size, y);
        }

        return odd && double.IsNegative(x) ? -result : result;
    }

    // ln x as an unevaluated sum of two numbers, to about 2^-65 relative: the series of LogReduced with its first terms in doubled
    // precision.
    private static (double High, double Low) LogExtended(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var k = 0.0;
        if (bits < 0x0010_0000_0000_0000)
        {
            bits = BitConverter.DoubleToInt64Bits(x * TwoToThe54);
            k = -54.0;
        }

        var exponent = (bits - BitsOfRootHalf) >> 52;
        k += exponent;
        var f = BitConverter.Int64BitsToDouble(bits - (exponent << 52)) - 1.0;

        // s = f / (2 + f)
        var divisor = 2.0 + f;
        var divisorLow = f - (divisor - 2.0);
        var s = f / divisor;
        var (back, backLow) = ExactProduct(s, divisor);
        var sLow = (((f - back) - backLow) - (s * divisorLow)) / divisor;

        // z = s^2
        var (z, zLow) = ExactProduct(s, s);
        zLow += 2.0 * s * sLow;

        // factor = 2/3 + z (2/5 + z (2/7 + ...))
        var z2 = z * z;
        var z4 = z2 * z2;
        var a = (L2 + (L3 * z)) + (z2 * (L4 + (L5 * z)));
        var b = (L6 + (L7 * z)) + (z2 * (L8 + (L9 * z)));
        var c = (L10 + (L11 * z)) + (z2 * L12);
        var rest = z * (a + (z4 * (b + (z4 * c))));
        var factor = L1 + rest;
        var factorLow = (rest - (factor - L1)) + TwoThirdsLow;

        // 2 s + s z factor
        var (g, gLow) = ExactProduct(z, factor);
        gLow += (z * factorLow) + (zLow * factor);
        var (v, vLow) = ExactProduct(s, g);
        vLow += (s * gLow) + (sLow * g);
        var twice = 2.0 * s;
        var sum = twice + v;
        var sumLow = (v - (sum - twice)) + ((2.0 * sLow) + vLow);

        // + k ln 2
        var first = k * Ln2High;
        var total = first + sum;
        var totalLow = (sum - (total - first)) + (sumLow + (k * Ln2Low));
        var high = total + totalLow;
        return (high, totalLow - (high - total));
    }

    // Sum and its rounding error, exact whatever the order of sizes (Knuth 1969).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double Sum, double Error) ExactSum(double a, double b)
    {
        var sum = a + b;
        var partB = sum - a;
        return (sum, (a - (sum - partB)) + (b - partB));
    }

    // Product and its rounding error, by splitting both factors in halves (Veltkamp 1968, Dekker 1971); exact unless something overflows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double Product, double Error) ExactProduct(double a, double b)
    {
        const double Splitter = 134217729.0;
        var scaledA = Splitter * a;
        var aHigh = scaledA - (scaledA - a);
        var aLow = a - aHigh;
        var scaledB = Splitter * b;
        var bHigh = scaledB - (scaledB - b);
        var bLow = b - bHigh;
        var product = a * b;
        return (product, (((aHigh * bHigh) - product) + (aHigh * bLow) + (aLow * bHigh)) + (aLow * bLow));
    }
}
