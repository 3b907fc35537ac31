using System.Text.Json;
using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Dates;
using Parley.Evidence.Reading.Numbers;

namespace Parley.Evidence.Reading;

/// <summary>Writes one proposed entry as a JSON object.</summary>
internal static class EntryJson
{
    /// <summary>Writes one entry as an object.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="entry">The entry.</param>
    /// <summary>Writes the entry.</summary>
    public static void Write(Utf8JsonWriter json, ReadEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("kind", entry.Kind);
        json.WriteString("act", entry.Act);
        JsonParts.Range(json, entry.Start, entry.End);
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

        JsonParts.Optional(json, "target", entry.Target);
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
            JsonParts.Optional(json, "why", entry.Why);
            JsonParts.Optional(json, "speakerRole", entry.SpeakerRole);
            json.WriteString("channel", entry.Channel);
        }

        if (entry.Directness is { } directness)
        {
            json.WriteString("directness", directness.ToString().ToLowerInvariant());
        }

        JsonParts.Place(json, "quote", entry.Quote);
        if (entry.Attribution.Count > 0)
        {
            JsonParts.Place(json, "cue", entry.Attribution[^1].Cue, entry.Attribution[^1].CueLemma);
            json.WriteStartArray("attribution");
            foreach (AttributedSpeech speech in entry.Attribution)
            {
                Speech(json, speech);
            }

            json.WriteEndArray();
        }

        json.WriteBoolean("negated", entry.Negated);
        json.WriteString("modality", entry.Modality);
        JsonParts.Place(json, "condition", entry.Condition);
        json.WriteString("timeStatus", entry.TimeStatus);
        if (entry.When is { } when)
        {
            Time(json, when);
        }

        if (entry.Deadline is { } deadline)
        {
            json.WriteString("deadline", deadline.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        if (entry.Numbers.Count > 0)
        {
            Numbers(json, entry.Numbers);
        }

        if (entry.Change is { } change)
        {
            json.WriteStartObject("change");
            json.WriteNumber("from", change.From);
            json.WriteNumber("to", change.To);
            JsonParts.Optional(json, "unit", change.Unit);
            JsonParts.Optional(json, "fromEntry", change.FromEntry);
            json.WriteEndObject();
        }

        Codes(json, entry);
        JsonParts.Optional(json, "section", entry.Section);
        if (entry.Occurrences.Count > 0)
        {
            json.WriteStartArray("occurrences");
            foreach (Span span in entry.Occurrences)
            {
                json.WriteStartObject();
                JsonParts.Range(json, span.Start, span.End);
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

    /// <summary>Writes one link of an attribution.</summary>
    public static void Speech(Utf8JsonWriter json, AttributedSpeech speech)
    {
        json.WriteStartObject();
        json.WriteString("speaker", speech.Speaker);
        JsonParts.Optional(json, "role", speech.Role);
        if (speech.Speaker is not null && !speech.Named)
        {
            json.WriteBoolean("named", false);
        }

        JsonParts.Optional(json, "via", speech.Via);
        json.WriteNumber("hands", speech.Hands);
        json.WriteString("directness", speech.Directness.ToString().ToLowerInvariant());
        json.WriteString("channel", speech.Channel);
        JsonParts.Optional(json, "lemma", speech.CueLemma);
        json.WriteStartObject("spans");
        JsonParts.Pair(json, "source", speech.Source);
        JsonParts.Pair(json, "cue", speech.Cue);
        JsonParts.Pair(json, "quote", speech.Quote);
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

    private static void Time(Utf8JsonWriter json, TimeExpression when)
    {
        json.WriteStartObject("when");
        JsonParts.Range(json, when.Span.Start, when.Span.End);
        json.WriteString("text", when.Words);
        JsonParts.Optional(json, "value", when.Value);
        json.WriteString("basis", when.Basis);
        json.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter json, IReadOnlyList<NumberExpression> numbers)
    {
        json.WriteStartArray("numbers");
        foreach (NumberExpression number in numbers)
        {
            json.WriteStartObject();
            JsonParts.Range(json, number.Span.Start, number.Span.End);
            json.WriteString("text", number.Words);
            json.WriteNumber("value", number.Value);
            JsonParts.Optional(json, "unit", number.Unit);
            JsonParts.Optional(json, "comparator", number.Comparator);
            JsonParts.Optional(json, "role", number.Role);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Codes(Utf8JsonWriter json, ReadEntry entry)
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
            JsonParts.Optional(json, "mode", entry.PloverMode);
            json.WriteEndObject();
        }

        JsonParts.Optional(json, "cameo", entry.Cameo);
        json.WriteEndObject();
    }
}
