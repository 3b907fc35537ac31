using System.Globalization;
using System.Text;

namespace Parley.Reports.Tables;

/// <summary>Writes a table as comma-separated values (RFC 4180): UTF-8, LF, exact numbers with a decimal point.</summary>
/// <remarks>
/// A cell of words that starts with <c>= + - @</c>, a tab or a carriage return is written with a leading apostrophe, because spreadsheet programs
/// would run it as a formula and case files hold text from others. Numbers are never changed.
/// </remarks>
public static class CsvTableWriter
{
    /// <summary>Writes the table with its header line.</summary>
    /// <param name="table">The table.</param>
    /// <returns>The text; each line ends with LF.</returns>
    public static string Write(ReportTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(Quote(table.Columns[i].Header));
        }

        text.Append('\n');
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                text.Append(i == 0 ? "" : ",");
                text.Append(row[i].Number is { } number ? number.ToString("R", CultureInfo.InvariantCulture) : Quote(row[i].Text));
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Quote(string value)
    {
        if (value.Length > 0 && "=+-@\t\r".Contains(value[0], StringComparison.Ordinal))
        {
            value = "'" + value;
        }

        var needsQuotes = value.AsSpan().IndexOfAny(",\"\r\n") >= 0 || (value.Length > 0 && (value[0] == ' ' || value[^1] == ' '));
        return needsQuotes ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
    }
}
