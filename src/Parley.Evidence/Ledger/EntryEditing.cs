using System.Buffers;
using System.Text.Json;

namespace Parley.Evidence.Ledger;

/// <summary>Works out the corrected versions of edited entries.</summary>
internal static class EntryEditing
{
    public static void Apply(LedgerTable table)
    {
        var edited = new SortedSet<int>();
        for (var i = 0; i < table.Rows.Length; i++)
        {
            if (table.Rows[i].Type == RecordType.Edit && table.FindReferred(table.Rows[i]) is >= 0 and var entry)
            {
                edited.Add(entry);
            }
        }

        foreach (var entry in edited)
        {
            table.Versions[entry] = VersionsOf(table, entry);
        }
    }

    /// <summary>Lays corrected fields over an entry's line.</summary>
    public static byte[] Overlay(ReadOnlySpan<byte> line, JsonElement set)
    {
        var reader = new Utf8JsonReader(line);
        using var document = JsonDocument.ParseValue(ref reader);
        var buffer = new ArrayBufferWriter<byte>(line.Length + 64);
        using (var json = new Utf8JsonWriter(buffer, LedgerLine.WriterOptions))
        {
            json.WriteStartObject();
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (IsFixed(property.Name) || !set.TryGetProperty(property.Name, out _))
                {
                    property.WriteTo(json);
                }
            }

            foreach (var property in set.EnumerateObject())
            {
                if (!IsFixed(property.Name) && property.Value.ValueKind != JsonValueKind.Null)
                {
                    property.WriteTo(json);
                }
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static bool IsFixed(string name) => name is "id" or "type";

    private static EntryVersions VersionsOf(LedgerTable table, int entry)
    {
        var edits = new List<(int From, JsonElement Set, int Line)>();
        for (var i = table.First[entry]; i >= 0; i = table.Next[i])
        {
            if (table.Rows[i].Type == RecordType.Edit
                && LedgerLineReader.Read(table.Line(table.Rows[i]), table.File, table.Rows[i].Line, new List<LedgerProblem>()) is EditRecord edit)
            {
                edits.Add((table.Rows[i].Date, edit.Set, table.Rows[i].Line));
            }
        }

        var days = new List<int>();
        var rows = new List<LedgerRow>();
        foreach (var day in edits.Select(e => e.From).Distinct().Order())
        {
            var current = table.Rows[entry];
            foreach (var edit in edits.Where(e => e.From <= day))
            {
                var corrected = Overlay(table.Line(current), edit.Set);
                if (LedgerLoader.ScanOne(table, corrected, edit.Line) is { } row)
                {
                    row.Flags |= RowFlags.Edited;
                    row.Line = table.Rows[entry].Line;
                    current = row;
                }
            }

            days.Add(day);
            rows.Add(current);
        }

        return new EntryVersions([.. days], [.. rows]);
    }
}
