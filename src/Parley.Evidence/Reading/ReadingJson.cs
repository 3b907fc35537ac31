using System.Text.Json;
using Parley.Evidence.Reading.Attribution;
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
            JsonParts.Range(json, p.Start, p.End);
            json.WriteString("status", p.Status.ToString().ToLowerInvariant());
            if (p.DuplicateOf is { } of)
            {
                json.WriteNumber("duplicateOf", of);
            }

            json.WriteString("role", p.Role.ToString().ToLowerInvariant());
            JsonParts.Optional(json, "section", p.Section);
            JsonParts.Optional(json, "why", p.Why);
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
            EntryJson.Speech(json, speech);
        }

        json.WriteEndArray();
        json.WriteStartArray("skipped");
        foreach (SkippedSentence skipped in result.Skipped)
        {
            json.WriteStartObject();
            JsonParts.Range(json, skipped.Start, skipped.End);
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
            JsonParts.Optional(json, "role", candidate.Role);
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
        EntryJson.Write(json, entry);
    }

    private static void WriteSource(Utf8JsonWriter json, SourceText source)
    {
        json.WriteStartObject("source");
        json.WriteString("sha256", source.Sha256);
        json.WriteNumber("chars", source.Text.Length);
        json.WriteString("format", source.Format.ToString().ToLowerInvariant());
        json.WriteString("encoding", source.Encoding);
        JsonParts.Optional(json, "title", source.Title);
        JsonParts.Optional(json, "author", source.Author);
        JsonParts.Optional(json, "publisher", source.Publisher);
        JsonParts.Optional(json, "address", source.Address);
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

}
