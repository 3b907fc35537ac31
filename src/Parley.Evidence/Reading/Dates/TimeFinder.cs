using System.Globalization;
using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Dates;

/// <summary>Finds the words that say when, and resolves them against the document's date where the words leave no choice.</summary>
/// <remarks>
/// A weekday is the last one on or before the document's date, or the next one after "next", "by", "until" or a verb in the future. "Early in the term" and other loose
/// spans keep their words. Without a document date only full dates resolve; a date is never assumed.
/// </remarks>
internal static class TimeFinder
{
    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Gets the first time expression between two tokens, or null.</summary>
    public static TimeExpression? Find(Passage passage, int first, int end, DateOnly? date, bool future)
    {
        for (int i = first; i < end; i++)
        {
            Token token = passage.Tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            TimeExpression? found = token.Has(WordTraits.Weekday) ? Weekday(passage, i, first, date, future)
                : token.Has(WordTraits.Month) && token.Capital ? Month(passage, i, first, end, date, future)
                : token.Kind == TokenKind.Number ? Year(passage, i, first) ?? Span(passage, i, first, end)
                : token.Has(WordTraits.NumberWord) ? Span(passage, i, first, end)
                : token.Entry == WordEntry.Unknown ? Compound(passage, i)
                : Word(passage, i, first, end, date);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static TimeExpression Make(Passage passage, int first, int end, string? value, string basis) =>
        new(new Span(passage.Tokens[first].Start, passage.Tokens[end - 1].End), passage.Words(first, end), value, basis);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TimeExpression Weekday(Passage passage, int i, int first, DateOnly? date, bool future)
    {
        if (date is not { } anchor)
        {
            return Make(passage, i, i + 1, null, "no document date was given");
        }

        string form = passage.Tokens[i].Entry.Form;
        int day = Array.IndexOf(Weekdays, form);
        int from = i;
        bool next = future;
        bool last = false;
        if (i > first)
        {
            string before = passage.Tokens[i - 1].Entry.Form;
            next = before is "next" or "by" or "until" or "till" || (future && before is not "last");
            last = before == "last";
            from = before is "next" or "last" or "this" ? i - 1 : i;
        }

        int back = ((int)anchor.DayOfWeek - day + 7) % 7;
        if (next)
        {
            int ahead = (day - (int)anchor.DayOfWeek + 7) % 7;
            return Make(passage, from, i + 1, Iso(anchor.AddDays(ahead == 0 ? 7 : ahead)), "the first such day after the document date");
        }

        back = last && back == 0 ? 7 : back;
        return Make(passage, from, i + 1, Iso(anchor.AddDays(-back)), "the last such day on or before the document date");
    }

    private static TimeExpression? Month(Passage passage, int i, int first, int end, DateOnly? date, bool future)
    {
        int month = Array.IndexOf(Months, passage.Tokens[i].Entry.Form) + 1;
        int from = i;
        int to = i + 1;
        int day = 0;
        int year = 0;
        if (i > first && Small(passage, i - 1, 31) is > 0 and var before)
        {
            day = before;
            from = i - 1;
        }
        else if (i + 1 < end && Small(passage, i + 1, 31) is > 0 and var after)
        {
            day = after;
            to = i + 2;
        }

        int at = to < end && passage.Tokens[to].Kind == TokenKind.Comma ? to + 1 : to;
        if (at < end && passage.Tokens[at].Kind == TokenKind.Number && int.TryParse(passage.Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out int y) && y is >= 1800 and <= 2200)
        {
            year = y;
            to = at + 1;
        }

        if (month == 5 && day == 0 && year == 0 && !(i > first && passage.Tokens[i - 1].Is(PartOfSpeech.Preposition | PartOfSpeech.Adjective)))
        {
            return null;
        }

        bool given = year != 0;
        if (!given && date is not { } anchorDate)
        {
            return Make(passage, from, to, null, "no year, and no document date was given");
        }

        string basis = "as written";
        if (!given)
        {
            DateOnly anchor = date!.Value;
            year = anchor.Year;
            int compare = (month * 100) + (day == 0 ? 28 : day) - ((anchor.Month * 100) + anchor.Day);
            year += future && compare < 0 ? 1 : !future && compare > 0 && month - anchor.Month > 6 ? -1 : 0;
            basis = future ? "the first such date after the document date" : "the nearest such date to the document date";
        }

        if (day > DateTime.DaysInMonth(year, month))
        {
            day = 0;
        }

        string value = day > 0 ? Iso(new DateOnly(year, month, day)) : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");
        return Make(passage, from, to, value, basis);
    }

    private static int Small(Passage passage, int i, int limit)
    {
        ReadOnlySpan<char> word = passage.Word(i);
        if (word.Length is > 2 and <= 4 && char.IsAsciiDigit(word[0]) && char.IsLetter(word[^1]))
        {
            word = word[..^2];
        }

        return passage.Tokens[i].Kind == TokenKind.Number && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= 1 && value <= limit ? value : 0;
    }

    private static TimeExpression? Year(Passage passage, int i, int first)
    {
        bool marked = i > first && passage.Tokens[i - 1].Entry.Form is "in" or "since" or "of" or "by" or "until";
        return marked && passage.Word(i).Length == 4 && int.TryParse(passage.Word(i), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1800 and <= 2200
            ? Make(passage, i, i + 1, year.ToString("0000", CultureInfo.InvariantCulture), "as written") : null;
    }

    private static TimeExpression? Span(Passage passage, int i, int first, int end)
    {
        if (i + 1 >= end || !passage.Tokens[i + 1].Has(WordTraits.TimeNoun))
        {
            return null;
        }

        string unit = passage.Tokens[i + 1].Entry.Form.TrimEnd('s');
        string? code = unit switch { "day" => "D", "week" => "W", "month" => "M", "year" => "Y", "hour" => "TH", "minute" => "TM", _ => null };
        bool loose = i + 2 < end && passage.Tokens[i + 2].Entry.Form is "into" or "on" or "after";
        bool about = i > first && passage.Tokens[i - 1].Entry.Form is "nearly" or "almost" or "about" or "some" or "over";
        int from = about ? i - 1 : i;
        if (loose || code is null || !TryValue(passage, i, out double value) || value != Math.Floor(value) || value > 100_000)
        {
            return Make(passage, from, Math.Min(end, loose ? i + 3 : i + 2), null, "a loose span of time: the words are kept");
        }

        string number = value.ToString("0", CultureInfo.InvariantCulture);
        return Make(passage, from, i + 2, code[0] == 'T' ? "PT" + number + code[1] : "P" + number + code, "a length of time, as written");
    }

    private static TimeExpression? Compound(Passage passage, int i)
    {
        ReadOnlySpan<char> word = passage.Word(i);
        int hyphen = word.IndexOf('-');
        if (hyphen <= 0 || !int.TryParse(word[..hyphen], NumberStyles.None, CultureInfo.InvariantCulture, out int value))
        {
            return null;
        }

        string? code = word[(hyphen + 1)..] switch { "day" or "days" => "D", "week" or "weeks" => "W", "month" or "months" => "M", "year" or "years" => "Y", _ => null };
        return code is null ? null : Make(passage, i, i + 1, string.Create(CultureInfo.InvariantCulture, $"P{value}{code}"), "a length of time, as written");
    }

    private static TimeExpression? Word(Passage passage, int i, int first, int end, DateOnly? date)
    {
        string form = passage.Tokens[i].Entry.Form;
        int? days = form switch { "today" or "tonight" => 0, "yesterday" => -1, "tomorrow" => 1, "overnight" => 0, _ => null };
        if (days is { } shift)
        {
            if (date is not { } anchor)
            {
                return Make(passage, i, i + 1, null, "no document date was given");
            }

            return form == "overnight"
                ? Make(passage, i, i + 1, Iso(anchor.AddDays(-1)) + "/" + Iso(anchor), "the night before the document date")
                : Make(passage, i, i + 1, Iso(anchor.AddDays(shift)), "counted from the document date");
        }

        if (form is "last" or "next" or "this" && i + 1 < end && passage.Tokens[i + 1].Has(WordTraits.TimeNoun) && passage.Tokens[i + 1].Entry.Form is "week" or "month" or "year")
        {
            if (date is not { } anchor)
            {
                return Make(passage, i, i + 2, null, "no document date was given");
            }

            int step = form == "last" ? -1 : form == "next" ? 1 : 0;
            string value = passage.Tokens[i + 1].Entry.Form switch
            {
                "year" => (anchor.Year + step).ToString("0000", CultureInfo.InvariantCulture),
                "month" => anchor.AddMonths(step).ToString("yyyy-MM", CultureInfo.InvariantCulture),
                _ => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(anchor.AddDays(7 * step).ToDateTime(default)):0000}-W{ISOWeek.GetWeekOfYear(anchor.AddDays(7 * step).ToDateTime(default)):00}"),
            };
            return Make(passage, i, i + 2, value, "counted from the document date");
        }

        return form is "early" or "late" && i + 1 < end && passage.IsForm(i + 1, "in")
            ? Make(passage, i, Math.Min(end, i + 4), null, "a loose span of time: the words are kept") : null;
    }

    private static bool TryValue(Passage passage, int i, out double value) => Numbers.NumberFinder.TryValue(passage, i, out value);
}
