namespace Parley.Numerics;

/// <summary>The PERT distribution: a smooth curve through least, most likely and greatest value, closer to the most likely than the
/// triangle.</summary>
/// <remarks>A beta distribution stretched to the ends, with mean (least + 4 most likely + greatest) / 6.
/// <b>Source.</b> Malcolm, Roseboom, Clark and Fazar, Operations Research 7 (1959).</remarks>
public sealed record PertDistribution : Distribution
{
    private readonly BetaDistribution _shape;

    /// <summary>Makes a PERT distribution.</summary>
    /// <param name="lower">Least value.</param>
    /// <param name="mode">Most likely value, from the least to the greatest.</param>
    /// <param name="upper">Greatest value, above the least.</param>
    /// <exception cref="ArgumentException">A number is not finite, or they are not in order.</exception>
    public PertDistribution(double lower, double mode, double upper)
    {
        LowerEnd = Checked(lower, "least value");
        Mode = Checked(mode, "most likely value");
        UpperEnd = Checked(upper, "greatest value");
        TriangularDistribution.CheckOrder(lower, mode, upper);
        var width = upper - lower;
        _shape = new BetaDistribution(1.0 + (4.0 * (mode - lower) / width), 1.0 + (4.0 * (upper - mode) / width));
    }

    private double LowerEnd { get; }

    private double UpperEnd { get; }

    /// <summary>Gets the most likely value.</summary>
    public double Mode { get; }

    /// <inheritdoc/>
    public override string Form => "pert";

    /// <inheritdoc/>
    public override double Mean => (LowerEnd + (4.0 * Mode) + UpperEnd) / 6.0;

    /// <inheritdoc/>
    public override double StandardDeviation => (UpperEnd - LowerEnd) * _shape.StandardDeviation;

    /// <inheritdoc/>
    public override double Lower => LowerEnd;

    /// <inheritdoc/>
    public override double Upper => UpperEnd;

    /// <inheritdoc/>
    public override string Describe() =>
        $"PERT from {PlainNumber.Show(LowerEnd)} to {PlainNumber.Show(UpperEnd)}, most likely {PlainNumber.Show(Mode)}";

    internal override string Write() => $"pert({PlainNumber.Exact(LowerEnd)}, {PlainNumber.Exact(Mode)}, {PlainNumber.Exact(UpperEnd)})";

    internal override double QuantileInside(double p) =>
        Math.Clamp(LowerEnd + ((UpperEnd - LowerEnd) * _shape.QuantileInside(p)), LowerEnd, UpperEnd);

    internal override double PartialMoment(int order, double x, bool including)
    {
        var width = UpperEnd - LowerEnd;
        var u = Math.Clamp((x - LowerEnd) / width, 0.0, 1.0);
        var probability = _shape.PartialMoment(0, u, including);
        if (order == 0)
        {
            return probability;
        }

        var first = _shape.PartialMoment(1, u, including);
        return order == 1
            ? (LowerEnd * probability) + (width * first)
            : (LowerEnd * LowerEnd * probability) + (2.0 * LowerEnd * width * first) + (width * width * _shape.PartialMoment(2, u, including));
    }
}
