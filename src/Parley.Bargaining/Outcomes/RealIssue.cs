using System.Globalization;

namespace Parley.Bargaining.Outcomes;

/// <summary>An issue that may take any value of an interval, represented by equally spaced points with both ends included.</summary>
/// <remarks>A utility with slope at most L (per unit, weight included) between two neighbouring points is missed by at most
/// L times half the <see cref="Spacing"/>; <see cref="Utilities.AdditiveUtility.DiscretizationError"/> gives this bound for a party.</remarks>
public sealed class RealIssue : Issue
{
    /// <summary>The number of points that GENIUS enumerates.</summary>
    public const int GeniusPoints = 21;

    /// <summary>Creates an issue from its bounds.</summary>
    /// <param name="name">The issue's name.</param>
    /// <param name="low">The least value.</param>
    /// <param name="high">The greatest value, at least <paramref name="low"/>.</param>
    /// <param name="points">The number of points, at least 2 (1 if both bounds are equal).</param>
    /// <exception cref="ArgumentException">The bounds are not finite or reversed, or there are too few points.</exception>
    public RealIssue(string name, double low, double high, int points = GeniusPoints)
        : base(name)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high) || high < low)
        {
            throw new ArgumentException($"issue '{name}' has bounds {low} to {high}; expected finite low <= high", nameof(high));
        }

        if (points < 1 || (points < 2 && low < high))
        {
            throw new ArgumentException($"issue '{name}' is to have {points} points; at least 2 are needed", nameof(points));
        }

        Low = low;
        High = high;
        OptionCount = low == high ? 1 : points;
    }

    /// <summary>Gets the least value.</summary>
    public double Low { get; }

    /// <summary>Gets the greatest value.</summary>
    public double High { get; }

    /// <summary>Gets the distance between neighbouring points; 0 if there is one point.</summary>
    public double Spacing => OptionCount < 2 ? 0 : (High - Low) / (OptionCount - 1);

    /// <inheritdoc/>
    public override int OptionCount { get; }

    /// <inheritdoc/>
    public override bool IsOrdered => true;

    /// <inheritdoc/>
    public override string OptionText(int option) => OptionValue(option).ToString("R", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override double OptionValue(int option)
    {
        CheckOption(option);
        return option == OptionCount - 1 ? High : Low + ((High - Low) * option / (OptionCount - 1));
    }

    /// <inheritdoc/>
    public override int IndexOf(string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !(value >= Low && value <= High))
        {
            return -1;
        }

        int near = OptionCount < 2 ? 0 : (int)Math.Round((value - Low) / Spacing);
        return Math.Abs(OptionValue(near) - value) <= 1e-9 * Math.Max(Spacing, double.Epsilon) ? near : -1;
    }
}
