namespace Parley.Numerics;

/// <summary>The triangular distribution: least, most likely and greatest value joined by straight lines.</summary>
public sealed record TriangularDistribution : Distribution
{
    /// <summary>Makes a triangular distribution.</summary>
    /// <param name="lower">Least value.</param>
    /// <param name="mode">Most likely value, from the least to the greatest.</param>
    /// <param name="upper">Greatest value, above the least.</param>
    /// <exception cref="ArgumentException">A number is not finite, or they are not in order.</exception>
    public TriangularDistribution(double lower, double mode, double upper)
    {
        LowerEnd = Checked(lower, "least value");
        Mode = Checked(mode, "most likely value");
        UpperEnd = Checked(upper, "greatest value");
        CheckOrder(lower, mode, upper);
    }

    private double LowerEnd { get; }

    private double UpperEnd { get; }

    /// <summary>Gets the most likely value.</summary>
    public double Mode { get; }

    /// <inheritdoc/>
    public override string Form => "triangular";

    /// <inheritdoc/>
    public override double Mean => (LowerEnd + Mode + UpperEnd) / 3.0;

    /// <inheritdoc/>
    public override double StandardDeviation
    {
        get
        {
            var (left, right) = (Mode - LowerEnd, UpperEnd - Mode);
            return Math.Sqrt(((left * left) + (left * right) + (right * right)) / 18.0);
        }
    }

    /// <inheritdoc/>
    public override double Lower => LowerEnd;

    /// <inheritdoc/>
    public override double Upper => UpperEnd;

    /// <inheritdoc/>
    public override string Describe() =>
        $"triangular from {PlainNumber.Show(LowerEnd)} to {PlainNumber.Show(UpperEnd)}, most likely {PlainNumber.Show(Mode)}";

    internal static void CheckOrder(double lower, double mode, double upper)
    {
        if (!(lower <= mode && mode <= upper && lower < upper))
        {
            throw new ArgumentException("The least, most likely and greatest value must come in rising order, not "
                + $"{PlainNumber.Show(lower)}, {PlainNumber.Show(mode)}, {PlainNumber.Show(upper)}.");
        }
    }

    internal override string Write() =>
        $"triangular({PlainNumber.Exact(LowerEnd)}, {PlainNumber.Exact(Mode)}, {PlainNumber.Exact(UpperEnd)})";

    internal override double QuantileInside(double p)
    {
        var width = UpperEnd - LowerEnd;
        var peak = (Mode - LowerEnd) / width;
        var x = p < peak
            ? LowerEnd + Math.Sqrt(p * width * (Mode - LowerEnd))
            : UpperEnd - Math.Sqrt((1.0 - p) * width * (UpperEnd - Mode));
        return Math.Clamp(x, LowerEnd, UpperEnd);
    }

    internal override double PartialMoment(int order, double x, bool including)
    {
        var clamped = Math.Clamp(x, LowerEnd, UpperEnd);
        var width = UpperEnd - LowerEnd;
        if (order == 0)
        {
            var (left, right) = (clamped - LowerEnd, UpperEnd - clamped);
            return clamped <= Mode && Mode > LowerEnd
                ? left * left / (width * (Mode - LowerEnd))
                : right == 0.0 ? 1.0 : 1.0 - (right * right / (width * (UpperEnd - Mode)));
        }

        var below = Math.Min(clamped, Mode);
        var sum = Mode > LowerEnd
            ? 2.0 / (width * (Mode - LowerEnd)) * SideMoment(order, below - LowerEnd, LowerEnd)
            : 0.0;
        if (clamped > Mode)
        {
            // The falling side, measured from the upper end downwards: the whole of it less what lies beyond x.
            sum += 2.0 / (width * (UpperEnd - Mode))
                * (SideMoment(order, Mode - UpperEnd, UpperEnd) - SideMoment(order, clamped - UpperEnd, UpperEnd));
        }

        return sum;

        // Integral of |t| (end + t)^order from 0 to t, taken positive.
        static double SideMoment(int order, double t, double end) => order == 1
            ? t * t * ((end / 2.0) + (t / 3.0))
            : t * t * ((end * end / 2.0) + (2.0 * end * t / 3.0) + (t * t / 4.0));
    }
}
