using System.Text.Json;

namespace Parley.Cli.Output;

/// <summary>One part of a case as a table.</summary>
/// <param name="Headers">Names of the columns, also the keys in JSON.</param>
/// <param name="Rows">Rows of as many cells.</param>
public sealed record CaseTable(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Writes the table as an array of objects; empty cells are left out.</summary>
    /// <param name="writer">The writer, inside of an object.</param>
    /// <param name="name">Name of the array.</param>
    public void Write(Utf8JsonWriter writer, string name)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray(name);
        foreach (var row in Rows)
        {
            writer.WriteStartObject();
            for (var i = 0; i < Headers.Count; i++)
            {
                if (row[i].Length > 0)
                {
                    writer.WriteString(Headers[i], row[i]);
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
