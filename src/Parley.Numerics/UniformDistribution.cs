namespace Parley.Numerics;

/// <summary>Every value between two ends is equally likely.</summary>
public sealed record UniformDistribution : Distribution
{
    /// <summary>Makes a uniform distribution.</summary>
    /// <param name="lower">Lower end.</param>
    /// <param name="upper">Upper end, above the lower.</param>
    /// <exception cref="ArgumentException">An end is not finite, or they are not in order.</exception>
    public UniformDistribution(double lower, double upper)
    {
        LowerEnd = Checked(lower, "lower end");
        UpperEnd = Checked(upper, "upper end");
        if (!(lower < upper))
        {
            throw new ArgumentException($"The lower end {PlainNumber.Show(lower)} must lie below the upper end {PlainNumber.Show(upper)}.");
        }
    }

    private double LowerEnd { get; }

    private double UpperEnd { get; }

    /// <inheritdoc/>
    public override string Form => "uniform";

    /// <inheritdoc/>
    public override double Mean => 0.5 * (LowerEnd + UpperEnd);

    /// <inheritdoc/>
    public override double StandardDeviation => (UpperEnd - LowerEnd) / Math.Sqrt(12.0);

    /// <inheritdoc/>
    public override double Lower => LowerEnd;

    /// <inheritdoc/>
    public override double Upper => UpperEnd;

    /// <inheritdoc/>
    public override string Describe() => $"uniform from {PlainNumber.Show(LowerEnd)} to {PlainNumber.Show(UpperEnd)}";

    internal override string Write() => $"uniform({PlainNumber.Exact(LowerEnd)}, {PlainNumber.Exact(UpperEnd)})";

    internal override double QuantileInside(double p) => Math.Clamp(LowerEnd + (p * (UpperEnd - LowerEnd)), LowerEnd, UpperEnd);

    internal override double PartialMoment(int order, double x, bool including)
    {
        var (a, b) = (LowerEnd, Math.Clamp(x, LowerEnd, UpperEnd));
        var share = (b - a) / (UpperEnd - LowerEnd);
        return order == 0 ? share : order == 1 ? share * 0.5 * (a + b) : share * ((a * a) + (a * b) + (b * b)) / 3.0;
    }
}
