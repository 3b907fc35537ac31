using System.Globalization;

namespace Parley.Evidence.Ledger;

/// <summary>Reads and writes days as <c>yyyy-MM-dd</c>, without allocation where it counts.</summary>
internal static class DayText
{
    /// <summary>The day number that stands for "no day".</summary>
    public const int NoDay = -1;

    public static bool TryParse(ReadOnlySpan<byte> text, out int dayNumber)
    {
        dayNumber = NoDay;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        if (!Digits(text[..4], out var year) || !Digits(text.Slice(5, 2), out var month) || !Digits(text.Slice(8, 2), out var day))
        {
            return false;
        }

        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        dayNumber = new DateOnly(year, month, day).DayNumber;
        return true;
    }

    public static bool TryParse(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static string Format(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Format(DateOnly? day) => day is { } value ? Format(value) : "";

    public static DateOnly? ToDay(int dayNumber) => dayNumber == NoDay ? null : DateOnly.FromDayNumber(dayNumber);

    private static bool Digits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (c is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }
}
