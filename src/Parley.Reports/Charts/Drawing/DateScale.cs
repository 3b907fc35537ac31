using System.Globalization;

namespace Parley.Reports.Charts.Drawing;

/// <summary>Maps dates to the drawing, with ticks at days, weeks, month or year starts as the span and the room allow.</summary>
internal sealed class DateScale
{
    private readonly int _first;
    private readonly double _days;
    private readonly double _from;
    private readonly double _to;

    internal DateScale(DateOnly first, DateOnly last, double from, double to)
    {
        _first = first.DayNumber;
        _days = Math.Max(1, last.DayNumber - first.DayNumber);
        (_from, _to) = (from, to);
        Ticks = Choose(first, first.AddDays(Math.Min((int)_days, DateOnly.MaxValue.DayNumber - first.DayNumber)), Math.Max(3, (int)((to - from) / 70)));
    }

    internal IReadOnlyList<(DateOnly Date, string Label)> Ticks { get; }

    internal double At(DateOnly date) => _from + ((date.DayNumber - _first) / _days * (_to - _from));

    private static List<(DateOnly Date, string Label)> Choose(DateOnly first, DateOnly last, int most)
    {
        foreach (var days in (int[])[1, 2, 7, 14])
        {
            if ((last.DayNumber - first.DayNumber) / days < most)
            {
                return Steps(first, last, days);
            }
        }

        foreach (var months in (int[])[1, 2, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000, 60000])
        {
            // Long spans hold thousands of months: skip steps that cannot do without listing them.
            if (((last.Year - first.Year) * 12) + last.Month - first.Month > (most + 1) * (long)months)
            {
                continue;
            }

            var ticks = Months(first, last, months);
            if (ticks.Count <= most)
            {
                return ticks;
            }
        }

        return [(first, Text(first, "d MMM yyyy"))];
    }

    private static List<(DateOnly Date, string Label)> Steps(DateOnly first, DateOnly last, int days)
    {
        var ticks = new List<(DateOnly, string)>();
        var year = 0;
        for (var n = first.DayNumber; n <= last.DayNumber; n += days)
        {
            var date = DateOnly.FromDayNumber(n);
            ticks.Add((date, Text(date, date.Year == year ? "d MMM" : "d MMM yyyy")));
            year = date.Year;
        }

        return ticks;
    }

    private static List<(DateOnly Date, string Label)> Months(DateOnly first, DateOnly last, int months)
    {
        var ticks = new List<(DateOnly, string)>();
        var year = 0;
        var index = (first.Year * 12) + first.Month - 1;
        index = (index + months - 1) / months * months;
        if (first.Day > 1 && index == (first.Year * 12) + first.Month - 1)
        {
            index += months;
        }

        for (; index / 12 <= last.Year && index / 12 <= 9999; index += months)
        {
            if (index / 12 < 1)
            {
                continue;
            }

            var date = new DateOnly(index / 12, (index % 12) + 1, 1);
            if (date > last)
            {
                break;
            }

            ticks.Add((date, months >= 12 ? Text(date, "yyyy") : Text(date, date.Year == year ? "MMM" : "MMM yyyy")));
            year = date.Year;
        }

        return ticks;
    }

    internal static string Text(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
