using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Parley.Forecasting.Books;

/// <summary>A line of the book as JSON, and its seal.</summary>
internal static class BookEntryJson
{
    public const string FirstPrevious = "0000000000000000000000000000000000000000000000000000000000000000";

    private static readonly JsonWriterOptions Style = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>SHA-256 over the entry's JSON without the seal itself: the field order is fixed, so the bytes are.</summary>
    public static string SealOf(BookEntry entry) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(entry, withSeal: false))));

    public static string Write(BookEntry entry, bool withSeal = true)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Style))
        {
            json.WriteStartObject();
            json.WriteNumber("number", entry.Number);
            json.WriteString("kind", entry.Kind);
            json.WriteString("question", entry.Question);
            json.WriteString("date", Day(entry.Date));
            Text(json, "text", entry.Text);
            Text(json, "due", entry.Due is { } due ? Day(due) : "");
            Text(json, "by", entry.By);
            Number(json, "probability", entry.Probability);
            Text(json, "distribution", entry.Distribution ?? "");
            Number(json, "baseline", entry.Baseline);
            Number(json, "outcome", entry.Outcome);
            Text(json, "note", entry.Note);
            json.WriteString("previous", entry.Previous);
            if (withSeal)
            {
                json.WriteString("seal", entry.Seal);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>Reads a line; throws <see cref="FormatException"/> with what is wrong.</summary>
    public static BookEntry Read(string line)
    {
        using var document = Parse(line);
        var root = document.RootElement;
        return new BookEntry
        {
            Number = root.TryGetProperty("number", out var n) && n.TryGetInt32(out var number) ? number : throw new FormatException("no whole number under 'number'"),
            Kind = String(root, "kind") is "forecast" or "resolution" ? String(root, "kind") : throw new FormatException("'kind' must be forecast or resolution"),
            Question = String(root, "question"),
            Date = Date(String(root, "date")) ?? throw new FormatException("'date' must be a day, YYYY-MM-DD"),
            Text = String(root, "text"),
            Due = String(root, "due") is { Length: > 0 } due ? Date(due) ?? throw new FormatException("'due' must be a day, YYYY-MM-DD") : null,
            By = String(root, "by"),
            Probability = Double(root, "probability"),
            Distribution = String(root, "distribution") is { Length: > 0 } text ? text : null,
            Baseline = Double(root, "baseline"),
            Outcome = Double(root, "outcome"),
            Note = String(root, "note"),
            Previous = String(root, "previous"),
            Seal = String(root, "seal"),
        };
    }

    private static JsonDocument Parse(string line)
    {
        try
        {
            var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document : throw new FormatException("not a JSON object");
        }
        catch (JsonException)
        {
            throw new FormatException("not a line of JSON");
        }
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static void Text(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static string String(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static double? Double(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
