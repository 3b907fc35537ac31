using System.Globalization;

namespace Parley.Numerics;

/// <summary>Writes numbers for people and for files, always in the invariant culture.</summary>
public static class PlainNumber
{
    /// <summary>Returns the number with six significant digits, whole numbers in full, without an exponent where that stays
    /// readable.</summary>
    /// <param name="value">Any number.</param>
    /// <returns>For example <c>0.4</c>, <c>1234567</c> or <c>1.5e-7</c>.</returns>
    public static string Show(double value)
    {
        var size = Math.Abs(value);
        if (!double.IsFinite(value) || size == 0.0)
        {
            return double.IsNaN(value) ? "not a number" : value > 0 ? "infinity" : value < 0 ? "-infinity" : "0";
        }

        if (size >= 1e15 || size < 1e-4)
        {
            return value.ToString("0.#####e0", CultureInfo.InvariantCulture);
        }

        // As many decimals as six significant digits leave; whole numbers are never cut.
        var decimals = 5;
        for (var scale = size; scale >= 10.0 && decimals > 0; scale /= 10.0)
        {
            decimals--;
        }

        for (var scale = size; scale < 1.0; scale *= 10.0)
        {
            decimals++;
        }

        var text = value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return decimals == 0 ? text : text.TrimEnd('0').TrimEnd('.');
    }

    /// <summary>Returns the shortest text which reads back to the same number.</summary>
    /// <param name="value">Any number.</param>
    /// <returns>All digits that matter.</returns>
    public static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
