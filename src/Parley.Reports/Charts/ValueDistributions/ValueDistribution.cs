namespace Parley.Reports.Charts.ValueDistributions;

/// <summary>How often each value came out, as a histogram with bins of one width.</summary>
/// <param name="Name">Whose values, or under which playbook.</param>
/// <param name="Low">Where the first bin starts.</param>
/// <param name="High">Where the last bin ends; above <paramref name="Low"/>.</param>
/// <param name="Counts">How many worlds fell into each bin; not negative.</param>
/// <param name="Mean">The mean, marked; null for none.</param>
public sealed record ValueDistribution(string Name, double Low, double High, IReadOnlyList<double> Counts, double? Mean = null)
{
    /// <summary>Counts values into bins.</summary>
    /// <param name="name">Whose values.</param>
    /// <param name="values">The values; finite.</param>
    /// <param name="bins">How many bins; at least 1.</param>
    /// <param name="low">Where the first bin starts; the smallest value unless given.</param>
    /// <param name="high">Where the last bin ends; the largest value unless given. Values outside count in the end bins.</param>
    /// <returns>The histogram with its mean.</returns>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static ValueDistribution FromValues(string name, IReadOnlyList<double> values, int bins = 24, double? low = null, double? high = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        foreach (var value in values)
        {
            Drawing.Guard.Finite(value, $"a value of '{name}'");
        }

        var from = low ?? (values.Count == 0 ? 0 : values.Min());
        var to = high ?? (values.Count == 0 ? 1 : values.Max());
        if (to <= from)
        {
            var pad = Math.Max(1, Math.Abs(from) * 0.1);
            (from, to) = from > 0 ? (from - pad, from) : (from, from + pad);
        }

        var counts = new double[bins];
        double mean = 0;
        foreach (var value in values)
        {
            counts[Math.Clamp((int)((value - from) / (to - from) * bins), 0, bins - 1)]++;
            mean += value / values.Count;
        }

        return new ValueDistribution(name, from, to, counts, values.Count == 0 ? null : mean);
    }
}
