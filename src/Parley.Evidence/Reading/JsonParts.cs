using System.Text.Json;
using Parley.Evidence.Reading.Attribution;

namespace Parley.Evidence.Reading;

/// <summary>Writes the small parts that entries, attributions and paragraphs share.</summary>
internal static class JsonParts
{
    /// <summary>Writes start and end of a place.</summary>
    public static void Range(Utf8JsonWriter json, int start, int end)
    {
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
    }

    /// <summary>Writes a place as an object, where there is one.</summary>
    public static void Place(Utf8JsonWriter json, string name, Span? span, string? lemma = null)
    {
        if (span is { } place)
        {
            json.WriteStartObject(name);
            Range(json, place.Start, place.End);
            Optional(json, "lemma", lemma);
            json.WriteEndObject();
        }
    }

    /// <summary>Writes a place as an array of two numbers, where there is one.</summary>
    public static void Pair(Utf8JsonWriter json, string name, Span? span)
    {
        if (span is { } place)
        {
            json.WriteStartArray(name);
            json.WriteNumberValue(place.Start);
            json.WriteNumberValue(place.End);
            json.WriteEndArray();
        }
    }

    /// <summary>Writes a text, where there is one.</summary>
    public static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
