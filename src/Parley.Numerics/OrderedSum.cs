using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parley.Numerics;

/// <summary>Sums whose order of additions is fixed, so that their bits do not depend on the processor's vector width.</summary>
/// <remarks>
/// <para><b>Order.</b> Element <c>i</c> goes to lane <c>i mod 16</c>; each lane adds its elements by rising index, starting from zero;
/// then lane <c>j</c> takes
/// lane <c>j + 8</c>, <c>j + 4</c>, <c>j + 2</c>, <c>j + 1</c> in that sequence. The sixteen lanes are four 256-bit vectors where the
/// machine has them and software with the
/// same bits where not.</para>
/// <para>Results of threads are combined by index, never in order of arrival: see <see cref="Parallelism.WorldPartition"/>.</para>
/// <para><b>Accuracy.</b> The error grows as n/16 roundings; <see cref="CompensatedSum"/> is exact to the last bits at about four times
/// the cost.</para>
/// </remarks>
public static class OrderedSum
{
    private const int Lanes = 16;

    /// <summary>Returns the sum of the values.</summary>
    /// <param name="values">Summands; may be empty.</param>
    /// <returns>The sum in the fixed order; 0 for no values.</returns>
    public static double Sum(ReadOnlySpan<double> values)
    {
        Span<double> lanes = stackalloc double[Lanes];
        var i = 0;
        if (values.Length >= Lanes)
        {
            var (a, b, c, d) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            ref var start = ref MemoryMarshal.GetReference(values);
            for (; i <= values.Length - Lanes; i += Lanes)
            {
                a += Vector256.LoadUnsafe(ref start, (nuint)i);
                b += Vector256.LoadUnsafe(ref start, (nuint)i + 4);
                c += Vector256.LoadUnsafe(ref start, (nuint)i + 8);
                d += Vector256.LoadUnsafe(ref start, (nuint)i + 12);
            }

            Store(lanes, a, b, c, d);
        }

        for (var lane = 0; i < values.Length; i++, lane++)
        {
            lanes[lane] += values[i];
        }

        return Combine(lanes);
    }

    /// <summary>Returns the sum of the products of corresponding values.</summary>
    /// <param name="left">First factors.</param>
    /// <param name="right">Second factors, as many.</param>
    /// <returns>The scalar product in the fixed order; 0 for no values.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        if (left.Length != right.Length)
        {
            throw new ArgumentException("Both operands of a scalar product must have the same length.", nameof(right));
        }

        Span<double> lanes = stackalloc double[Lanes];
        var i = 0;
        if (left.Length >= Lanes)
        {
            var (a, b, c, d) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
            ref var x = ref MemoryMarshal.GetReference(left);
            ref var y = ref MemoryMarshal.GetReference(right);
            for (; i <= left.Length - Lanes; i += Lanes)
            {
                a += Vector256.LoadUnsafe(ref x, (nuint)i) * Vector256.LoadUnsafe(ref y, (nuint)i);
                b += Vector256.LoadUnsafe(ref x, (nuint)i + 4) * Vector256.LoadUnsafe(ref y, (nuint)i + 4);
                c += Vector256.LoadUnsafe(ref x, (nuint)i + 8) * Vector256.LoadUnsafe(ref y, (nuint)i + 8);
                d += Vector256.LoadUnsafe(ref x, (nuint)i + 12) * Vector256.LoadUnsafe(ref y, (nuint)i + 12);
            }

            Store(lanes, a, b, c, d);
        }

        for (var lane = 0; i < left.Length; i++, lane++)
        {
            lanes[lane] += left[i] * right[i];
        }

        return Combine(lanes);
    }

    /// <summary>Returns the arithmetic mean.</summary>
    /// <param name="values">Values; may be empty.</param>
    /// <returns>The sum in the fixed order by the count; not a number for no values.</returns>
    public static double Mean(ReadOnlySpan<double> values) => values.IsEmpty ? double.NaN : Sum(values) / values.Length;

    /// <summary>Returns the variance of a sample: squared deviations from the mean by count less one.</summary>
    /// <param name="values">Values.</param>
    /// <returns>The unbiased variance, in two passes; not a number for fewer than two values.</returns>
    public static double Variance(ReadOnlySpan<double> values)
    {
        if (values.Length < 2)
        {
            return double.NaN;
        }

        var mean = Mean(values);
        Span<double> lanes = stackalloc double[Lanes];
        for (var i = 0; i < values.Length; i++)
        {
            var deviation = values[i] - mean;
            lanes[i % Lanes] += deviation * deviation;
        }

        return Combine(lanes) / (values.Length - 1);
    }

    /// <summary>Returns the sum with the rounding errors added back in, by rising index.</summary>
    /// <param name="values">Summands; may be empty.</param>
    /// <returns>As if summed in about doubled precision and rounded once; 0 for no values.</returns>
    /// <remarks><b>Source.</b> Neumaier (1974), the improved Kahan-Babuska algorithm.</remarks>
    public static double CompensatedSum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        var correction = 0.0;
        foreach (var value in values)
        {
            var next = sum + value;
            correction += Math.Abs(sum) >= Math.Abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }

        // With an infinite or overflowing sum the correction is not a number and means nothing.
        return double.IsFinite(sum) ? sum + correction : sum;
    }

    private static void Store(Span<double> lanes, Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d)
    {
        a.CopyTo(lanes);
        b.CopyTo(lanes[4..]);
        c.CopyTo(lanes[8..]);
        d.CopyTo(lanes[12..]);
    }

    private static double Combine(Span<double> lanes)
    {
        for (var width = Lanes / 2; width >= 1; width /= 2)
        {
            for (var lane = 0; lane < width; lane++)
            {
                lanes[lane] += lanes[lane + width];
            }
        }

        return lanes[0];
    }
}
