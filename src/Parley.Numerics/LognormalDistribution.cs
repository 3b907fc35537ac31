namespace Parley.Numerics;

/// <summary>The distribution of a positive number whose logarithm is normal: right for sizes that may be several times larger or
/// smaller.</summary>
public sealed record LognormalDistribution : Distribution
{
    /// <summary>Makes a lognormal distribution.</summary>
    /// <param name="mu">Mean of the logarithm.</param>
    /// <param name="sigma">Standard deviation of the logarithm, above zero.</param>
    /// <exception cref="ArgumentException">A number is not finite, or sigma is not above zero.</exception>
    public LognormalDistribution(double mu, double sigma)
    {
        Mu = Checked(mu, "mean of the logarithm (mu)");
        Sigma = CheckedPositive(sigma, "standard deviation of the logarithm (sigma)");
    }

    /// <summary>Gets the mean of the logarithm.</summary>
    public double Mu { get; }

    /// <summary>Gets the standard deviation of the logarithm.</summary>
    public double Sigma { get; }

    /// <inheritdoc/>
    public override string Form => "lognormal";

    /// <inheritdoc/>
    public override double Mean => DeterministicMath.Exp(Mu + (0.5 * Sigma * Sigma));

    /// <inheritdoc/>
    public override double StandardDeviation => Mean * Math.Sqrt(DeterministicMath.Expm1(Sigma * Sigma));

    /// <inheritdoc/>
    public override double Lower => 0.0;

    /// <inheritdoc/>
    public override double Upper => double.PositiveInfinity;

    /// <summary>Makes the lognormal distribution with the given 5th and 95th percentiles.</summary>
    /// <param name="low">5th percentile, above zero.</param>
    /// <param name="high">95th percentile, above <paramref name="low"/>.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentException">A number is not finite or not above zero, or they are not in order.</exception>
    public static LognormalDistribution FromRange(double low, double high)
    {
        if (!(CheckedPositive(low, "5th percentile of a lognormal") < CheckedPositive(high, "95th percentile of a lognormal")))
        {
            throw new ArgumentException($"The 5th percentile {PlainNumber.Show(low)} must lie below the 95th, {PlainNumber.Show(high)}.");
        }

        var (logLow, logHigh) = (DeterministicMath.Log(low), DeterministicMath.Log(high));
        return new LognormalDistribution(0.5 * (logLow + logHigh), (logHigh - logLow) / (2.0 * NormalDistribution.NinetyFifth));
    }

    /// <inheritdoc/>
    public override string Describe() => DescribeRange();

    internal override string Write() => $"lognormal(mu={PlainNumber.Exact(Mu)}, sigma={PlainNumber.Exact(Sigma)})";

    internal override double QuantileInside(double p) => DeterministicMath.Exp(Mu + (Sigma * DeterministicMath.NormalQuantile(p)));

    internal override double PartialMoment(int order, double x, bool including)
    {
        if (x <= 0.0)
        {
            return 0.0;
        }

        var z = (DeterministicMath.Log(x) - Mu) / Sigma;
        var probability = DeterministicMath.NormalCdf(z - (order * Sigma));
        return order == 0 ? probability : DeterministicMath.Exp((order * Mu) + (0.5 * order * order * Sigma * Sigma)) * probability;
    }
}
