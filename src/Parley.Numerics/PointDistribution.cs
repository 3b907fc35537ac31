namespace Parley.Numerics;

/// <summary>A number that is taken as known.</summary>
public sealed record PointDistribution : Distribution
{
    /// <summary>Makes a known number.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public PointDistribution(double value) => Value = Checked(value, "value");

    /// <summary>Gets the number.</summary>
    public double Value { get; }

    /// <inheritdoc/>
    public override string Form => "point";

    /// <inheritdoc/>
    public override double Mean => Value;

    /// <inheritdoc/>
    public override double StandardDeviation => 0.0;

    /// <inheritdoc/>
    public override double Lower => Value;

    /// <inheritdoc/>
    public override double Upper => Value;

    /// <inheritdoc/>
    public override string Describe() => $"point, {PlainNumber.Show(Value)}";

    internal override string Write() => PlainNumber.Exact(Value);

    internal override double QuantileInside(double p) => Value;

    internal override double PartialMoment(int order, double x, bool including)
    {
        var inside = including ? Value <= x : Value < x;
        return !inside ? 0.0 : order == 0 ? 1.0 : order == 1 ? Value : Value * Value;
    }
}
