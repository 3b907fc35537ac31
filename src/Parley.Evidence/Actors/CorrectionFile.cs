using System.Text.Json;
using Parley.Evidence.Ledger;
using Parley.Numerics.Errors;

namespace Parley.Evidence.Actors;

/// <summary>Keeps users' corrections of mentions in <c>corrections.jsonl</c>: appended, read again for the next article, the last word wins.</summary>
public static class CorrectionFile
{
    /// <summary>The name of the file in a case folder.</summary>
    public const string FileName = "corrections.jsonl";

    /// <summary>Reads the corrections.</summary>
    /// <param name="text">The text; empty for none.</param>
    /// <param name="file">Name for messages.</param>
    /// <param name="problems">Receives what is wrong with lines; they are left out.</param>
    /// <returns>The corrections, oldest first.</returns>
    public static IReadOnlyList<ActorCorrection> Read(string text, string file, ICollection<SourceError> problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(problems);
        var corrections = new List<ActorCorrection>();
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var document = JsonDocument.Parse(line);
                if (Correction(document.RootElement) is { } correction)
                {
                    corrections.Add(correction);
                    continue;
                }

                problems.Add(new SourceError(file, number, 1, "not a correction (expected {\"mention\":\"the minister\",\"actor\":\"brandt\"}, or \"ignore\":true instead of an actor; days as yyyy-MM-dd)"));
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                problems.Add(new SourceError(file, number, (int)((e as JsonException)?.BytePositionInLine ?? 0) + 1, "this line is not JSON (expected one JSON object on one line)"));
            }
        }

        return corrections;
    }

    /// <summary>Reads the corrections of a case folder; a missing file holds none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problems">Receives what is wrong with lines.</param>
    /// <returns>The corrections, oldest first.</returns>
    public static IReadOnlyList<ActorCorrection> Open(string path, ICollection<SourceError> problems) =>
        File.Exists(path) ? Read(File.ReadAllText(path), path, problems) : [];

    /// <summary>Appends a correction, under the file's lock and forced to the disk.</summary>
    /// <param name="path">The file.</param>
    /// <param name="correction">The correction.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Append(string path, ActorCorrection correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, LedgerLine.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("mention", correction.Mention);
            if (correction.Actor is null)
            {
                json.WriteBoolean("ignore", true);
            }
            else
            {
                json.WriteString("actor", correction.Actor);
            }

            Write(json, "from", DayText.Format(correction.From));
            Write(json, "to", DayText.Format(correction.To));
            Write(json, "by", correction.By ?? "");
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        new LedgerFile(path).AppendBytes(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }

    private static ActorCorrection? Correction(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object || Text(line, "mention") is not { Length: > 0 } mention)
        {
            return null;
        }

        var actor = Text(line, "actor");
        var ignore = line.TryGetProperty("ignore", out var flag) && flag.ValueKind == JsonValueKind.True;
        return (actor is null) == ignore && TryDay(line, "from", out var from) && TryDay(line, "to", out var to)
            ? new ActorCorrection(mention, actor, from, to, Text(line, "by"))
            : null;
    }

    private static string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool TryDay(JsonElement line, string name, out DateOnly? day)
    {
        day = null;
        if (!line.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (value.ValueKind == JsonValueKind.String && DayText.TryParse(value.GetString()!, out var parsed))
        {
            day = parsed;
            return true;
        }

        return false;
    }
}
