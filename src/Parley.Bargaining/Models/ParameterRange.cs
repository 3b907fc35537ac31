using System.Globalization;

namespace Parley.Bargaining.Models;

/// <summary>The interval of values that a parameter may take, with open or closed ends.</summary>
/// <param name="Lower">The lower end; negative infinity for none.</param>
/// <param name="Upper">The upper end; positive infinity for none.</param>
/// <param name="LowerOpen">Whether the lower end itself is excluded.</param>
/// <param name="UpperOpen">Whether the upper end itself is excluded.</param>
public readonly record struct ParameterRange(double Lower, double Upper, bool LowerOpen = false, bool UpperOpen = false)
{
    /// <summary>Gets the range of discount factors, [0, 1).</summary>
    public static ParameterRange Discount => new(0, 1, UpperOpen: true);

    /// <summary>Gets the range of probabilities and shares, [0, 1].</summary>
    public static ParameterRange Unit => new(0, 1);

    /// <summary>Gets the open interval (0, 1).</summary>
    public static ParameterRange OpenUnit => new(0, 1, true, true);

    /// <summary>Gets the positive numbers.</summary>
    public static ParameterRange Positive => new(0, double.PositiveInfinity, LowerOpen: true, UpperOpen: true);

    /// <summary>Gets the numbers from zero on.</summary>
    public static ParameterRange NonNegative => new(0, double.PositiveInfinity, UpperOpen: true);

    /// <summary>Gets all finite numbers.</summary>
    public static ParameterRange Any => new(double.NegativeInfinity, double.PositiveInfinity, true, true);

    /// <summary>Tells whether a finite value lies in the range.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True if it does; not-a-number and infinities never do.</returns>
    public bool Contains(double value) =>
        double.IsFinite(value)
        && (LowerOpen ? value > Lower : value >= Lower)
        && (UpperOpen ? value < Upper : value <= Upper);

    /// <inheritdoc/>
    public override string ToString()
    {
        string lower = double.IsNegativeInfinity(Lower) ? "-inf" : Lower.ToString(CultureInfo.InvariantCulture);
        string upper = double.IsPositiveInfinity(Upper) ? "inf" : Upper.ToString(CultureInfo.InvariantCulture);
        return (LowerOpen ? "(" : "[") + lower + ", " + upper + (UpperOpen ? ")" : "]");
    }
}
