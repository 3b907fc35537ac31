namespace Parley.Numerics.Tests;

/// <summary>Distance of two numbers in units in the last place.</summary>
internal static class Ulp
{
    public static long Distance(double a, double b)
    {
        if (double.IsNaN(a) || double.IsNaN(b))
        {
            return double.IsNaN(a) && double.IsNaN(b) ? 0 : long.MaxValue;
        }

        var difference = (Int128)Ordered(a) - Ordered(b);
        return (long)Int128.Min(long.MaxValue, Int128.Abs(difference));
    }

    private static long Ordered(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        return bits >= 0 ? bits : long.MinValue - bits;
    }
}
