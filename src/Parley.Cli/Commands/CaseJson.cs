using System.Text.Json;
using Parley.Cases;

namespace Parley.Cli.Commands;

/// <summary>Writes what all JSON documents about a case share.</summary>
internal static class CaseJson
{
    /// <summary>Writes <c>"case": {id, title, asOf, hash}</c>.</summary>
    public static void WriteHead(Utf8JsonWriter writer, Case subject)
    {
        writer.WriteStartObject("case");
        writer.WriteString("id", subject.Id);
        writer.WriteString("title", subject.Title);
        writer.WriteString("asOf", subject.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteString("hash", subject.Hash);
        writer.WriteEndObject();
    }
}
