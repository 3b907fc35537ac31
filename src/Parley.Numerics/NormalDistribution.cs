namespace Parley.Numerics;

/// <summary>The normal (Gaussian) distribution.</summary>
public sealed record NormalDistribution : Distribution
{
    // The standard normal's 95th percentile: a range from the 5th to the 95th is twice this many standard deviations wide.
    internal const double NinetyFifth = 1.6448536269514722;

    /// <summary>Makes a normal distribution.</summary>
    /// <param name="mean">Mean.</param>
    /// <param name="standardDeviation">Standard deviation, above zero.</param>
    /// <exception cref="ArgumentException">A number is not finite, or the standard deviation is not above zero.</exception>
    public NormalDistribution(double mean, double standardDeviation)
    {
        Center = Checked(mean, "mean");
        Spread = CheckedPositive(standardDeviation, "standard deviation");
    }

    private double Center { get; }

    private double Spread { get; }

    /// <inheritdoc/>
    public override string Form => "normal";

    /// <inheritdoc/>
    public override double Mean => Center;

    /// <inheritdoc/>
    public override double StandardDeviation => Spread;

    /// <inheritdoc/>
    public override double Lower => double.NegativeInfinity;

    /// <inheritdoc/>
    public override double Upper => double.PositiveInfinity;

    /// <summary>Makes the normal distribution with the given 5th and 95th percentiles.</summary>
    /// <param name="low">5th percentile.</param>
    /// <param name="high">95th percentile, above <paramref name="low"/>.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentException">A number is not finite, or they are not in order.</exception>
    public static NormalDistribution FromRange(double low, double high) =>
        low < high
            ? new NormalDistribution(0.5 * (low + high), (high - low) / (2.0 * NinetyFifth))
            : throw new ArgumentException($"The 5th percentile {PlainNumber.Show(low)} must lie below the 95th, {PlainNumber.Show(high)}.");

    /// <inheritdoc/>
    public override string Describe() => DescribeRange();

    internal override string Write() => $"normal({PlainNumber.Exact(Center)}, {PlainNumber.Exact(Spread)})";

    internal override double QuantileInside(double p) => Center + (Spread * DeterministicMath.NormalQuantile(p));

    internal override double PartialMoment(int order, double x, bool including)
    {
        var z = (x - Center) / Spread;
        var probability = DeterministicMath.NormalCdf(z);
        if (order == 0)
        {
            return probability;
        }

        var density = DeterministicMath.NormalDensity(z);
        if (order == 1)
        {
            return (Center * probability) - (Spread * density);
        }

        var slope = density == 0.0 ? 0.0 : z * density;
        return (Center * Center * probability) - (2.0 * Center * Spread * density) + (Spread * Spread * (probability - slope));
    }
}
