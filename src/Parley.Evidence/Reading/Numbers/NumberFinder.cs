using System.Globalization;
using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Numbers;

/// <summary>Finds numbers with unit and comparator; years, dates and ordinals in names are no numbers.</summary>
internal static class NumberFinder
{
    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    /// <summary>Gets the numbers between two tokens.</summary>
    public static IReadOnlyList<NumberExpression> Find(Passage passage, int first, int end)
    {
        List<NumberExpression>? found = null;
        for (int i = first; i < end; i++)
        {
            bool compound = false;
            double value;
            if (!TryValue(passage, i, out value))
            {
                compound = TryCompound(passage, i, out value);
                if (!compound)
                {
                    continue;
                }
            }

            if (!compound && (IsDate(passage, i, first, end) || passage.IsForm(i, "one")))
            {
                continue;
            }

            int from = i > first && passage.Tokens[i - 1].Kind == TokenKind.Currency ? i - 1 : i;
            int to = i + 1;
            while (to < end && Multiplier(passage.Tokens[to].Entry.Form) is { } times)
            {
                value *= times;
                to++;
            }

            string? unit = from < i ? Currency(passage.Text[passage.Tokens[from].Start]) : null;
            if (compound)
            {
                ReadOnlySpan<char> word = passage.Word(i);
                unit = word[(word.IndexOf('-') + 1)..].ToString();
            }
            else if (unit is null && to < end)
            {
                Token next = passage.Tokens[to];
                if (next.Kind == TokenKind.Percent || next.Entry.Form is "percent")
                {
                    unit = "%";
                    to++;
                }
                else if (next.Entry.Form == "per" && to + 1 < end && passage.IsForm(to + 1, "cent"))
                {
                    unit = "%";
                    to += 2;
                }
                else
                {
                    for (int j = to; j < Math.Min(end, to + 4); j++)
                    {
                        if (passage.Tokens[j].Is(PartOfSpeech.Noun))
                        {
                            unit = passage.Words(j, j + 1);
                        }
                        else if (!passage.Tokens[j].Is(PartOfSpeech.Adjective | PartOfSpeech.Name))
                        {
                            break;
                        }
                    }
                }
            }

            string? comparator = null;
            if (from > first)
            {
                string before = passage.Tokens[from - 1].Entry.Form;
                comparator = before is "nearly" or "almost" or "about" or "over" or "under" or "above" or "below" or "some" or "only" or "around" ? before
                    : before == "to" && from - 1 > first && passage.IsForm(from - 2, "up") ? "up to"
                    : before == "than" && from - 1 > first ? passage.Words(from - 2, from) : null;
            }

            string? role = from > first ? passage.Tokens[from - 1].Entry.Form switch { "to" when comparator is null => "to", "from" => "from", _ => null } : null;
            found ??= [];
            found.Add(new NumberExpression(new Span(passage.Tokens[from].Start, passage.Tokens[to - 1].End), passage.Words(from, to), value, unit, comparator) { Role = role });
            i = to - 1;
        }

        return found ?? [];
    }

    /// <summary>Gets the value of a number in digits or of a number word.</summary>
    public static bool TryValue(Passage passage, int i, out double value)
    {
        value = 0;
        Token token = passage.Tokens[i];
        if (token.Kind == TokenKind.Number)
        {
            ReadOnlySpan<char> word = passage.Word(i);
            return word.Length <= 24 && !word.Contains(':')
                && double.TryParse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
        }

        if (token.Kind != TokenKind.Word || !token.Has(WordTraits.NumberWord))
        {
            return false;
        }

        int index = Array.IndexOf(Words, token.Entry.Form);
        value = index >= 0 ? index : token.Entry.Form switch
        {
            "thirty" => 30,
            "forty" => 40,
            "fifty" => 50,
            "sixty" => 60,
            "seventy" => 70,
            "eighty" => 80,
            "ninety" => 90,
            "hundred" => 100,
            "thousand" => 1000,
            "million" => 1e6,
            "dozen" => 12,
            _ => 0,
        };
        return value > 0;
    }

    private static bool TryCompound(Passage passage, int i, out double value)
    {
        value = 0;
        ReadOnlySpan<char> word = passage.Word(i);
        int hyphen = word.IndexOf('-');
        return passage.Tokens[i].Kind == TokenKind.Word && hyphen is > 0 and < 10 && hyphen + 1 < word.Length && char.IsAsciiDigit(word[0]) && char.IsLetter(word[hyphen + 1])
            && double.TryParse(word[..hyphen], NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool IsDate(Passage passage, int i, int first, int end)
    {
        bool month = (i > first && passage.Tokens[i - 1].Has(WordTraits.Month) && passage.Tokens[i - 1].Capital) || (i + 1 < end && passage.Tokens[i + 1].Has(WordTraits.Month) && passage.Tokens[i + 1].Capital);
        ReadOnlySpan<char> word = passage.Word(i);
        bool year = word.Length == 4 && word[0] is '1' or '2' && !word.Contains(',') && i > first && passage.Tokens[i - 1].Is(PartOfSpeech.Preposition | PartOfSpeech.Name)
            && passage.Tokens[i].Kind == TokenKind.Number;
        return month || year;
    }

    private static double? Multiplier(string form) => form switch
    {
        "hundred" => 100,
        "thousand" => 1e3,
        "million" => 1e6,
        "billion" => 1e9,
        "trillion" => 1e12,
        "dozen" => 12,
        _ => null,
    };

    private static string Currency(char mark) => mark switch { '$' => "USD", '\u20AC' => "EUR", '\u00A3' => "GBP", _ => "JPY" };
}
