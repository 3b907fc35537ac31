using System.Numerics;

namespace Parley.Numerics;

public static partial class DeterministicMath
{
    // pi / 2 in four parts of which the first three have 33 bits: their products with whole numbers up to 2^20 are exact.
    private const double HalfPi1 = 1.5707963267341256;
    private const double HalfPi2 = 6.077100506303966e-11;
    private const double HalfPi3 = 2.0222662487111665e-21;
    private const double HalfPi4 = 8.4784276603689e-32;
    private const double TwoByPi = 0.63661977236758134;

    /// <summary>Returns the sine of an angle in radians.</summary>
    /// <param name="x">Any finite number; otherwise the result is not a number.</param>
    /// <returns>From -1 to 1, within 1 unit in the last place. Beyond 10^6 the reduction by pi is exact but slow.</returns>
    public static double Sin(double x)
    {
        if (Math.Abs(x) < 1e-8)
        {
            return x;
        }

        var (quadrant, high, low) = ReduceAngle(x);
        return quadrant switch
        {
            0 => SineNearZero(high, low),
            1 => CosineNearZero(high, low),
            2 => -SineNearZero(high, low),
            _ => -CosineNearZero(high, low),
        };
    }

    /// <summary>Returns the cosine of an angle in radians.</summary>
    /// <param name="x">Any finite number; otherwise the result is not a number.</param>
    /// <returns>From -1 to 1, within 1 unit in the last place. Beyond 10^6 the reduction by pi is exact but slow.</returns>
    public static double Cos(double x)
    {
        var (quadrant, high, low) = ReduceAngle(x);
        return quadrant switch
        {
            0 => CosineNearZero(high, low),
            1 => -SineNearZero(high, low),
            2 => -CosineNearZero(high, low),
            _ => SineNearZero(high, low),
        };
    }

    // x = (4 n + quadrant) pi / 2 + high + low with |high| <= pi / 4.
    private static (int Quadrant, double High, double Low) ReduceAngle(double x)
    {
        if (!(Math.Abs(x) < 1e6))
        {
            return double.IsFinite(x) ? ReduceLargeAngle(x) : (0, double.NaN, double.NaN);
        }

        var k = ((x * TwoByPi) + RoundingShift) - RoundingShift;
        var rest = x - (k * HalfPi1);
        var (second, secondLow) = ExactSum(rest, -k * HalfPi2);
        var (third, thirdLow) = ExactSum(second, -k * HalfPi3);
        var low = (secondLow + thirdLow) - (k * HalfPi4);
        var high = third + low;
        return ((int)k & 3, high, low - (high - third));
    }

    private static (int Quadrant, double High, double Low) ReduceLargeAngle(double x)
    {
        // Whole numbers of 2^-1200: x is one exactly, and pi has more digits than the largest x needs.
        const int Bits = 1200;
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(x));
        var angle = (BigInteger)((bits & 0xF_FFFF_FFFF_FFFF) | (1L << 52)) << ((int)(bits >> 52) - 1075 + Bits);

        // The quotient may need 970 bits, and the rest as many again: pi / 2 has 2400.
        var halfPi = HalfPi.Value;
        var quotient = ((angle << Bits) + (halfPi >> 1)) / halfPi;
        var rest = (angle << Bits) - (quotient * halfPi);
        var high = (double)(rest >> (2 * Bits - 200)) * 6.223015277861142e-61;
        var low = (double)((rest >> (2 * Bits - 200)) - (BigInteger)(high * 1.6069380442589903e60)) * 6.223015277861142e-61;
        var quadrant = (int)(quotient & 3);
        return x > 0 ? (quadrant, high, low) : (-quadrant & 3, -high, -low);
    }

    // pi / 2 in whole numbers of 2^-2400, by Machin's formula (1706): pi = 16 arctan(1/5) - 4 arctan(1/239).
    private static readonly Lazy<BigInteger> HalfPi = new(() =>
    {
        return (8 * Arctangent(5)) - (2 * Arctangent(239)) >> 64;

        static BigInteger Arctangent(int inverse)
        {
            var term = (BigInteger.One << (2400 + 64)) / inverse;
            var sum = term;
            for (var n = 3; !term.IsZero; n += 2)
            {
                term /= -inverse * inverse;
                sum += term / n;
            }

            return sum;
        }
    });

    private static double SineNearZero(double x, double low)
    {
        var z = x * x;
        var series = (-1.0 / 6) + (z * ((1.0 / 120) + (z * ((-1.0 / 5040) + (z * ((1.0 / 362880) + (z * ((-1.0 / 39916800)
            + (z * ((1.0 / 6227020800) + (z * ((-1.0 / 1307674368000) + (z * (1.0 / 355687428096000))))))))))))));
        return x + ((x * z * series) + (low * (1.0 - (0.5 * z))));
    }

    private static double CosineNearZero(double x, double low)
    {
        var z = x * x;
        var series = (1.0 / 24) + (z * ((-1.0 / 720) + (z * ((1.0 / 40320) + (z * ((-1.0 / 3628800) + (z * ((1.0 / 479001600)
            + (z * ((-1.0 / 87178291200) + (z * (1.0 / 20922789888000))))))))))));
        var half = 0.5 * z;
        var sum = 1.0 - half;
        return sum + (((1.0 - sum) - half) + ((z * z * series) - (x * low)));
    }
}
