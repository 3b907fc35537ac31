using Parley.Numerics;

namespace Parley.Studies;

/// <summary>A mean with its 5th and 95th percentile over worlds.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="Low">5th percentile.</param>
/// <param name="High">95th percentile.</param>
public readonly record struct Spread(double Mean, double Low, double High)
{
    /// <summary>Mean, 5th and 95th percentile (linear interpolation between order statistics) of some values; not-a-number where there are none.</summary>
    /// <param name="values">One value per world.</param>
    public static Spread Of(double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length == 0)
        {
            return new Spread(double.NaN, double.NaN, double.NaN);
        }

        var sorted = (double[])values.Clone();
        Array.Sort(sorted);
        return new Spread(OrderedSum.Mean(values), SampleQuantile.OfSorted(sorted, 0.05), SampleQuantile.OfSorted(sorted, 0.95));
    }
}
