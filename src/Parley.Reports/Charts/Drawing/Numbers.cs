using System.Globalization;
using Parley.Reports.Tables;

namespace Parley.Reports.Charts.Drawing;

/// <summary>Numbers as charts print them.</summary>
internal static class Numbers
{
    /// <summary>Three significant digits, with a true minus sign.</summary>
    internal static string Short(double value)
    {
        if (value == 0)
        {
            return "0";
        }

        var size = Math.Abs(value);
        string text;
        if (size is >= 1e6 or < 0.001)
        {
            text = size.ToString("0.##e0", CultureInfo.InvariantCulture);
        }
        else
        {
            var rounded = size switch
            {
                >= 100 => Math.Round(size, MidpointRounding.AwayFromZero),
                >= 10 => Math.Round(size, 1, MidpointRounding.AwayFromZero),
                >= 1 => Math.Round(size, 2, MidpointRounding.AwayFromZero),
                _ => Math.Round(size, 3, MidpointRounding.AwayFromZero),
            };
            text = rounded.ToString("0.###", CultureInfo.InvariantCulture);
        }

        return value < 0 && text != "0" ? "\u2212" + text : text;
    }

    /// <summary>A whole number or one decimal, for the small cells of heat maps.</summary>
    internal static string Cell(double value, int decimals)
    {
        if (Math.Abs(value) >= 1e5)
        {
            return value.ToString("0e0", CultureInfo.InvariantCulture).Replace('-', '\u2212');
        }

        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var text = Math.Abs(rounded).ToString(decimals == 0 ? "0" : "0.0", CultureInfo.InvariantCulture);
        return rounded < 0 ? "\u2212" + text : text;
    }

    internal static string Range(double low, double high) => low == high ? Short(low) : low < 0 || high < 0 ? $"{Short(low)} to {Short(high)}" : $"{Short(low)}–{Short(high)}";

    internal static string Percent(double share)
    {
        var points = share * 100;
        return points switch
        {
            > 0 and < 1 => "<1%",
            > 99 and < 100 => ">99%",
            _ => Math.Round(points, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture) + "%",
        };
    }

    internal static string PercentRange(double low, double high) => $"{Percent(low).TrimEnd('%')}–{Percent(high)}";

    /// <summary>A value with its interval in brackets; the value alone where there is no interval.</summary>
    internal static string WithRange(double value, double low, double high) => low == high ? Short(value) : $"{Short(value)} ({Range(low, high)})";

    internal static string PercentWithRange(double value, double low, double high) => low == high ? Percent(value) : $"{Percent(value)} ({PercentRange(low, high)})";

    internal static ReportCell Cell(double value) => ReportCell.Of(value, Short(value));

    internal static ReportCell ShareCell(double value) => ReportCell.Of(value, Percent(value));
}
