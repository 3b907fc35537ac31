using System.Text;
using System.Text.Json;
using Parley.Numerics.Errors;

namespace Parley.Evidence.Ledger;

/// <summary>Walks through the JSON of one line, reads typed values, and notes what is wrong with its column.</summary>
internal ref struct LineCursor
{
    private readonly ReadOnlySpan<byte> _line;
    private readonly string _file;
    private readonly int _lineNumber;
    private readonly ICollection<LedgerProblem> _problems;
    private Utf8JsonReader _reader;

    public LineCursor(ReadOnlySpan<byte> line, string file, int lineNumber, ICollection<LedgerProblem> problems)
    {
        _line = line;
        _file = file;
        _lineNumber = lineNumber;
        _problems = problems;
        _reader = new Utf8JsonReader(line);
    }

    /// <summary>Gets a value indicating whether a fault was found that makes the line unusable.</summary>
    public bool Failed { get; private set; }

    public readonly JsonTokenType Token => _reader.TokenType;

    public bool Read() => _reader.Read();

    /// <summary>Moves to the next property of the current object and on to its value; false at the end of the object.</summary>
    public bool NextProperty(out string name)
    {
        if (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            name = _reader.GetString()!;
            _reader.Read();
            return true;
        }

        name = "";
        return false;
    }

    public void Skip() => _reader.Skip();

    public string? Text(string name, bool required = false)
    {
        if (_reader.TokenType == JsonTokenType.String)
        {
            return _reader.GetString();
        }

        if (_reader.TokenType == JsonTokenType.Null && !required)
        {
            return null;
        }

        Wrong(name, "a text in quotation marks", required);
        return null;
    }

    public DateOnly? Day(string name)
    {
        if (_reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (_reader.TokenType == JsonTokenType.String && DayText.TryParse(_reader.GetString()!, out var day))
        {
            return day;
        }

        Wrong(name, "a day as \"yyyy-MM-dd\"; put vaguer words into dateText", fatal: true);
        return null;
    }

    public bool? Flag(string name)
    {
        switch (_reader.TokenType)
        {
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Null:
                return null;
            default:
                Wrong(name, "true or false");
                return null;
        }
    }

    public double? Number(string name)
    {
        if (_reader.TokenType == JsonTokenType.Number && _reader.TryGetDouble(out var value) && double.IsFinite(value))
        {
            return value;
        }

        if (_reader.TokenType != JsonTokenType.Null)
        {
            Wrong(name, "a number");
        }

        return null;
    }

    public int? Whole(string name)
    {
        if (_reader.TokenType == JsonTokenType.Number && _reader.TryGetInt32(out var value) && value >= 0)
        {
            return value;
        }

        if (_reader.TokenType != JsonTokenType.Null)
        {
            Wrong(name, "a whole number from 0");
        }

        return null;
    }

    public T? Word<T>(string name, WordList<T> words, bool fatal = false)
        where T : struct, Enum
    {
        if (_reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (_reader.TokenType == JsonTokenType.String)
        {
            var text = _reader.GetString()!;
            if (words.TryParse(text, out var value))
            {
                return value;
            }

            var near = NearestName.Find(text, words.Words);
            Report(fatal, _reader.TokenStartIndex, $"{name} is \"{Cut(text)}\" (expected one of {words.Allowed}{(near is null ? "" : $"; did you mean \"{near}\"?")})");
            return null;
        }

        Wrong(name, "one of " + words.Allowed, fatal);
        return null;
    }

    public IReadOnlyList<string> OneOrMany(string name, bool fatal = false)
    {
        if (_reader.TokenType == JsonTokenType.String)
        {
            return [_reader.GetString()!];
        }

        if (_reader.TokenType == JsonTokenType.Null)
        {
            return [];
        }

        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            Wrong(name, "a text or a list of texts", fatal);
            return [];
        }

        var values = new List<string>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            if (_reader.TokenType == JsonTokenType.String)
            {
                values.Add(_reader.GetString()!);
            }
            else
            {
                Wrong(name, "only texts in the list", fatal);
            }
        }

        return values;
    }

    public TextSpan? Span(string name)
    {
        if (_reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        var at = _reader.TokenStartIndex;
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            Wrong(name, "{\"start\":…,\"end\":…}");
            return null;
        }

        int? start = null;
        int? end = null;
        while (NextProperty(out var field))
        {
            switch (field)
            {
                case "start":
                    start = Whole(name + ".start");
                    break;
                case "end":
                    end = Whole(name + ".end");
                    break;
                default:
                    Skip();
                    break;
            }
        }

        return MakeSpan(name, start, end, at);
    }

    public readonly TextSpan? MakeSpan(string name, int? start, int? end, long at)
    {
        if (start is { } from && end is { } to && from <= to)
        {
            return new TextSpan(from, to);
        }

        if (start is not null || end is not null)
        {
            _problems.Add(Problem(false, at, $"{name} has start {start?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "missing"} and end {end?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "missing"} (expected start up to end)"));
        }

        return null;
    }

    public IReadOnlyList<TextSpan> Spans(string name)
    {
        var spans = new List<TextSpan>();
        if (!EnterList(name))
        {
            return spans;
        }

        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            if (Span(name) is { } span)
            {
                spans.Add(span);
            }
        }

        return spans;
    }

    /// <summary>True when the value is a list; otherwise reports (unless null) and skips.</summary>
    public bool EnterList(string name)
    {
        if (_reader.TokenType == JsonTokenType.StartArray)
        {
            return true;
        }

        if (_reader.TokenType != JsonTokenType.Null)
        {
            Wrong(name, "a list");
        }

        return false;
    }

    /// <summary>True when the value is an object; otherwise reports (unless null) and skips.</summary>
    public bool EnterObject(string name)
    {
        if (_reader.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        if (_reader.TokenType != JsonTokenType.Null)
        {
            Wrong(name, "an object in braces");
        }

        return false;
    }

    public JsonElement? Element(string name)
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            Wrong(name, "an object in braces", fatal: true);
            return null;
        }

        using var document = JsonDocument.ParseValue(ref _reader);
        return document.RootElement.Clone();
    }

    public void UnknownField(string name, string[] known)
    {
        var near = NearestName.Find(name, known);
        Report(false, _reader.TokenStartIndex, $"unknown field \"{Cut(name)}\"{(near is null ? "" : $" (did you mean \"{near}\"?)")}; it is kept in the file and ignored");
        Skip();
    }

    public void Missing(string name, string expected) => Report(true, 0, $"\"{name}\" is missing (expected {expected})");

    public void Wrong(string name, string expected, bool fatal = false)
    {
        var at = _reader.TokenStartIndex;
        var found = _reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "a list",
            JsonTokenType.Null => "null",
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            JsonTokenType.String => $"\"{Cut(_reader.GetString()!)}\"",
            _ => Cut(Encoding.UTF8.GetString(_reader.ValueSpan)),
        };
        Report(fatal, at, $"{name} is {found} (expected {expected})");
        Skip();
    }

    public void Report(bool fatal, long at, string message)
    {
        Failed |= fatal;
        _problems.Add(Problem(fatal, at, message));
    }

    private readonly LedgerProblem Problem(bool fatal, long at, string message) => new(
        fatal ? LedgerProblemKind.BrokenLine : LedgerProblemKind.Warning,
        _file,
        _lineNumber,
        ColumnAt(_line, at),
        message,
        fatal ? Excerpt(_line) : null);

    public static int ColumnAt(ReadOnlySpan<byte> line, long at) =>
        Encoding.UTF8.GetCharCount(line[..(int)Math.Clamp(at, 0, line.Length)]) + 1;

    public static string Excerpt(ReadOnlySpan<byte> line) =>
        Encoding.UTF8.GetString(line.Length > 400 ? line[..400] : line) + (line.Length > 400 ? "…" : "");

    private static string Cut(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
