using System.Text.Json;
using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Dates;
using Parley.Evidence.Reading.Numbers;
using Parley.Evidence.Reading.Paragraphs;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Reading;

/// <summary>Writes a reading as the JSON document of <c>parley read --json</c>.</summary>
public static class ReadingJson
{
    /// <summary>Writes one document.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="result">The reading.</param>
    public static void Write(Utf8JsonWriter json, ReadingResult result)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(result);
        json.WriteStartObject();
        WriteSource(json, result.Source);
        json.WriteString("reader", ReadingResult.ReaderVersion);
        json.WriteStartArray("paragraphs");
        foreach (Paragraph p in result.Paragraphs)
        {
            json.WriteStartObject();
            Range(json, p.Start, p.End);
            json.WriteString("status", p.Status.ToString().ToLowerInvariant());
            if (p.DuplicateOf is { } of)
            {
                json.WriteNumber("duplicateOf", of);
            }

            json.WriteString("role", p.Role.ToString().ToLowerInvariant());
            Optional(json, "section", p.Section);
            Optional(json, "why", p.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("entries");
        foreach (ReadEntry entry in result.Entries)
        {
            WriteEntry(json, entry);
        }

        json.WriteEndArray();
        json.WriteStartArray("attributions");
        foreach (AttributedSpeech speech in result.Attributions)
        {
            WriteSpeech(json, speech);
        }

        json.WriteEndArray();
        json.WriteStartArray("skipped");
        foreach (SkippedSentence skipped in result.Skipped)
        {
            json.WriteStartObject();
            Range(json, skipped.Start, skipped.End);
            json.WriteString("why", skipped.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("candidates");
        foreach (Candidate candidate in result.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("name", candidate.Name);
            json.WriteString("kind", candidate.Kind);
            Optional(json, "role", candidate.Role);
            json.WriteNumber("mentions", candidate.Mentions);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one entry as an object.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="entry">The entry.</param>
    public static void WriteEntry(Utf8JsonWriter json, ReadEntry entry)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(entry);
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("kind", entry.Kind);
        json.WriteString("act", entry.Act);
        Range(json, entry.Start, entry.End);
        json.WriteString("text", entry.Text);
        json.WriteString("actor", entry.Actor);
        if (entry.Actors.Count > 0)
        {
            json.WriteStartArray("actors");
            foreach (string actor in entry.Actors)
            {
                json.WriteStringValue(actor);
            }

            json.WriteEndArray();
        }

        Optional(json, "target", entry.Target);
        if (entry.BoundParties.Count > 0)
        {
            json.WriteStartArray("boundParty");
            foreach (string party in entry.BoundParties)
            {
                json.WriteStringValue(party);
            }

            json.WriteEndArray();
        }

        if (entry.Attribution.Count > 0 || entry.Quote is not null)
        {
            json.WriteString("speaker", entry.Speaker);
            Optional(json, "why", entry.Why);
            Optional(json, "speakerRole", entry.SpeakerRole);
            json.WriteString("channel", entry.Channel);
        }

        if (entry.Directness is { } directness)
        {
            json.WriteString("directness", directness.ToString().ToLowerInvariant());
        }

        Place(json, "quote", entry.Quote);
        if (entry.Attribution.Count > 0)
        {
            Place(json, "cue", entry.Attribution[^1].Cue, entry.Attribution[^1].CueLemma);
            json.WriteStartArray("attribution");
            foreach (AttributedSpeech speech in entry.Attribution)
            {
                WriteSpeech(json, speech);
            }

            json.WriteEndArray();
        }

        json.WriteBoolean("negated", entry.Negated);
        json.WriteString("modality", entry.Modality);
        Place(json, "condition", entry.Condition);
        json.WriteString("timeStatus", entry.TimeStatus);
        if (entry.When is { } when)
        {
            WriteTime(json, when);
        }

        if (entry.Deadline is { } deadline)
        {
            json.WriteString("deadline", deadline.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        if (entry.Numbers.Count > 0)
        {
            WriteNumbers(json, entry.Numbers);
        }

        if (entry.Change is { } change)
        {
            json.WriteStartObject("change");
            json.WriteNumber("from", change.From);
            json.WriteNumber("to", change.To);
            Optional(json, "unit", change.Unit);
            Optional(json, "fromEntry", change.FromEntry);
            json.WriteEndObject();
        }

        WriteCodes(json, entry);
        Optional(json, "section", entry.Section);
        if (entry.Occurrences.Count > 0)
        {
            json.WriteStartArray("occurrences");
            foreach (Span span in entry.Occurrences)
            {
                json.WriteStartObject();
                Range(json, span.Start, span.End);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (entry.Links.Count > 0)
        {
            json.WriteStartArray("links");
            foreach (Ledger.EntryLink link in entry.Links)
            {
                json.WriteStartObject();
                json.WriteString("relation", Ledger.LedgerWords.Relations.Word(link.Relation));
                json.WriteString("to", link.To);
                json.WriteString("review", "proposed");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteString("rule", entry.Rule);
        json.WriteNumber("confidence", entry.Confidence);
        json.WriteString("review", "proposed");
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, SourceText source)
    {
        json.WriteStartObject("source");
        json.WriteString("sha256", source.Sha256);
        json.WriteNumber("chars", source.Text.Length);
        json.WriteString("format", source.Format.ToString().ToLowerInvariant());
        json.WriteString("encoding", source.Encoding);
        Optional(json, "title", source.Title);
        Optional(json, "author", source.Author);
        Optional(json, "publisher", source.Publisher);
        Optional(json, "address", source.Address);
        if (source.Date is { } date)
        {
            json.WriteString("date", date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        json.WriteString("dateFrom", source.DateFrom.ToString().ToLowerInvariant());
        if (source.Notes.Count > 0)
        {
            json.WriteStartArray("notes");
            foreach (string note in source.Notes)
            {
                json.WriteStringValue(note);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteSpeech(Utf8JsonWriter json, AttributedSpeech speech)
    {
        json.WriteStartObject();
        json.WriteString("speaker", speech.Speaker);
        Optional(json, "role", speech.Role);
        if (speech.Speaker is not null && !speech.Named)
        {
            json.WriteBoolean("named", false);
        }

        Optional(json, "via", speech.Via);
        json.WriteNumber("hands", speech.Hands);
        json.WriteString("directness", speech.Directness.ToString().ToLowerInvariant());
        json.WriteString("channel", speech.Channel);
        Optional(json, "lemma", speech.CueLemma);
        json.WriteStartObject("spans");
        Pair(json, "source", speech.Source);
        Pair(json, "cue", speech.Cue);
        Pair(json, "quote", speech.Quote);
        json.WriteStartArray("content");
        foreach (Span span in speech.Content)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteString("rule", speech.Rule);
        json.WriteNumber("confidence", speech.Confidence);
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, TimeExpression when)
    {
        json.WriteStartObject("when");
        Range(json, when.Span.Start, when.Span.End);
        json.WriteString("text", when.Words);
        Optional(json, "value", when.Value);
        json.WriteString("basis", when.Basis);
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, IReadOnlyList<NumberExpression> numbers)
    {
        json.WriteStartArray("numbers");
        foreach (NumberExpression number in numbers)
        {
            json.WriteStartObject();
            Range(json, number.Span.Start, number.Span.End);
            json.WriteString("text", number.Words);
            json.WriteNumber("value", number.Value);
            Optional(json, "unit", number.Unit);
            Optional(json, "comparator", number.Comparator);
            Optional(json, "role", number.Role);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCodes(Utf8JsonWriter json, ReadEntry entry)
    {
        if (entry.Plover is null && entry.Cameo is null)
        {
            return;
        }

        json.WriteStartObject("codes");
        if (entry.Plover is not null)
        {
            json.WriteStartObject("plover");
            json.WriteString("event", entry.Plover);
            Optional(json, "mode", entry.PloverMode);
            json.WriteEndObject();
        }

        Optional(json, "cameo", entry.Cameo);
        json.WriteEndObject();
    }

    private static void Range(Utf8JsonWriter json, int start, int end)
    {
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
    }

    private static void Place(Utf8JsonWriter json, string name, Span? span, string? lemma = null)
    {
        if (span is { } place)
        {
            json.WriteStartObject(name);
            Range(json, place.Start, place.End);
            Optional(json, "lemma", lemma);
            json.WriteEndObject();
        }
    }

    private static void Pair(Utf8JsonWriter json, string name, Span? span)
    {
        if (span is { } place)
        {
            json.WriteStartArray(name);
            json.WriteNumberValue(place.Start);
            json.WriteNumberValue(place.End);
            json.WriteEndArray();
        }
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
