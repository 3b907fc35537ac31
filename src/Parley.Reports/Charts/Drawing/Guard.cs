namespace Parley.Reports.Charts.Drawing;

/// <summary>Refuses numbers that cannot be drawn, naming them.</summary>
internal static class Guard
{
    internal static void Finite(double value, string what)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"The chart cannot show {what}: it is {(double.IsNaN(value) ? "not a number" : "infinite")}; give a finite number or leave the item out.");
        }

        if (Math.Abs(value) > 1e300)
        {
            throw new ArgumentException($"The chart cannot show {what}: it is beyond 1e300.");
        }
    }

    internal static void Interval(double low, double value, double high, string what)
    {
        Finite(low, "the low end of " + what);
        Finite(value, what);
        Finite(high, "the high end of " + what);
        if (low > high)
        {
            throw new ArgumentException($"The chart cannot show {what}: its interval is upside down.");
        }
    }

    internal static void Share(double value, string what)
    {
        Finite(value, what);
        if (value is < 0 or > 1)
        {
            throw new ArgumentException($"The chart cannot show {what}: a probability lies between 0 and 1.");
        }
    }

    internal static void Same(int expected, int actual, string what)
    {
        if (expected != actual)
        {
            throw new ArgumentException(System.FormattableString.Invariant($"The chart's {what} do not fit together: expected {expected}, got {actual}."));
        }
    }
}
