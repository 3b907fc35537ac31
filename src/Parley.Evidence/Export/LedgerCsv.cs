using System.Globalization;

namespace Parley.Evidence.Export;

/// <summary>Writes a ledger table as comma-separated values (RFC 4180, UTF-8, CRLF).</summary>
public static class LedgerCsv
{
    /// <summary>Writes the table with a header.</summary>
    /// <param name="table">The table.</param>
    /// <param name="output">Where to.</param>
    /// <remarks>A text that a spreadsheet would take for a formula (it starts with =, +, -, @ or a tab) gets an apostrophe in front.</remarks>
    public static void Write(LedgerTableExport table, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(output);
        Line(output, LedgerTableExport.Columns.Select(c => (object?)c.Name));
        foreach (var row in table.Rows)
        {
            Line(output, row);
        }
    }

    private static void Line(TextWriter output, IEnumerable<object?> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
            {
                output.Write(',');
            }

            first = false;
            output.Write(Field(cell));
        }

        output.Write("\r\n");
    }

    private static string Field(object? cell)
    {
        if (cell is double number)
        {
            return number.ToString("R", CultureInfo.InvariantCulture);
        }

        var text = cell as string ?? "";
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
    }
}
