using System.Globalization;
using MiniExcelLibs;

namespace Parley.Evidence.Export;

/// <summary>Writes a ledger table as an Excel workbook.</summary>
public static class LedgerWorkbook
{
    /// <summary>Excel's limit for the text of one cell.</summary>
    private const int LongestCell = 32_767;

    /// <summary>Writes one sheet with a header.</summary>
    /// <param name="table">The table.</param>
    /// <param name="output">Where to; left open.</param>
    public static void Write(LedgerTableExport table, Stream output)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(output);
        // Dictionaries, not objects: nothing for a trimmer to lose.
        var rows = table.Rows.Select(row =>
        {
            var cells = new Dictionary<string, object?>(LedgerTableExport.Columns.Count);
            for (var i = 0; i < row.Count; i++)
            {
                cells[LedgerTableExport.Columns[i].Name] = Cell(row[i]);
            }

            return cells;
        });
        if (table.Rows.Count == 0)
        {
            rows = [LedgerTableExport.Columns.ToDictionary(c => c.Name, _ => (object?)null)];
        }

        output.SaveAs(rows, sheetName: "ledger");
    }

    private static object? Cell(object? value)
    {
        if (value is not string text)
        {
            return value;
        }

        // Control characters are not allowed in the XML of a workbook.
        var clean = string.Concat(text.Where(c => c >= ' ' || c is '\n' or '\t'));
        return clean.Length > LongestCell ? clean[..(LongestCell - 1)] + "…" : clean.ToString(CultureInfo.InvariantCulture);
    }
}
