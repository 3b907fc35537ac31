using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parley.Numerics;

/// <summary>Elementary and special functions that give the same bits on every processor, with and without fused multiply-add or
/// vectors.</summary>
/// <remarks>
/// <para>The runtime's <c>Math.Exp</c> and its like differ in last bits between processors; anything that a finding is made of uses these
/// instead.
/// They consist of <c>+ - * /</c> and the square root in a fixed order, with fixed coefficients; nothing is fused.</para>
/// <para><b>Accuracy</b>, measured in the tests against the runtime or against exact arithmetic: at most 1 unit in the last place for
/// <c>Exp</c>, <c>Log</c> and <c>Pow</c>, 2 for <c>Expm1</c>, <c>Log1p</c>, <c>Tanh</c>; the special functions name theirs.</para>
/// <para><b>Not a number</b> goes in and comes out; arguments outside a function's domain give not-a-number, as in <see cref="Math"/>, and
/// throw nothing.</para>
/// </remarks>
public static partial class DeterministicMath
{
    // Adding 1.5 * 2^52 rounds to the nearest whole number (ties to even) and leaves that number in the low bits.
    private const double RoundingShift = 6755399441055744.0;
    private const double InverseLn2 = 1.4426950408889634;

    // ln 2 in two parts: the first has 21 trailing zero bits, so that its product with any exponent is exact.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const long ExponentOfOne = 0x3FF0_0000_0000_0000;

    /// <summary>Returns e to the power <paramref name="x"/>.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>Within 1 unit in the last place; infinite above 709.78, zero below -745.13, gradually underflowing in between.</returns>
    public static double Exp(double x)
    {
        if (!(Math.Abs(x) <= 708.0))
        {
            return double.IsNaN(x) ? x : ExpExtended(Math.Clamp(x, -1000.0, 1000.0), 0.0);
        }

        var shifted = (x * InverseLn2) + RoundingShift;
        var k = shifted - RoundingShift;
        var scale = BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(shifted) << 52) + ExponentOfOne);
        return ExpReduced(x - (k * Ln2High), k * Ln2Low) * scale;
    }

    /// <summary>Writes e to the power of each element; the same bits as <see cref="Exp(double)"/>, several at once.</summary>
    /// <param name="source">Arguments.</param>
    /// <param name="destination">Results, at least as long as <paramref name="source"/>; may be the same memory.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="source"/>.</exception>
    public static void Exp(ReadOnlySpan<double> source, Span<double> destination)
    {
        if (destination.Length < source.Length)
        {
            throw new ArgumentException("The destination is shorter than the source.", nameof(destination));
        }

        var i = 0;
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(destination);
        for (; i <= source.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            var x = Vector256.LoadUnsafe(ref from, (nuint)i);
            if (Vector256.LessThanOrEqualAll(Vector256.Abs(x), Vector256.Create(708.0)))
            {
                ExpOrdinary(x).StoreUnsafe(ref to, (nuint)i);
            }
            else
            {
                for (var j = i; j < i + Vector256<double>.Count; j++)
                {
                    destination[j] = Exp(source[j]);
                }
            }
        }

        for (; i < source.Length; i++)
        {
            destination[i] = Exp(source[i]);
        }
    }

    /// <summary>Returns e to the power <paramref name="x"/>, less one, without loss near zero.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>Within 2 units in the last place.</returns>
    public static double Expm1(double x)
    {
        if (Math.Abs(x) < 0.34)
        {
            // Keeps the sign of zero, which the sum below would lose.
            return x == 0.0 ? x : x + (x * x * ExpTail(x));
        }

        if (!(Math.Abs(x) <= 40.0))
        {
            return x < 0 ? -1.0 : Exp(x) - 1.0;
        }

        var k = ((x * InverseLn2) + RoundingShift) - RoundingShift;
        var high = x - (k * Ln2High);
        var low = k * Ln2Low;
        var r = high - low;
        var part = high + ((r * r * ExpTail(r)) - low);
        var scale = PowerOfTwo((int)k);

        // 2^k (1 + part) - 1, where 2^k - 1 is exact for the exponents of this branch with k <= 52.
        return k <= 52 ? (scale * part) + (scale - 1.0) : (scale * (1.0 + part)) - 1.0;
    }

    /// <summary>Returns the hyperbolic tangent.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>From -1 to 1, within 2 units in the last place.</returns>
    public static double Tanh(double x)
    {
        var size = Math.Abs(x);
        if (!(size < 22.0))
        {
            return double.IsNaN(x) ? x : Math.CopySign(1.0, x);
        }

        if (size < 3.7e-9)
        {
            return x;
        }

        double result;
        if (size >= 1.0)
        {
            result = 1.0 - (2.0 / (Expm1(2.0 * size) + 2.0));
        }
        else
        {
            var t = Expm1(2.0 * size);
            result = t / (t + 2.0);
        }

        return Math.CopySign(result, x);
    }

    /// <summary>Returns 1 / (1 + e^-x), the logistic function.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>From 0 to 1, without loss for large negative arguments.</returns>
    public static double Logistic(double x)
    {
        if (x >= 0)
        {
            return 1.0 / (1.0 + Exp(-x));
        }

        var e = Exp(x);
        return e / (1.0 + e);
    }

    // e^(high + low) for |high| <= 1000 with |low| far below |high|; the scaling goes in two steps so that overflow and underflow round once.
    internal static double ExpExtended(double high, double low)
    {
        var k = ((high * InverseLn2) + RoundingShift) - RoundingShift;
        var value = ExpReduced(high - (k * Ln2High), (k * Ln2Low) - low);
        var first = (int)k / 2;
        return value * PowerOfTwo(first) * PowerOfTwo((int)k - first);
    }

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);

    // e^(high - low) for |high| <= 0.35: 1 + high is kept with its rounding error, so that only one rounding counts.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpReduced(double high, double low)
    {
        var r = high - low;
        var tail = (r * r * ExpTail(r)) - low;
        var sum = 1.0 + high;
        return sum + ((high - (sum - 1.0)) + tail);
    }

    // (e^r - 1 - r) / r^2 by its Taylor series to r^11, an error below 1e-17 for |r|
    // <= 0.35; Estrin's order for instruction-level parallelism.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpTail(double r)
    {
        var r2 = r * r;
        var r4 = r2 * r2;
        var a = (C2 + (C3 * r)) + (r2 * (C4 + (C5 * r)));
        var b = (C6 + (C7 * r)) + (r2 * (C8 + (C9 * r)));
        var c = (C10 + (C11 * r)) + (r2 * (C12 + (C13 * r)));
        return a + (r4 * (b + (r4 * c)));
    }

    private const double C2 = 1.0 / 2;
    private const double C3 = 1.0 / 6;
    private const double C4 = 1.0 / 24;
    private const double C5 = 1.0 / 120;
    private const double C6 = 1.0 / 720;
    private const double C7 = 1.0 / 5040;
    private const double C8 = 1.0 / 40320;
    private const double C9 = 1.0 / 362880;
    private const double C10 = 1.0 / 3628800;
    private const double C11 = 1.0 / 39916800;
    private const double C12 = 1.0 / 479001600;
    private const double C13 = 1.0 / 6227020800;

    // Lane by lane the operations of Exp, ExpReduced and ExpTail in the same order: the same bits.
    private static Vector256<double> ExpOrdinary(Vector256<double> x)
    {
        var shift = Vector256.Create(RoundingShift);
        var one = Vector256.Create(1.0);
        var shifted = (x * InverseLn2) + shift;
        var k = shifted - shift;
        var scale = ((shifted.AsInt64() << 52) + Vector256.Create(ExponentOfOne)).AsDouble();
        var high = x - (k * Ln2High);
        var low = k * Ln2Low;
        var r = high - low;
        var r2 = r * r;
        var r4 = r2 * r2;
        var a = (Vector256.Create(C2) + (C3 * r)) + (r2 * (Vector256.Create(C4) + (C5 * r)));
        var b = (Vector256.Create(C6) + (C7 * r)) + (r2 * (Vector256.Create(C8) + (C9 * r)));
        var c = (Vector256.Create(C10) + (C11 * r)) + (r2 * (Vector256.Create(C12) + (C13 * r)));
        var tail = (r * r * (a + (r4 * (b + (r4 * c))))) - low;
        var sum = one + high;
        return (sum + ((high - (sum - one)) + tail)) * scale;
    }
}
