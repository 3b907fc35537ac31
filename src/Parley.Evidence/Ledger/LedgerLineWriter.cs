using System.Globalization;
using System.Text.Json;

namespace Parley.Evidence.Ledger;

/// <summary>Writes records as JSON objects; the counterpart of <see cref="LedgerLineReader"/>.</summary>
internal static class LedgerLineWriter
{
    public static void Write(Utf8JsonWriter json, LedgerRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        json.WriteStartObject();
        switch (record)
        {
            case LedgerEntry entry:
                WriteEntry(json, entry);
                break;
            case RatingRecord rating:
                Head(json, "rating", rating);
                json.WriteString("commitment", rating.Commitment);
                json.WriteString("status", LedgerWords.Statuses.Word(rating.Status));
                Day(json, "asOf", rating.AsOf);
                Day(json, "actedOn", rating.ActedOn);
                Day(json, "endedOn", rating.EndedOn);
                Text(json, "reason", rating.Reason);
                Strings(json, "evidence", rating.Evidence);
                Text(json, "reply", rating.Reply);
                Flag(json, "settles", rating.Settles);
                Tail(json, rating);
                break;
            case ReviewRecord review:
                Head(json, review.Accepts ? "confirm" : "reject", review);
                json.WriteString("of", review.Of);
                Day(json, "on", review.On);
                Text(json, "reason", review.Reason);
                Tail(json, review);
                break;
            case EditRecord edit:
                Head(json, "edit", edit);
                json.WriteString("of", edit.Of);
                json.WritePropertyName("set");
                edit.Set.WriteTo(json);
                Day(json, "asOf", edit.AsOf);
                Text(json, "reason", edit.Reason);
                Tail(json, edit);
                break;
            case LinkRecord link:
                Head(json, "link", link);
                json.WriteString("from", link.From);
                json.WriteString("relation", LedgerWords.Relations.Word(link.Relation));
                json.WriteString("to", link.To);
                Day(json, "asOf", link.AsOf);
                Text(json, "reason", link.Reason);
                Tail(json, link);
                break;
            case RedactRecord redact:
                Head(json, "redact", redact);
                json.WriteString("of", redact.Of);
                json.WriteString("reason", redact.Reason);
                Tail(json, redact);
                break;
            default:
                throw new ArgumentException("Unknown record: " + record.GetType().Name, nameof(record));
        }

        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, LedgerEntry e)
    {
        Text(json, "id", e.Id);
        Day(json, "date", e.Date);
        Text(json, "dateText", e.DateText);
        Text(json, "dateBasis", e.DateBasis);
        if (e.Kind != NegotiationActs.KindOf(e.Act))
        {
            json.WriteString("kind", LedgerWords.Kinds.Word(e.Kind));
        }

        OneOrMany(json, "actor", e.Actors);
        OneOrMany(json, "target", e.Targets);
        Flag(json, "targetImplied", e.TargetImplied);
        Text(json, "boundParty", e.BoundParty);
        Text(json, "onBehalfOf", e.OnBehalfOf);
        json.WriteString("act", e.Act);
        Text(json, "issue", e.Issue);
        Text(json, "position", e.Position);
        if (e.What.Length > 0)
        {
            json.WriteString("what", e.What);
        }

        Text(json, "condition", e.Condition);
        Span(json, "conditionSpan", e.ConditionSpan);
        Day(json, "deadline", e.Deadline);
        if (e.Testable is { } testable)
        {
            json.WriteBoolean("testable", testable);
        }

        Strings(json, "sources", e.Sources);
        Text(json, "sourceHash", e.SourceHash);
        if (e.Span is { } span)
        {
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
        }

        Text(json, "text", e.Text);
        Spans(json, "occurrences", e.Occurrences);
        Span(json, "quote", e.Quote);
        Text(json, "speaker", e.Speaker);
        Text(json, "speakerRole", e.SpeakerRole);
        WriteAttribution(json, e.Attribution);
        if (e.Directness != Directness.None)
        {
            json.WriteString("directness", LedgerWords.Directnesses.Word(e.Directness));
        }

        Text(json, "channel", e.Channel);
        if (e.Visibility != Visibility.Public)
        {
            json.WriteString("visibility", LedgerWords.Visibilities.Word(e.Visibility));
        }

        Flag(json, "negated", e.Negated);
        Span(json, "negatorSpan", e.NegatorSpan);
        if (e.Modality != Modality.Asserted)
        {
            json.WriteString("modality", LedgerWords.Modalities.Word(e.Modality));
        }

        if (e.TimeStatus != TimeStatus.Current)
        {
            json.WriteString("timeStatus", LedgerWords.TimeStatuses.Word(e.TimeStatus));
        }

        WriteNumbers(json, e.Numbers);
        WriteCodes(json, e.Codes);
        if (e.Mark != ConfidenceMark.None)
        {
            json.WriteString("conf", LedgerWords.Marks.Word(e.Mark));
        }

        if (e.Confidence is { } confidence)
        {
            json.WriteNumber("confidence", confidence);
        }

        Text(json, "rule", e.Rule);
        Text(json, "reader", e.Reader);
        if (e.Review != ReviewStatus.Accepted)
        {
            json.WriteString("review", LedgerWords.Reviews.Word(e.Review));
        }

        Text(json, "reviewedBy", e.ReviewedBy);
        Day(json, "reviewedOn", e.ReviewedOn);
        Day(json, "knownFrom", e.KnownFrom);
        WriteLinks(json, e.Links);
        Text(json, "section", e.Section);
        Text(json, "remark", e.Remark);
        Tail(json, e);
    }

    private static void WriteAttribution(Utf8JsonWriter json, IReadOnlyList<AttributionLink> chain)
    {
        if (chain.Count == 0)
        {
            return;
        }

        json.WriteStartArray("attribution");
        foreach (var link in chain)
        {
            json.WriteStartObject();
            Text(json, "speaker", link.Speaker);
            Text(json, "role", link.Role);
            Text(json, "affiliation", link.Affiliation);
            Flag(json, "named", link.Named);
            json.WriteNumber("hands", link.Hands);
            Text(json, "channel", link.Channel);
            if (link.Directness != Directness.None)
            {
                json.WriteString("directness", LedgerWords.Directnesses.Word(link.Directness));
            }

            Text(json, "cue", link.Cue);
            Span(json, "sourceSpan", link.SourceSpan);
            Span(json, "cueSpan", link.CueSpan);
            Spans(json, "contentSpans", link.ContentSpans);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, IReadOnlyList<NumberMention> numbers)
    {
        if (numbers.Count == 0)
        {
            return;
        }

        json.WriteStartArray("numbers");
        foreach (var number in numbers)
        {
            json.WriteStartObject();
            json.WriteNumber("value", number.Value);
            if (number.From is { } from)
            {
                json.WriteNumber("from", from);
            }

            Text(json, "unit", number.Unit);
            Text(json, "comparator", number.Comparator);
            Text(json, "what", number.What);
            Text(json, "text", number.Text);
            Span(json, "span", number.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCodes(Utf8JsonWriter json, EventCodes? codes)
    {
        if (codes is null)
        {
            return;
        }

        json.WriteStartObject("codes");
        if (codes.PloverEvent is not null)
        {
            json.WriteStartObject("plover");
            json.WriteString("event", codes.PloverEvent);
            Text(json, "mode", codes.PloverMode);
            Strings(json, "contexts", codes.PloverContexts);
            json.WriteEndObject();
        }

        Text(json, "cameo", codes.Cameo);
        json.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter json, IReadOnlyList<EntryLink> links)
    {
        if (links.Count == 0)
        {
            return;
        }

        json.WriteStartArray("links");
        foreach (var link in links)
        {
            json.WriteStartObject();
            json.WriteString("relation", LedgerWords.Relations.Word(link.Relation));
            json.WriteString("to", link.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Head(Utf8JsonWriter json, string type, LedgerRecord record)
    {
        json.WriteString("type", type);
        Text(json, "id", record.Id);
    }

    private static void Tail(Utf8JsonWriter json, LedgerRecord record)
    {
        Text(json, "by", record.By);
        Text(json, "at", record.At);
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Flag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } value)
        {
            json.WriteString(name, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void OneOrMany(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 1)
        {
            json.WriteString(name, values[0]);
        }
        else
        {
            Strings(json, name, values);
        }
    }

    private static void Span(Utf8JsonWriter json, string name, TextSpan? span)
    {
        if (span is { } value)
        {
            json.WritePropertyName(name);
            SpanValue(json, value);
        }
    }

    private static void Spans(Utf8JsonWriter json, string name, IReadOnlyList<TextSpan> spans)
    {
        if (spans.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            SpanValue(json, span);
        }

        json.WriteEndArray();
    }

    private static void SpanValue(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartObject();
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteEndObject();
    }
}
