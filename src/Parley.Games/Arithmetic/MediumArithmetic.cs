using System.Numerics;

namespace Parley.Games.Arithmetic;

/// <summary>128-bit numbers with 256-bit products; where a result stays small the 128-bit way is taken.</summary>
internal readonly struct MediumArithmetic : IExactArithmetic<Int128>
{
    public static Int128 From(BigInteger value)
    {
        var result = (Int128)value;
        return result == Int128.MinValue ? throw new OverflowException() : result;
    }

    public static BigInteger ToBigInteger(Int128 value) => value;

    public static int Sign(Int128 value) => Int128.Sign(value);

    public static Int128 Negate(Int128 value) => -value;

    public static Int128 Combine(Int128 a, Int128 p, Int128 b, Int128 c, Int128 d)
    {
        if (IsSmall(a) && IsSmall(p) && IsSmall(b) && IsSmall(c))
        {
            return (Math.BigMul((long)a, (long)p) - Math.BigMul((long)b, (long)c)) / d;
        }

        // The size of the quotient is known from its value in floating point; below 2^126 the low bits alone decide.
        var (left, right, divisor) = ((double)a * (double)p, (double)b * (double)c, Math.Abs((double)d));
        if (!(Math.Abs(left - right) < 8e37 * divisor) || !((Math.Abs(left) + Math.Abs(right)) * 1e-15 < 1e36 * divisor))
        {
            throw new OverflowException();
        }

        var shift = (int)Int128.TrailingZeroCount(d);
        if (shift > 63)
        {
            return (Int128)((((BigInteger)a * p) - ((BigInteger)b * c)) / d);
        }

        // (a p - b c) modulo 2^192, shifted right, times the inverse of the odd part of d modulo 2^128.
        Product(a, p, out var low, out var high);
        Product(b, c, out var lowSubtrahend, out var highSubtrahend);
        var difference = low - lowSubtrahend;
        var top = high - highSubtrahend - (low < lowSubtrahend ? 1UL : 0UL);
        var shifted = shift == 0 ? difference : (difference >> shift) | ((UInt128)top << (128 - shift));
        return (Int128)(shifted * Inverse((UInt128)(d >> shift)));
    }

    public static int CompareProducts(Int128 a, Int128 b, Int128 c, Int128 d)
    {
        if (IsSmall(a) && IsSmall(b) && IsSmall(c) && IsSmall(d))
        {
            return Math.BigMul((long)a, (long)b).CompareTo(Math.BigMul((long)c, (long)d));
        }

        // Doubles decide where they differ by more than their rounding.
        var (left, right) = ((double)a * (double)b, (double)c * (double)d);
        if (Math.Abs(left - right) > 1e-14 * (Math.Abs(left) + Math.Abs(right)))
        {
            return left.CompareTo(right);
        }

        return ((BigInteger)a * b).CompareTo((BigInteger)c * d);
    }

    private static bool IsSmall(Int128 value) => value > long.MinValue && value <= long.MaxValue;

    // The product of two signed numbers modulo 2^192: 128 low bits and 64 above them.
    private static void Product(Int128 x, Int128 y, out UInt128 low, out ulong high)
    {
        var (ux, uy) = ((UInt128)x, (UInt128)y);
        var (x0, x1) = ((ulong)ux, (ulong)(ux >> 64));
        var (y0, y1) = ((ulong)uy, (ulong)(uy >> 64));
        var p0 = (UInt128)x0 * y0;
        var p1 = (UInt128)x0 * y1;
        var p2 = (UInt128)x1 * y0;
        // A carry of this sum counts 2^192 and falls away.
        var middle = p1 + p2;
        low = p0 + (middle << 64);
        high = (ulong)(middle >> 64) + (low < p0 ? 1UL : 0UL) + (x1 * y1);
        // Signs extend into the third word.
        high -= x < 0 ? y0 : 0UL;
        high -= y < 0 ? x0 : 0UL;
    }

    // Newton's iteration doubles the number of right bits: 5, 10, ..., 160.
    private static UInt128 Inverse(UInt128 odd)
    {
        var low = (ulong)odd;
        var inverse = (3 * low) ^ 2;
        inverse *= 2 - (low * inverse);
        inverse *= 2 - (low * inverse);
        inverse *= 2 - (low * inverse);
        inverse *= 2 - (low * inverse);
        UInt128 wide = inverse;
        return wide * (2 - (odd * wide));
    }
}
