using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Parley.Evidence.Ledger;

/// <summary>Reads a range of lines into rows. One scanner works on one range alone, so several run side by side.</summary>
internal sealed class RowScanner(byte[] buffer, int bufferIndex, string file)
{
    public List<LedgerRow> Rows { get; } = [];

    public List<LedgerProblem> Problems { get; } = [];

    /// <summary>Party sets as raw JSON (<c>"US"</c> or <c>["UA","EU"]</c>), acts, issues and raters as raw string contents.</summary>
    public BytePool Parties { get; } = new();

    public BytePool Words { get; } = new();

    /// <summary>Gets the number of lines in the range, blank ones included.</summary>
    public int Lines { get; private set; }

    /// <summary>Scans from <paramref name="start"/> up to <paramref name="end"/>; both stand at line starts (or the end of the buffer).</summary>
    public void Scan(int start, int end)
    {
        Rows.EnsureCapacity((end - start) / 200);
        while (start < end)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            var complete = length >= 0;
            if (!complete)
            {
                length = end - start;
            }

            Lines++;
            ScanLine(start, length, complete);
            start += length + 1;
        }
    }

    /// <summary>Scans one line, for instance a corrected version of an entry.</summary>
    public void ScanLine(int start, int length, bool complete)
    {
        var line = buffer.AsSpan(start, length).TrimEnd("\r \t"u8);
        var lead = line.Length - line.TrimStart(" \t"u8).Length;
        line = line[lead..];
        start += lead;
        if (line.IsEmpty)
        {
            return;
        }

        var row = new LedgerRow
        {
            Buffer = bufferIndex,
            Offset = start,
            Length = line.Length,
            Line = Lines,
            Actor = -1,
            Target = -1,
            Act = -1,
            Issue = -1,
            Date = DayText.NoDay,
            KnownFrom = DayText.NoDay,
            Deadline = DayText.NoDay,
        };

        // Exceptions are slow: the usual kinds of broken lines are told apart by their first and last character.
        if (line[0] != (byte)'{' || line[^1] != (byte)'}')
        {
            Reject(line, complete, line[0] != (byte)'{' ? "the line does not start with { (expected one JSON object on one line)" : "the line does not end with }: it is cut off (expected one JSON object on one line)", line[0] != (byte)'{' ? 0 : line.Length);
            return;
        }

        try
        {
            if (!Utf8.IsValid(line))
            {
                Reject(line, complete, "the line is not valid UTF-8", 0);
                return;
            }

            if (SurrogateEscapes.FindHalf(line) is >= 0 and var half)
            {
                Reject(line, complete, "an escape stands for half a character (expected both halves, as in \\ud83d\\ude00)", half);
                return;
            }

            // Escapes may hide half a character, which only the careful reader notices.
            if (ReadFields(line, ref row) && (line.IndexOf("\\u"u8) < 0 || LedgerLineReader.Read(line, file, Lines, new List<LedgerProblem>()) is not null))
            {
                Rows.Add(row);
            }
            else
            {
                Explain(line);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            var problem = LedgerLineReader.Broken(line, file, Lines, e);
            Problems.Add(complete ? problem : problem with { Kind = LedgerProblemKind.TornLastLine, Text = Encoding.UTF8.GetString(line) });
        }
    }

    private bool ReadFields(ReadOnlySpan<byte> line, ref LedgerRow row)
    {
        var reader = new Utf8JsonReader(line);
        reader.Read();
        var ok = true;       // the type is known
        var entryOk = true;  // fields that only entries have
        var otherOk = true;  // fields that only other records have
        var hasId = false;
        var hasRef = false;
        var hasTo = false;
        var kind = -1;
        var status = -1;
        var relation = -1;
        var hasReason = false;
        var hasSet = false;
        int asOf = DayText.NoDay, actedOn = DayText.NoDay, endedOn = DayText.NoDay;
        var by = -1;
        var id = default(LedgerRow);
        var reference = default(LedgerRow);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.HasValueSequence || reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;
            reader.Read();
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8):
                    hasId |= Identifier(ref reader, ref id);
                    break;
                case 2 when name.SequenceEqual("of"u8):
                    hasRef |= Identifier(ref reader, ref reference);
                    break;
                case 2 when name.SequenceEqual("to"u8):
                    if (reader.TokenType == JsonTokenType.String)
                    {
                        row.ToHash = HashOf(ref reader);
                        hasTo = true;
                    }

                    break;
                case 2 when name.SequenceEqual("by"u8):
                    by = Word(ref reader);
                    break;
                case 3 when name.SequenceEqual("act"u8):
                    row.Act = Word(ref reader);
                    break;
                case 3 when name.SequenceEqual("set"u8):
                    hasSet = reader.TokenType == JsonTokenType.StartObject;
                    break;
                case 4 when name.SequenceEqual("date"u8):
                    entryOk &= Day(ref reader, ref row.Date);
                    break;
                case 4 when name.SequenceEqual("type"u8):
                    ok &= Type(ref reader, ref row);
                    break;
                case 4 when name.SequenceEqual("kind"u8):
                    entryOk &= Value(ref reader, LedgerWords.Kinds, ref kind);
                    break;
                case 4 when name.SequenceEqual("conf"u8):
                    var mark = 0;
                    entryOk &= Value(ref reader, LedgerWords.Marks, ref mark);
                    row.Mark = (ConfidenceMark)mark;
                    break;
                case 4 when name.SequenceEqual("asOf"u8):
                    otherOk &= Day(ref reader, ref asOf);
                    break;
                case 4 when name.SequenceEqual("from"u8):
                    hasRef |= Identifier(ref reader, ref reference);
                    break;
                case 5 when name.SequenceEqual("actor"u8):
                    entryOk &= Party(ref reader, line, ref row.Actor);
                    break;
                case 5 when name.SequenceEqual("issue"u8):
                    row.Issue = Word(ref reader);
                    break;
                case 5 when name.SequenceEqual("links"u8):
                    row.Flags |= reader.TokenType == JsonTokenType.StartArray ? RowFlags.HasLinks : RowFlags.None;
                    break;
                case 6 when name.SequenceEqual("target"u8):
                    entryOk &= Party(ref reader, line, ref row.Target);
                    break;
                case 6 when name.SequenceEqual("status"u8):
                    otherOk &= Value(ref reader, LedgerWords.Statuses, ref status);
                    break;
                case 6 when name.SequenceEqual("review"u8):
                    var review = 0;
                    entryOk &= Value(ref reader, LedgerWords.Reviews, ref review);
                    row.Review = (ReviewStatus)review;
                    break;
                case 6 when name.SequenceEqual("reason"u8):
                    hasReason = reader.TokenType == JsonTokenType.String;
                    break;
                case 7 when name.SequenceEqual("negated"u8):
                    row.Flags |= reader.TokenType == JsonTokenType.True ? RowFlags.Negated : RowFlags.None;
                    break;
                case 7 when name.SequenceEqual("settles"u8):
                    row.Flags |= reader.TokenType == JsonTokenType.True ? RowFlags.Settles : RowFlags.None;
                    break;
                case 7 when name.SequenceEqual("actedOn"u8):
                    otherOk &= Day(ref reader, ref actedOn);
                    break;
                case 7 when name.SequenceEqual("endedOn"u8):
                    otherOk &= Day(ref reader, ref endedOn);
                    break;
                case 8 when name.SequenceEqual("deadline"u8):
                    entryOk &= Day(ref reader, ref row.Deadline);
                    break;
                case 8 when name.SequenceEqual("relation"u8):
                    otherOk &= Value(ref reader, LedgerWords.Relations, ref relation);
                    break;
                case 9 when name.SequenceEqual("knownFrom"u8):
                    entryOk &= Day(ref reader, ref row.KnownFrom);
                    break;
                case 9 when name.SequenceEqual("condition"u8):
                    row.Flags |= reader.TokenType == JsonTokenType.String ? RowFlags.HasCondition : RowFlags.None;
                    break;
                case 10 when name.SequenceEqual("commitment"u8):
                    hasRef |= Identifier(ref reader, ref reference);
                    break;
            }

            reader.Skip();
        }

        reader.Read();
        var source = row.Type == RecordType.Entry ? id : reference;
        (row.IdHash, row.IdOffset, row.IdLength) = (source.IdHash, source.IdOffset, source.IdLength);
        row.Flags |= source.Flags & RowFlags.EscapedId;
        switch (row.Type)
        {
            case RecordType.Entry:
                ok &= entryOk && hasId && row.IdLength > 0;
                if (kind >= 0)
                {
                    row.Kind = (byte)kind;
                    row.Flags |= RowFlags.HasKind;
                }

                return ok;
            case RecordType.Rating:
                row.Kind = (byte)Math.Max(0, status);
                (row.Date, row.KnownFrom, row.Deadline, row.Actor) = (asOf, actedOn, endedOn, by);
                return ok && otherOk && hasRef && status >= 0;
            case RecordType.Link:
                row.Kind = (byte)Math.Max(0, relation);
                row.Date = asOf;
                return ok && otherOk && hasRef && hasTo && relation >= 0;
            case RecordType.Edit:
                row.Date = asOf;
                return ok && otherOk && hasRef && hasSet;
            case RecordType.Redact:
                return ok && hasRef && hasReason;
            default:
                return ok && hasRef;
        }
    }

    private static bool Type(ref Utf8JsonReader reader, ref LedgerRow row)
    {
        RecordType? type = reader.TokenType != JsonTokenType.String ? null
            : reader.ValueTextEquals("rating"u8) ? RecordType.Rating
            : reader.ValueTextEquals("confirm"u8) ? RecordType.Confirm
            : reader.ValueTextEquals("reject"u8) ? RecordType.Reject
            : reader.ValueTextEquals("edit"u8) ? RecordType.Edit
            : reader.ValueTextEquals("link"u8) ? RecordType.Link
            : reader.ValueTextEquals("redact"u8) ? RecordType.Redact
            : null;
        row.Type = type ?? RecordType.Entry;
        return type is not null;
    }

    private static bool Identifier(ref Utf8JsonReader reader, ref LedgerRow place)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        place.IdOffset = (int)reader.TokenStartIndex + 1;
        place.IdLength = reader.ValueSpan.Length;
        place.IdHash = HashOf(ref reader);
        place.Flags = reader.ValueIsEscaped ? RowFlags.EscapedId : RowFlags.None;
        return true;
    }

    private static ulong HashOf(ref Utf8JsonReader reader) =>
        ByteHash.Of(reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan);

    private int Word(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return -1;
        }

        return Words.Add(reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan);
    }

    private bool Party(ref Utf8JsonReader reader, ReadOnlySpan<byte> line, ref int code)
    {
        var start = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.String:
                code = Parties.Add(line[start..(int)reader.BytesConsumed]);
                return true;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (reader.TokenType != JsonTokenType.String)
                    {
                        return false;
                    }
                }

                code = Parties.Add(line[start..(int)reader.BytesConsumed]);
                return true;
            default:
                return false;
        }
    }

    private static bool Day(ref Utf8JsonReader reader, ref int day)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        return reader.TokenType == JsonTokenType.String
            && DayText.TryParse(reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan, out day);
    }

    private static bool Value<T>(ref Utf8JsonReader reader, WordList<T> words, ref int value)
        where T : struct, Enum
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        if (reader.TokenType != JsonTokenType.String || !words.TryParse(reader.ValueSpan, out var parsed))
        {
            return false;
        }

        value = Unsafe.As<T, int>(ref parsed);
        return true;
    }

    /// <summary>The fast pass only knows that something is wrong; the careful reader says what and where.</summary>
    private void Explain(ReadOnlySpan<byte> line)
    {
        var before = Problems.Count;
        LedgerLineReader.Read(line, file, Lines, Problems);
        if (!Problems.Skip(before).Any(p => p.IsError))
        {
            Problems.Add(new LedgerProblem(LedgerProblemKind.BrokenLine, file, Lines, 1, "the line cannot be read as a ledger record", LineCursor.Excerpt(line)));
        }
    }

    private void Reject(ReadOnlySpan<byte> line, bool complete, string message, int at) => Problems.Add(complete
        ? new LedgerProblem(LedgerProblemKind.BrokenLine, file, Lines, LineCursor.ColumnAt(line, at), message, LineCursor.Excerpt(line))
        : new LedgerProblem(LedgerProblemKind.TornLastLine, file, Lines, LineCursor.ColumnAt(line, at), "the last line was cut off: " + message, Encoding.UTF8.GetString(line)));
}
