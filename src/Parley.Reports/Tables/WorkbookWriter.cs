using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Parley.Reports.Tables;

/// <summary>Writes tables as the sheets of one Excel workbook; numbers stay numbers, with their full precision.</summary>
public static class WorkbookWriter
{
    /// <summary>Writes the workbook.</summary>
    /// <param name="tables">The tables, at least one; names are shortened to 31 characters and made unique, as Excel demands.</param>
    /// <param name="stream">Receives the file.</param>
    /// <exception cref="ArgumentException">There is no table.</exception>
    public static void Write(IReadOnlyList<NamedTable> tables, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(stream);
        if (tables.Count == 0)
        {
            throw new ArgumentException("A workbook needs at least one table.", nameof(tables));
        }

        var sheets = new Dictionary<string, object>();
        foreach (var table in tables)
        {
            sheets.Add(SheetName(table.Name, sheets.Keys), Rows(table.Table));
        }

        using var buffer = new MemoryStream();
        buffer.SaveAs(sheets, printHeader: true, configuration: new OpenXmlConfiguration { AutoFilter = false, FastMode = true, EnableAutoWidth = true, MaxWidth = 60 });
        buffer.Position = 0;
        buffer.CopyTo(stream);
    }

    private static List<Dictionary<string, object?>> Rows(ReportTable table)
    {
        var headers = new List<string>();
        foreach (var column in table.Columns)
        {
            var header = Clean(column.Header);
            for (var n = 2; headers.Contains(header) || header.Length == 0; n++)
            {
                header = string.Create(CultureInfo.InvariantCulture, $"{Clean(column.Header)} ({n})");
            }

            headers.Add(header);
        }

        var rows = new List<Dictionary<string, object?>>();
        foreach (var row in table.Rows)
        {
            var cells = new Dictionary<string, object?>(StringComparer.Ordinal);
            for (var c = 0; c < headers.Count; c++)
            {
                cells[headers[c]] = row[c].Number is { } number ? number : row[c].Text.Length == 0 ? null : Clean(row[c].Text);
            }

            rows.Add(cells);
        }

        if (rows.Count == 0)
        {
            // Without a row there would be no header either.
            rows.Add(headers.ToDictionary(h => h, _ => (object?)null, StringComparer.Ordinal));
        }

        return rows;
    }

    private static string SheetName(string name, ICollection<string> taken)
    {
        var clean = new string([.. Clean(name).Where(c => !"[]:*?/\\".Contains(c, StringComparison.Ordinal) && !char.IsSurrogate(c))]).Trim('\'', ' ');
        clean = clean.Length == 0 ? "Table" : clean;
        var result = Cut(clean, 31);
        for (var n = 2; taken.Contains(result, StringComparer.OrdinalIgnoreCase); n++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" {n}");
            result = Cut(clean, 31 - suffix.Length) + suffix;
        }

        return result;
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length].TrimEnd();

    private static string Clean(string text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.Value is (< 0x20 and not ('\n' or '\t')) or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString());
        }

        return result.ToString();
    }
}
