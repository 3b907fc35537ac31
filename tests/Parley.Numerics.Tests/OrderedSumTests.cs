using System.Numerics;
using CsCheck;

namespace Parley.Numerics.Tests;

public class OrderedSumTests
{
    private static double SumByDefinition(double[] values)
    {
        var lanes = new double[16];
        for (var i = 0; i < values.Length; i++)
        {
            lanes[i % 16] += values[i];
        }

        foreach (var width in new[] { 8, 4, 2, 1 })
        {
            for (var lane = 0; lane < width; lane++)
            {
                lanes[lane] += lanes[lane + width];
            }
        }

        return lanes[0];
    }

    [Fact]
    public void Sum_and_dot_have_the_bits_of_the_documented_order() =>
        Gen.Double[-1e6, 1e6].Array[0, 100].Sample(values =>
        {
            Assert.Equal(SumByDefinition(values), OrderedSum.Sum(values));
            var other = values.Reverse().ToArray();
            Assert.Equal(SumByDefinition(values.Zip(other, (a, b) => a * b).ToArray()), OrderedSum.Dot(values, other));
        });

    [Fact]
    public void Compensated_sum_is_the_exact_sum_rounded_up_to_one_ulp() =>
        Gen.Double[-1e3, 1e3].Array[1, 200].Sample(values =>
        {
            // Whole numbers of 2^-200: exact but for what each value has below that.
            var exact = values.Aggregate(BigInteger.Zero, (sum, x) => sum + ToScaledInteger(x));
            var expected = (double)exact * Math.ScaleB(1.0, -200);
            Assert.Equal(expected, OrderedSum.CompensatedSum(values), (Math.Abs(expected) * 1e-15) + (values.Length * Math.ScaleB(1.0, -200)));
        });

    [Fact]
    public void Compensated_sum_survives_what_a_plain_sum_loses() =>
        Assert.Equal(2.0, OrderedSum.CompensatedSum([1.0, 1e100, 1.0, -1e100]));

    [Fact]
    public void Edges()
    {
        Assert.Equal(0.0, OrderedSum.Sum([]));
        Assert.Equal(double.NaN, OrderedSum.Mean([]));
        Assert.Equal(double.NaN, OrderedSum.Variance([1.0]));
        Assert.Equal(double.PositiveInfinity, OrderedSum.CompensatedSum([double.MaxValue, double.MaxValue]));
        Assert.Throws<ArgumentException>(() => OrderedSum.Dot([1.0], [1.0, 2.0]));
        Assert.Equal(2.5, OrderedSum.Mean([1, 2, 3, 4]));
        Assert.Equal(5.0 / 3, OrderedSum.Variance([1, 2, 3, 4]), 1e-15);
    }

    private static BigInteger ToScaledInteger(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = (BigInteger)((bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52));
        var shift = Math.Max(exponent, 1) - 1075 + 200;
        var value = shift >= 0 ? mantissa << shift : mantissa >> -shift;
        return bits < 0 ? -value : value;
    }
}
