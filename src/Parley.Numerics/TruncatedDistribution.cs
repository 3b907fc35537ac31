namespace Parley.Numerics;

/// <summary>Another distribution on the condition that the value lies between two bounds, both possible.</summary>
public sealed record TruncatedDistribution : Distribution
{
    /// <summary>The least probability inside the bounds: with less the result would be made of rounding errors.</summary>
    public const double LeastMass = 1e-9;

    // One less 2^-53: keeps a rounded probability from reaching an infinite end.
    private const double BelowOne = 1.0 - (1.0 / 9007199254740992.0);

    private readonly double _below;
    private readonly double _mass;

    // Discrete values are cut exactly, by leaving out those beyond the bounds.
    private readonly DiscreteDistribution? _kept;

    /// <summary>Makes a truncated distribution.</summary>
    /// <param name="inner">What is cut.</param>
    /// <param name="lowerBound">Least possible value; negative infinity for none.</param>
    /// <param name="upperBound">Greatest possible value; positive infinity for none.</param>
    /// <exception cref="ArgumentException">The bounds are not in order, or hold less than <see cref="LeastMass"/> of the
    /// probability.</exception>
    public TruncatedDistribution(Distribution inner, double lowerBound, double upperBound)
    {
        ArgumentNullException.ThrowIfNull(inner);
        if (!(lowerBound <= upperBound))
        {
            throw new ArgumentException($"The lower bound {PlainNumber.Show(lowerBound)} must not lie above the upper bound {PlainNumber.Show(upperBound)}.");
        }

        Inner = inner;
        LowerBound = lowerBound;
        UpperBound = upperBound;
        _below = inner.PartialMoment(0, lowerBound, including: false);
        _mass = inner.PartialMoment(0, upperBound, including: true) - _below;
        if (!(_mass >= LeastMass))
        {
            throw new ArgumentException($"Nothing is left between {PlainNumber.Show(lowerBound)} and {PlainNumber.Show(upperBound)} of: {inner.Describe()}.");
        }

        if ((inner as DiscreteDistribution ?? (inner as TruncatedDistribution)?._kept) is { } discrete)
        {
            var kept = discrete.Values.Where(item => item.Value >= lowerBound && item.Value <= upperBound).ToArray();
            var total = kept.Sum(item => item.Probability);
            _kept = new DiscreteDistribution(kept.Select(item => (item.Value, item.Probability / total)));
        }

        Lower = _kept?.Lower ?? Math.Max(lowerBound, inner.Lower);
        Upper = _kept?.Upper ?? Math.Min(upperBound, inner.Upper);
        Mean = _kept?.Mean ?? Math.Clamp(Moment(1), Lower, Upper);
        StandardDeviation = _kept?.StandardDeviation ?? Math.Sqrt(Math.Max(0.0, Moment(2) - (Mean * Mean)));
    }

    /// <summary>Gets the distribution that is cut.</summary>
    public Distribution Inner { get; }

    /// <summary>Gets the least possible value, or negative infinity.</summary>
    public double LowerBound { get; }

    /// <summary>Gets the greatest possible value, or positive infinity.</summary>
    public double UpperBound { get; }

    /// <inheritdoc/>
    public override string Form => Inner.Form;

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double StandardDeviation { get; }

    /// <inheritdoc/>
    public override double Lower { get; }

    /// <inheritdoc/>
    public override double Upper { get; }

    /// <inheritdoc/>
    public override string Describe() => $"{Inner.Describe()}, kept in [{PlainNumber.Show(LowerBound)}, {PlainNumber.Show(UpperBound)}]";

    internal override string Write() => $"{Inner.Write()} in [{Bound(LowerBound)}, {Bound(UpperBound)}]";

    internal override double QuantileInside(double p) => _kept is not null
        ? _kept.QuantileInside(p)
        : Math.Clamp(Inner.QuantileInside(Math.Clamp(_below + (p * _mass), double.Epsilon, BelowOne)), Lower, Upper);

    internal override double PartialMoment(int order, double x, bool including)
    {
        if (_kept is not null)
        {
            return _kept.PartialMoment(order, x, including);
        }

        if (x < LowerBound || (x == LowerBound && !including))
        {
            return 0.0;
        }

        var upTo = x > UpperBound
            ? Inner.PartialMoment(order, UpperBound, including: true)
            : Inner.PartialMoment(order, x, including);
        var share = (upTo - Inner.PartialMoment(order, LowerBound, including: false)) / _mass;
        return order == 0 ? Math.Clamp(share, 0.0, 1.0) : share;
    }

    private double Moment(int order) => PartialMoment(order, double.PositiveInfinity, including: true);

    private static string Bound(double value) => double.IsInfinity(value) ? (value > 0 ? "inf" : "-inf") : PlainNumber.Exact(value);
}
