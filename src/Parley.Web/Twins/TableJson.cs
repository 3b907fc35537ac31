using System.Text.Json;
using Parley.Reports.Tables;

namespace Parley.Web.Twins;

/// <summary>Writes report tables as JSON: one object per row, numbers as numbers, empty cells as null.</summary>
internal static class TableJson
{
    public static JsonWriterOptions Style { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Utf8JsonWriter writer, string name, ReportTable table)
    {
        writer.WriteStartObject(name);
        writer.WriteString("caption", table.Caption);
        writer.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            writer.WriteStartObject();
            for (var c = 0; c < table.Columns.Count; c++)
            {
                if (row[c].Number is { } number && double.IsFinite(number))
                {
                    writer.WriteNumber(table.Columns[c].Header, number);
                }
                else if (row[c].Text.Length == 0)
                {
                    writer.WriteNull(table.Columns[c].Header);
                }
                else
                {
                    writer.WriteString(table.Columns[c].Header, row[c].Text);
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
