using System.Text;
using Parley.Numerics;

namespace Parley.Games.Files;

/// <summary>Cuts a game file into tokens; commas count as white space. The current token is looked at, <see cref="Next"/> goes on.</summary>
internal sealed class GameTokens
{
    private readonly string _text;
    private readonly FileReport _report;
    private int _start;
    private int _end;

    public GameTokens(string text, FileReport report)
    {
        _text = text;
        _report = report;
        Next();
    }

    public TokenKind Kind { get; private set; }

    /// <summary>The characters of the token as written.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(_start, _end - _start);

    /// <summary>The value of a number.</summary>
    public Rational Value { get; private set; }

    /// <summary>The content of a text.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Whether the last token read was a number written as a plain whole number.</summary>
    public bool IsPlainInteger { get; private set; }

    /// <summary>Line and column of the token; counted only when asked, since places are for messages.</summary>
    public (int Line, int Column) Place => PlaceAt(_start);

    /// <summary>Where the token begins, from 0.</summary>
    public int Offset => _start;

    /// <summary>Line and column of an offset. Cost: linear in the offset.</summary>
    public (int Line, int Column) PlaceAt(int offset)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < offset; i++)
        {
            // CR alone ends a line too; CR LF once.
            if (_text[i] == '\n' || (_text[i] == '\r' && (i + 1 == _text.Length || _text[i + 1] != '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return (line, offset - lineStart + 1);
    }

    public string Describe() => Kind switch
    {
        TokenKind.End => "found the end of the file",
        TokenKind.Text => $"found the text \"{Shorten(Content)}\"",
        TokenKind.Number => $"found the number {Shorten(Text.ToString())}",
        _ => $"found '{Shorten(Text.ToString())}'",
    };

    public void Next()
    {
        var i = _end;
        while (i < _text.Length && (_text[i] is ' ' or ',' or '\n' or '\r' or '\t' or '\v' or '\f'))
        {
            i++;
        }

        _start = i;
        if (i == _text.Length)
        {
            _end = i;
            Kind = TokenKind.End;
            return;
        }

        switch (_text[i])
        {
            case '{':
                Kind = TokenKind.Open;
                _end = i + 1;
                return;
            case '}':
                Kind = TokenKind.Close;
                _end = i + 1;
                return;
            case '[':
                Kind = TokenKind.OpenBracket;
                _end = i + 1;
                return;
            case ']':
                Kind = TokenKind.CloseBracket;
                _end = i + 1;
                return;
            case '"':
                ReadText(i + 1);
                return;
        }

        while (i < _text.Length && _text[i] is not (' ' or ',' or '\n' or '\r' or '\t' or '\v' or '\f' or '{' or '}' or '[' or ']' or '"'))
        {
            i++;
        }

        _end = i;
        ReadNumberOrWord();
    }

    private void ReadNumberOrWord()
    {
        var text = Text;
        if (TrySmall(text, out var small))
        {
            (Kind, Value, IsPlainInteger) = (TokenKind.Number, small, true);
            return;
        }

        Kind = TokenKind.Word;
        IsPlainInteger = false;
        if (text[0] is not ((>= '0' and <= '9') or '-' or '+' or '.'))
        {
            return;
        }

        var slash = text.IndexOf('/');
        if (slash >= 0)
        {
            // A fraction is of plain whole numbers: 1.5/2 and 1/-3 are slips, not numbers.
            if (!IsDigits(text[(text[0] is '+' or '-' ? 1 : 0)..slash]) || !IsDigits(text[(slash + 1)..]))
            {
                return;
            }
        }
        else if (!IsDecimal(text))
        {
            return;
        }

        // A trailing point is allowed in game files only.
        Span<char> cleaned = text.Length < 256 ? stackalloc char[text.Length + 1] : new char[text.Length + 1];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '.' || (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
            {
                cleaned[length++] = text[i];
            }
        }

        if (Rational.TryParse(cleaned[..length], out var value))
        {
            (Kind, Value) = (TokenKind.Number, value);
        }
    }

    private static bool TrySmall(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        var i = text[0] is '-' or '+' ? 1 : 0;
        if (text.Length == i || text.Length > 17)
        {
            return false;
        }

        var sum = 0L;
        for (; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return false;
            }

            sum = (sum * 10) + (text[i] - '0');
        }

        value = text[0] == '-' ? -sum : sum;
        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsDecimal(ReadOnlySpan<char> text)
    {
        var i = text[0] is '+' or '-' ? 1 : 0;
        var digits = 0;
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
        {
            digits++;
        }

        if (i < text.Length && text[i] == '.')
        {
            for (i++; i < text.Length && char.IsAsciiDigit(text[i]); i++)
            {
                digits++;
            }
        }

        if (digits == 0)
        {
            return false;
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            i++;
            i += i < text.Length && text[i] is '+' or '-' ? 1 : 0;
            return IsDigits(text[i..]);
        }

        return i == text.Length;
    }

    private void ReadText(int i)
    {
        StringBuilder? escaped = null;
        var from = i;
        while (i < _text.Length && _text[i] != '"')
        {
            if (_text[i] == '\\' && i + 1 < _text.Length && _text[i + 1] is '"' or '\\')
            {
                escaped ??= new StringBuilder();
                escaped.Append(_text, from, i - from).Append(_text[i + 1]);
                i += 2;
                from = i;
                continue;
            }

            i++;
        }

        Kind = TokenKind.Text;
        Content = escaped is null ? _text[from..i] : escaped.Append(_text, from, i - from).ToString();
        if (i == _text.Length)
        {
            _end = i;
            _report.Error(this, "a text is not closed (expected a quotation mark before the end of the file)");
            return;
        }

        _end = i + 1;
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..37] + "...";
}
