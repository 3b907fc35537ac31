using System.Globalization;

namespace Parley.Reports.Wording;

/// <summary>Rounds numbers to what readers can use: no more precision than the interval beside them bears.</summary>
/// <remarks>The exact numbers stay in JSON, CSV and spreadsheets.</remarks>
public static class ReaderNumbers
{
    /// <summary>A probability in per cent, rounded to 5 points where its interval is 20 points wide or more and that leaves it in its band of words, else to 1 point.</summary>
    /// <param name="value">The probability, 0..1.</param>
    /// <param name="low">The low end of its interval, if any.</param>
    /// <param name="high">The high end of its interval, if any.</param>
    /// <returns>Such as <c>about 15% (5–35%)</c>, <c>8% (1–24%)</c>, <c>under 1%</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not between 0 and 1.</exception>
    public static string Probability(double value, double? low = null, double? high = null)
    {
        Share(value);
        if (low is not { } from || high is not { } to)
        {
            return Percent(value, 1);
        }

        Share(from);
        Share(to);
        if (from == to)
        {
            return Percent(value, 1);
        }

        // Rounding must not carry the number into the next band of words, or word and number would contradict each other.
        var rounded = Math.Clamp(Math.Round(value * 20, MidpointRounding.AwayFromZero) / 20, 0, 1);
        var sameWord = Enum.GetValues<ProbabilityScale>().All(s => ProbabilityWords.Of(rounded, s) == ProbabilityWords.Of(value, s));
        var coarse = to - from >= 0.2 && value is >= 0.075 and <= 0.925 && sameWord;
        var text = Percent(value, coarse ? 5 : 1);
        var ends = $"{Bare(from)}–{Bare(to)}%";
        return to - from >= 0.2 && char.IsAsciiDigit(text[0]) && value is > 0 and < 1 ? $"about {text} ({ends})" : $"{text} ({ends})";
    }

    /// <summary>A value in a unit, rounded to a step of about a tenth of its interval's width.</summary>
    /// <param name="value">The value.</param>
    /// <param name="low">The low end of its interval, if any.</param>
    /// <param name="high">The high end of its interval, if any.</param>
    /// <param name="unit">The unit; empty for none.</param>
    /// <returns>Such as <c>43 points (35 to 52)</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite.</exception>
    public static string Value(double value, double? low = null, double? high = null, string unit = "")
    {
        Finite(value);
        var suffix = string.IsNullOrEmpty(unit) ? "" : " " + unit;
        if (low is not { } from || high is not { } to || to - from <= Math.Abs(value) * 1e-9)
        {
            return Plain(value, Step(Math.Abs(value) / 10)) + suffix;
        }

        Finite(from);
        Finite(to);
        var step = Step((to - from) / 10);
        return $"{Plain(value, step)}{suffix} ({Plain(from, step)} to {Plain(to, step)})";
    }

    /// <summary>A number rounded to a multiple of a step, with as many decimals as the step has.</summary>
    /// <param name="value">The number.</param>
    /// <param name="step">The step; above 0.</param>
    /// <returns>The text, with a true minus sign.</returns>
    public static string Plain(double value, double step)
    {
        Finite(value);
        var units = value / step;
        return Charts.Drawing.LinearScale.Plain(Math.Abs(units) < 1e12 ? Math.Round(units, MidpointRounding.AwayFromZero) * step : value, step);
    }

    private static double Step(double raw) => raw <= 1e-9 ? 0.1 : raw > 1e6 ? raw : Math.Max(OneTwoFive(raw / 2.6), 1e-4);

    /// <summary>A round step without quarters, which would add a decimal that says nothing.</summary>
    internal static double OneTwoFive(double raw)
    {
        var step = Charts.Drawing.LinearScale.RoundStep(raw);
        return step.ToString("E1", CultureInfo.InvariantCulture).StartsWith("2.5", StringComparison.Ordinal) ? step * 2 : step;
    }

    private static string Percent(double value, int step)
    {
        var points = value * 100;
        if (points is > 0 and < 1)
        {
            return "under 1%";
        }

        if (points is > 99 and < 100)
        {
            return "over 99%";
        }

        var rounded = Math.Round(points / step, MidpointRounding.AwayFromZero) * step;
        return rounded.ToString("0", CultureInfo.InvariantCulture) + "%";
    }

    private static string Bare(double value) =>
        Math.Round(value * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);

    private static void Share(double value)
    {
        if (value is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A probability lies between 0 and 1.");
        }
    }

    private static void Finite(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A finite number is needed.");
        }
    }
}
