using Parley.Numerics;

namespace Parley.Bargaining.Composer;

/// <summary>A number that differs between worlds: its mean and the range that holds nine worlds of ten.</summary>
/// <param name="Mean">The mean over worlds.</param>
/// <param name="Low">The 5th percentile.</param>
/// <param name="High">The 95th percentile.</param>
public readonly record struct Band(double Mean, double Low, double High)
{
    /// <summary>Returns the band of some values, one per world.</summary>
    /// <param name="values">The values; left unsorted.</param>
    public static Band Of(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted.Length == 0 ? default : new Band(OrderedSum.Mean(values), SampleQuantile.OfSorted(sorted, 0.05), SampleQuantile.OfSorted(sorted, 0.95));
    }
}
