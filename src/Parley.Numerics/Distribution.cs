namespace Parley.Numerics;

/// <summary>What is believed about a number: a probability distribution with its quantiles, moments and a plain description.</summary>
/// <remarks>
/// <para>Draws go through the quantile function (<see cref="Draw"/>), one uniform number each, so that the same seed gives comparable
/// worlds when an input changes.</para>
/// <para>All values are immutable and compare by value. Every function is made of <see cref="DeterministicMath"/>: the same bits on every
/// machine.</para>
/// </remarks>
public abstract record Distribution
{
    // The family is closed: a truncation needs partial moments of whatever it cuts.
    private protected Distribution()
    {
    }

    /// <summary>Gets the name of the form, such as <c>normal</c> or <c>lognormal</c>, as <see cref="DistributionSyntax"/> reads
    /// it.</summary>
    public abstract string Form { get; }

    /// <summary>Gets the expected value.</summary>
    public abstract double Mean { get; }

    /// <summary>Gets the standard deviation, 0 or more.</summary>
    public abstract double StandardDeviation { get; }

    /// <summary>Gets the lower end of the possible values; may be negative infinity.</summary>
    public abstract double Lower { get; }

    /// <summary>Gets the upper end of the possible values; may be positive infinity.</summary>
    public abstract double Upper { get; }

    /// <summary>Gets the value which is exceeded half of the time.</summary>
    public double Median => Quantile(0.5);

    /// <summary>Gets whether only one value is possible.</summary>
    public bool IsPoint => Lower == Upper;

    /// <summary>Returns the smallest value that is not exceeded with the given probability.</summary>
    /// <param name="p">Probability from 0 to 1; the ends give <see cref="Lower"/> and <see cref="Upper"/>.</param>
    /// <returns>A value between the ends.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability lies outside 0 to 1.</exception>
    public double Quantile(double p)
    {
        if (!(p >= 0.0 && p <= 1.0))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies between 0 and 1.");
        }

        return p == 0.0 ? Lower : p == 1.0 ? Upper : QuantileInside(p);
    }

    /// <summary>Returns the probability of a value of at most <paramref name="x"/>.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>From 0 to 1.</returns>
    public double CumulativeProbability(double x) => double.IsNaN(x) ? double.NaN : PartialMoment(0, x, including: true);

    /// <summary>Draws one value with the stream's next number.</summary>
    /// <param name="random">Stream; advances by one draw.</param>
    /// <returns>The quantile at the drawn probability.</returns>
    public double Draw(ref RandomStream random) => QuantileInside(random.NextOpenUnit());

    /// <summary>Says in plain words which form this is and where it lies.</summary>
    /// <returns>For example <c>lognormal, 5 % at 30, 95 % at 500</c>; numbers in the invariant culture with six digits.</returns>
    public abstract string Describe();

    /// <summary>Returns the text that <see cref="DistributionSyntax"/> reads back to an equal value.</summary>
    /// <returns>For example <c>normal(40, 6)</c>.</returns>
    public sealed override string ToString() => Write();

    internal abstract string Write();

    // The quantile for 0 < p < 1.
    internal abstract double QuantileInside(double p);

    // Expected value of X^order where X is at most (or, not including, below) x, and 0 elsewhere; order 0 is the distribution function.
    // Order 0 to 2.
    internal abstract double PartialMoment(int order, double x, bool including);

    private protected string DescribeRange()
    {
        var (low, high) = (Quantile(0.05), Quantile(0.95));
        return $"{Form}, 5 % at {End(low)}, 95 % at {End(high)}";

        // What rounding leaves of an end at zero is zero.
        string End(double x) => PlainNumber.Show(Math.Abs(x) < 1e-12 * (high - low) ? 0.0 : x);
    }

    private protected static double Checked(double value, string name) =>
        double.IsFinite(value) ? value : throw new ArgumentException($"The {name} must be a finite number.");

    private protected static double CheckedPositive(double value, string name) =>
        Checked(value, name) > 0.0 ? value : throw new ArgumentException($"The {name} must be above zero, not {PlainNumber.Show(value)}.");
}
