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
        return sorted.Length == 0 ? default : new Band(OrderedSum.Mean(values), Quantile(sorted, 0.05), Quantile(sorted, 0.95));
    }

    private static double Quantile(double[] sorted, double p)
    {
        double at = p * (sorted.Length - 1);
        int below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
