namespace Parley.Estimates;

/// <summary>What kind of number an estimate is: its unit and the limits within which it makes sense.</summary>
/// <remarks>
/// A central value outside the limits is an error of the case; the tails of a distribution that reach beyond them are cut off when a world
/// is drawn (a draw outside takes the value of the limit), so that the stated 5th and 95th percentiles stay what the analyst wrote.
/// </remarks>
/// <param name="Name">Plain name, for messages.</param>
/// <param name="Unit">Unit, for axes and tables.</param>
/// <param name="Minimum">Smallest value that makes sense.</param>
/// <param name="Maximum">Largest value that makes sense.</param>
public sealed record Quantity(string Name, string Unit, double Minimum, double Maximum)
{
    /// <summary>Smallest discount factor that a world may hold: a party that values nothing but the present round.</summary>
    public const double SmallestDiscountFactor = 1e-6;

    /// <summary>Gets the importance of an issue to a party; only proportions count.</summary>
    public static Quantity Weight { get; } = new("weight", "weight", 0, double.PositiveInfinity);

    /// <summary>Gets the value of one option to a party, 0 (its worst) to 100 (its best).</summary>
    public static Quantity OptionValue { get; } = new("value of an option", "points", 0, 100);

    /// <summary>Gets points of utility on the scale where packages lie between 0 and 100; no-deal values, effects and flows may lie outside.</summary>
    public static Quantity Points { get; } = new("points", "points", double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Gets points of utility per round.</summary>
    public static Quantity PointsPerRound { get; } = new("points per round", "points per round", double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Gets the means of a party to press its view, 0 to 100.</summary>
    public static Quantity Capability { get; } = new("capability", "0..100", 0, 100);

    /// <summary>Gets the value of the next round relative to this one, above 0 and at most 1.</summary>
    public static Quantity DiscountFactor { get; } = new("discount factor", "per round", SmallestDiscountFactor, 1);

    /// <summary>Gets the rate of time preference per year: 0.2 means that a year of waiting divides a value by 1.2.</summary>
    public static Quantity YearlyRate { get; } = new("yearly rate", "per year", 0, double.PositiveInfinity);

    /// <summary>Gets a probability.</summary>
    public static Quantity Probability { get; } = new("probability", "probability", 0, 1);

    /// <summary>Gets a distance on an issue, in options.</summary>
    public static Quantity Steps { get; } = new("width", "steps", 1e-6, double.PositiveInfinity);

    /// <summary>Returns the scale of a numeric issue.</summary>
    /// <param name="unit">Unit of the issue.</param>
    /// <param name="from">One end.</param>
    /// <param name="to">The other end.</param>
    /// <returns>The quantity with the smaller end as minimum.</returns>
    public static Quantity OnIssue(string unit, double from, double to) => new("value on the issue", unit, Math.Min(from, to), Math.Max(from, to));

    /// <summary>Returns the nearest value within the limits.</summary>
    /// <param name="value">Any number.</param>
    /// <returns>The value itself, or the limit that it passes.</returns>
    public double Clamp(double value) => value < Minimum ? Minimum : value > Maximum ? Maximum : value;
}
