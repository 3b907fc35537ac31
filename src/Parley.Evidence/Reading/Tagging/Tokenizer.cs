using System.Globalization;
using Parley.Evidence.Reading.Lexica;

namespace Parley.Evidence.Reading.Tagging;

/// <summary>Cuts text into tokens by one pass over its characters; nothing of the text is changed or skipped but blanks.</summary>
/// <remarks>
/// A sentence-final full stop is a token of its own (<c>said</c> <c>.</c>); in abbreviations, initials and party labels it
/// belongs to the word (<c>Mr.</c>, <c>U.S.</c>, <c>R-Ky.</c>). A possessive <c>'s</c> and the shortened verbs and negation
/// (<c>n't</c>, <c>'re</c>, <c>'ll</c>) are tokens of their own, also where a blank stands before them.
/// </remarks>
internal static class Tokenizer
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "sens", "rep", "reps", "gov", "lt", "col", "maj", "capt", "sgt", "adm", "cmdr", "hon", "rev",
        "st", "jr", "sr", "inc", "corp", "ltd", "co", "vs", "jan", "feb", "aug", "sept", "sep", "oct", "nov", "dec", "fig",
        "ky", "calif", "fla", "mass", "ariz", "pa", "va", "wis", "mich", "minn", "tenn", "ore", "wash", "conn", "ga", "ala", "ark", "okla", "del", "md", "mo", "tex", "nev", "ill", "ind", "colo", "kan", "la", "neb", "mont", "vt", "wyo",
        "n.y", "n.j", "n.h", "n.c", "s.c", "n.d", "s.d", "n.m", "d.c",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationLookup =
        Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Appends the tokens of <paramref name="text"/> between two offsets to a list.</summary>
    /// <param name="text">The whole source.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to stop, exclusive.</param>
    /// <param name="tokens">Receives the tokens.</param>
    public static void Append(string text, int start, int end, List<Token> tokens)
    {
        int i = start;
        while (i < end)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c) || IsFormat(c))
            {
                i++;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]) && !char.IsLetter(text, i))
            {
                // A pictograph is a mark, not a word.
                Add(text, i, i + 2, TokenKind.Symbol, tokens);
                i += 2;
            }
            else if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                i = Word(text, i, end, tokens);
            }
            else if (char.IsAsciiDigit(c) || char.IsDigit(c))
            {
                i = Number(text, i, end, tokens);
            }
            else
            {
                i = Mark(text, i, end, tokens);
            }
        }
    }

    private static bool IsFormat(char c) => c >= '\u00AD' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static int Word(string text, int start, int end, List<Token> tokens)
    {
        int i = start;
        bool dotted = false;
        while (i < end)
        {
            char c = text[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                i++;
            }
            else if (i + 1 < end && char.IsLetterOrDigit(text[i + 1]) && c is '-' or '\u2010' or '\u2011')
            {
                if (i + 1 >= end || !char.IsLetterOrDigit(text[i + 1]))
                {
                    break;
                }

                i++;
            }
            else if (c is '\'' or '\u2019' && i + 1 < end && char.IsLetter(text[i + 1]))
            {
                i++;
            }
            else if (c == '.' && i + 1 < end && char.IsLetter(text[i + 1]) && i - LastBreak(text, start, i) <= 1)
            {
                dotted = true;
                i++;
            }
            else
            {
                break;
            }
        }

        int split = Contraction(text, start, i);
        int wordEnd = split < 0 ? i : split;
        if (split < 0 && i < end && text[i] == '.' && IsAbbreviation(text, start, i, dotted))
        {
            wordEnd = ++i;
        }

        if (wordEnd > start)
        {
            Add(text, start, wordEnd, TokenKind.Word, tokens);
        }

        if (split >= 0)
        {
            Add(text, split, i, TokenKind.Word, tokens);
        }

        return i;
    }

    private static int LastBreak(string text, int start, int i)
    {
        int j = i;
        while (j > start && text[j - 1] != '.' && i - j < 2)
        {
            j--;
        }

        return j;
    }

    private static bool IsAbbreviation(string text, int start, int end, bool dotted)
    {
        if (dotted || (end - start == 1 && char.IsUpper(text[start]) && text[start] != 'I'))
        {
            return true;
        }

        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        int hyphen = word.LastIndexOf('-');
        return word.Length <= 8 && AbbreviationLookup.Contains(hyphen > 0 ? word[(hyphen + 1)..] : word)
            && (char.IsUpper(word[0]) || word is "vs");
    }

    // Returns where the shortened verb, negation or possessive begins, or -1.
    private static int Contraction(string text, int start, int end)
    {
        int length = end - start;
        if (length >= 3 && text[end - 2] is '\'' or '\u2019')
        {
            char last = char.ToLowerInvariant(text[end - 1]);
            if (last is 's' or 'd' or 'm')
            {
                return end - 2;
            }

            if (last == 't' && length >= 4 && char.ToLowerInvariant(text[end - 3]) == 'n')
            {
                return end - 3;
            }
        }

        if (length >= 4 && text[end - 3] is '\'' or '\u2019')
        {
            ReadOnlySpan<char> tail = text.AsSpan(end - 2, 2);
            if (tail is "re" or "ve" or "ll" or "RE" or "VE" or "LL")
            {
                return end - 3;
            }
        }

        return -1;
    }

    private static int Number(string text, int start, int end, List<Token> tokens)
    {
        int i = start;
        while (i < end && (char.IsDigit(text[i]) || (text[i] is ',' or '.' or ':' or '/' && i + 1 < end && char.IsDigit(text[i + 1]))))
        {
            i++;
        }

        int digits = i;
        while (i < end && (char.IsLetter(text[i]) || (text[i] == '-' && i + 1 < end && char.IsLetterOrDigit(text[i + 1]))))
        {
            i++;
        }

        bool compound = i > digits && text.AsSpan(digits, i - digits).Contains('-');
        Add(text, start, i, compound ? TokenKind.Word : TokenKind.Number, tokens);
        return i;
    }

    private static int Mark(string text, int start, int end, List<Token> tokens)
    {
        char c = text[start];
        int next = start + 1;
        TokenKind kind = c switch
        {
            '.' or '!' or '?' => TokenKind.Terminal,
            ',' => TokenKind.Comma,
            ';' => TokenKind.Semicolon,
            ':' => TokenKind.Colon,
            '-' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => TokenKind.Dash,
            '(' or '[' or '{' => TokenKind.OpenBracket,
            ')' or ']' or '}' => TokenKind.CloseBracket,
            '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\u201F' => TokenKind.DoubleMark,
            '\'' or '`' or '\u2018' or '\u2019' or '\u201A' => TokenKind.SingleMark,
            '\u2026' => TokenKind.Ellipsis,
            '$' or '\u20AC' or '\u00A3' or '\u00A5' => TokenKind.Currency,
            '%' => TokenKind.Percent,
            _ => TokenKind.Symbol,
        };
        if (c == '.' && next + 1 < end && text[next] == '.' && text[next + 1] == '.')
        {
            kind = TokenKind.Ellipsis;
            while (next < end && text[next] == '.')
            {
                next++;
            }
        }
        else if (c == '-' && next < end && text[next] == '-')
        {
            while (next < end && text[next] == '-')
            {
                next++;
            }
        }
        else if (kind == TokenKind.SingleMark && next < end && text[next] == c && c is '\'' or '`' or '\u2019' or '\u2018')
        {
            // Two single marks written for a double one.
            kind = TokenKind.DoubleMark;
            next++;
        }
        else if (kind == TokenKind.SingleMark && c != '\u2018' && next < end && text[next] is 's' or 'S'
            && (next + 1 == end || !char.IsLetterOrDigit(text[next + 1])))
        {
            // "Brandt 's": a link was cut out before the possessive.
            kind = TokenKind.Word;
            next++;
        }

        Add(text, start, next, kind, tokens);
        return next;
    }

    private static void Add(string text, int start, int end, TokenKind kind, List<Token> tokens)
    {
        WordEntry entry = WordEntry.Unknown;
        bool capital = false;
        if (kind == TokenKind.Word)
        {
            ReadOnlySpan<char> word = text.AsSpan(start, end - start);
            capital = char.IsUpper(word[0]);
            if (word[0] == '\u2019' || word.Contains('\u2019'))
            {
                Span<char> plain = stackalloc char[24];
                if (word.Length <= plain.Length)
                {
                    word.Replace(plain, '\u2019', '\'');
                    entry = Lexicon.Find(plain[..word.Length]);
                }
            }
            else
            {
                entry = Lexicon.Find(word[^1] == '.' && word.Length > 1 && entry == WordEntry.Unknown ? word.Length > 2 && word[^3] == '.' ? word : word[..^1] : word);
            }
        }

        tokens.Add(new Token { Start = start, End = end, Kind = kind, Capital = capital, Entry = entry });
    }
}
