namespace Parley.Numerics;

/// <summary>The beta distribution on [0, 1]: what is known of a probability after counting successes and failures.</summary>
public sealed record BetaDistribution : Distribution
{
    /// <summary>Makes a beta distribution.</summary>
    /// <param name="alpha">First shape, above zero; successes plus what was assumed before.</param>
    /// <param name="beta">Second shape, above zero; failures plus what was assumed before.</param>
    /// <exception cref="ArgumentException">A shape is not finite or not above zero.</exception>
    public BetaDistribution(double alpha, double beta)
    {
        Alpha = CheckedPositive(alpha, "first shape of a beta");
        Beta = CheckedPositive(beta, "second shape of a beta");
    }

    /// <summary>Gets the first shape.</summary>
    public double Alpha { get; }

    /// <summary>Gets the second shape.</summary>
    public double Beta { get; }

    /// <inheritdoc/>
    public override string Form => "beta";

    /// <inheritdoc/>
    public override double Mean => Alpha / (Alpha + Beta);

    /// <inheritdoc/>
    public override double StandardDeviation => Math.Sqrt(Mean * (Beta / (Alpha + Beta)) / (Alpha + Beta + 1.0));

    /// <inheritdoc/>
    public override double Lower => 0.0;

    /// <inheritdoc/>
    public override double Upper => 1.0;

    /// <inheritdoc/>
    public override string Describe() => $"beta with shapes {PlainNumber.Show(Alpha)} and {PlainNumber.Show(Beta)}, 5 % at "
        + $"{PlainNumber.Show(Quantile(0.05))}, 95 % at {PlainNumber.Show(Quantile(0.95))}";

    internal override string Write() => $"beta({PlainNumber.Exact(Alpha)}, {PlainNumber.Exact(Beta)})";

    internal override double QuantileInside(double p) => DeterministicMath.InverseRegularizedIncompleteBeta(Alpha, Beta, p);

    internal override double PartialMoment(int order, double x, bool including)
    {
        var probability = DeterministicMath.RegularizedIncompleteBeta(Alpha + order, Beta, Math.Clamp(x, 0.0, 1.0));
        return order switch
        {
            0 => probability,
            1 => Mean * probability,
            _ => Mean * ((Alpha + 1.0) / (Alpha + Beta + 1.0)) * probability,
        };
    }
}
