using System.Text.Json;
using System.Text.Unicode;
using Parley.Numerics.Errors;

namespace Parley.Evidence.Ledger;

/// <summary>Reads one line into a record, field by field; the counterpart of <see cref="LedgerLineWriter"/>.</summary>
internal static class LedgerLineReader
{
    public static LedgerRecord? Read(ReadOnlySpan<byte> line, string file, int lineNumber, ICollection<LedgerProblem> problems)
    {
        if (!Utf8.IsValid(line))
        {
            problems.Add(new LedgerProblem(LedgerProblemKind.BrokenLine, file, lineNumber, 1, "the line is not valid UTF-8", LineCursor.Excerpt(line)));
            return null;
        }

        try
        {
            var type = FindType(line);
            var cursor = new LineCursor(line, file, lineNumber, problems);
            if (!cursor.Read() || cursor.Token != JsonTokenType.StartObject)
            {
                cursor.Report(true, 0, "expected one JSON object in braces");
                return null;
            }

            LedgerRecord? record = type switch
            {
                null => LedgerEntryReader.Read(ref cursor),
                "rating" => Rating(ref cursor),
                "confirm" => Review(ref cursor, true),
                "reject" => Review(ref cursor, false),
                "edit" => Edit(ref cursor),
                "link" => Link(ref cursor),
                "redact" => Redact(ref cursor),
                _ => Unknown(ref cursor, type),
            };

            // The rest of the line must be white space.
            if (record is not null)
            {
                cursor.Read();
            }

            return cursor.Failed ? null : record;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: an escape such as \ud800 that is half of a character.
            problems.Add(Broken(line, file, lineNumber, e));
            return null;
        }
    }

    internal static LedgerProblem Broken(ReadOnlySpan<byte> line, string file, int lineNumber, Exception e)
    {
        var at = (e as JsonException)?.BytePositionInLine ?? 0;
        var message = e.Message;
        var cut = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return new LedgerProblem(
            LedgerProblemKind.BrokenLine,
            file,
            lineNumber,
            LineCursor.ColumnAt(line, at),
            "this line is not JSON: " + (cut < 0 ? message : message[..cut]) + " (expected one JSON object on one line)",
            LineCursor.Excerpt(line));
    }

    private static string? FindType(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        string? type = null;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            reader.Read();
            if (isType && reader.TokenType == JsonTokenType.String)
            {
                type = reader.GetString();
            }

            reader.Skip();
        }

        return type;
    }

    private static RatingRecord? Rating(ref LineCursor cursor)
    {
        string? id = null, by = null, at = null, commitment = null, reason = null, reply = null;
        CommitmentStatus? status = null;
        DateOnly? asOf = null, actedOn = null, endedOn = null;
        IReadOnlyList<string> evidence = [];
        var settles = false;
        while (cursor.NextProperty(out var name))
        {
            switch (name)
            {
                case "type": cursor.Skip(); break;
                case "id": id = cursor.Text(name); break;
                case "by": by = cursor.Text(name); break;
                case "at": at = cursor.Text(name); break;
                case "commitment": commitment = cursor.Text(name, required: true); break;
                case "status": status = cursor.Word(name, LedgerWords.Statuses, fatal: true); break;
                case "asOf": asOf = cursor.Day(name); break;
                case "actedOn": actedOn = cursor.Day(name); break;
                case "endedOn": endedOn = cursor.Day(name); break;
                case "reason": reason = cursor.Text(name); break;
                case "reply": reply = cursor.Text(name); break;
                case "evidence": evidence = cursor.OneOrMany(name); break;
                case "settles": settles = cursor.Flag(name) ?? false; break;
                default: cursor.UnknownField(name, LedgerFields.Rating); break;
            }
        }

        Require(ref cursor, "commitment", commitment, "the id of the rated entry");
        Require(ref cursor, "status", status is null ? null : "", "one of " + LedgerWords.Statuses.Allowed);
        return cursor.Failed ? null : new RatingRecord
        {
            Id = id,
            By = by,
            At = at,
            Commitment = commitment!,
            Status = status!.Value,
            AsOf = asOf,
            ActedOn = actedOn,
            EndedOn = endedOn,
            Reason = reason,
            Reply = reply,
            Evidence = evidence,
            Settles = settles,
        };
    }

    private static ReviewRecord? Review(ref LineCursor cursor, bool accepts)
    {
        string? id = null, by = null, at = null, of = null, reason = null;
        DateOnly? on = null;
        while (cursor.NextProperty(out var name))
        {
            switch (name)
            {
                case "type": cursor.Skip(); break;
                case "id": id = cursor.Text(name); break;
                case "by": by = cursor.Text(name); break;
                case "at": at = cursor.Text(name); break;
                case "of": of = cursor.Text(name, required: true); break;
                case "on": on = cursor.Day(name); break;
                case "reason": reason = cursor.Text(name); break;
                default: cursor.UnknownField(name, LedgerFields.Review); break;
            }
        }

        Require(ref cursor, "of", of, "the id of the entry");
        return cursor.Failed ? null : new ReviewRecord { Id = id, By = by, At = at, Of = of!, Accepts = accepts, On = on, Reason = reason };
    }

    private static EditRecord? Edit(ref LineCursor cursor)
    {
        string? id = null, by = null, at = null, of = null, reason = null;
        DateOnly? asOf = null;
        JsonElement? set = null;
        while (cursor.NextProperty(out var name))
        {
            switch (name)
            {
                case "type": cursor.Skip(); break;
                case "id": id = cursor.Text(name); break;
                case "by": by = cursor.Text(name); break;
                case "at": at = cursor.Text(name); break;
                case "of": of = cursor.Text(name, required: true); break;
                case "set": set = cursor.Element(name); break;
                case "asOf": asOf = cursor.Day(name); break;
                case "reason": reason = cursor.Text(name); break;
                default: cursor.UnknownField(name, LedgerFields.Edit); break;
            }
        }

        Require(ref cursor, "of", of, "the id of the entry");
        Require(ref cursor, "set", set is null ? null : "", "the corrected fields in braces");
        return cursor.Failed ? null : new EditRecord { Id = id, By = by, At = at, Of = of!, Set = set!.Value, AsOf = asOf, Reason = reason };
    }

    private static LinkRecord? Link(ref LineCursor cursor)
    {
        string? id = null, by = null, at = null, from = null, to = null, reason = null;
        DateOnly? asOf = null;
        LinkRelation? relation = null;
        while (cursor.NextProperty(out var name))
        {
            switch (name)
            {
                case "type": cursor.Skip(); break;
                case "id": id = cursor.Text(name); break;
                case "by": by = cursor.Text(name); break;
                case "at": at = cursor.Text(name); break;
                case "from": from = cursor.Text(name, required: true); break;
                case "to": to = cursor.Text(name, required: true); break;
                case "relation": relation = cursor.Word(name, LedgerWords.Relations, fatal: true); break;
                case "asOf": asOf = cursor.Day(name); break;
                case "reason": reason = cursor.Text(name); break;
                default: cursor.UnknownField(name, LedgerFields.Link); break;
            }
        }

        Require(ref cursor, "from", from, "the id of the entry that bears on the other");
        Require(ref cursor, "to", to, "the id of the other entry");
        Require(ref cursor, "relation", relation is null ? null : "", "one of " + LedgerWords.Relations.Allowed);
        return cursor.Failed
            ? null
            : new LinkRecord { Id = id, By = by, At = at, From = from!, To = to!, Relation = relation!.Value, AsOf = asOf, Reason = reason };
    }

    private static RedactRecord? Redact(ref LineCursor cursor)
    {
        string? id = null, by = null, at = null, of = null, reason = null;
        while (cursor.NextProperty(out var name))
        {
            switch (name)
            {
                case "type": cursor.Skip(); break;
                case "id": id = cursor.Text(name); break;
                case "by": by = cursor.Text(name); break;
                case "at": at = cursor.Text(name); break;
                case "of": of = cursor.Text(name, required: true); break;
                case "reason": reason = cursor.Text(name); break;
                default: cursor.UnknownField(name, LedgerFields.Redact); break;
            }
        }

        Require(ref cursor, "of", of, "the id of the entry");
        Require(ref cursor, "reason", reason, "why it is taken out");
        return cursor.Failed ? null : new RedactRecord { Id = id, By = by, At = at, Of = of!, Reason = reason! };
    }

    private static LedgerRecord? Unknown(ref LineCursor cursor, string type)
    {
        var near = NearestName.Find(type, LedgerFields.Types.Split(", "));
        cursor.Report(true, 0, $"type is \"{type}\" (expected one of {LedgerFields.Types}, or no type for an entry{(near is null ? "" : $"; did you mean \"{near}\"?")})");
        return null;
    }

    private static void Require(ref LineCursor cursor, string name, string? value, string expected)
    {
        if (value is null && !cursor.Failed)
        {
            cursor.Missing(name, expected);
        }
    }
}
