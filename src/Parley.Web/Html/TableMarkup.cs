using Parley.Reports.Tables;

namespace Parley.Web.Html;

/// <summary>A report table as HTML that scrolls within itself in narrow windows.</summary>
internal static class TableMarkup
{
    public static Markup Of(ReportTable table, bool caption, Func<int, Markup>? lastCell = null, string lastHeader = "")
    {
        var html = new Markup();
        html.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{table.Caption}\"><table>");
        if (caption)
        {
            html.Add($"<caption>{table.Caption}</caption>");
        }

        var kinds = Enumerable.Range(0, table.Columns.Count).Select(c => Kind(table, c)).ToArray();
        var heads = Markup.Join(table.Columns.Select((c, i) => Markup.Of($"<th scope=\"col\" class=\"{kinds[i]}\">{c.Header}</th>")));
        html.Add($"<thead><tr>{heads}{(lastCell is null ? null : Markup.Of($"<th scope=\"col\">{lastHeader}</th>"))}</tr></thead><tbody>");
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var row = table.Rows[r];
            html.Add($"<tr>{Markup.Join(row.Select((cell, c) => Cell(cell, kinds[c])))}{(lastCell is null ? null : Markup.Of($"<td class=\"t\">{lastCell(r)}</td>"))}</tr>");
        }

        html.Add($"</tbody></table></div>");
        if (table.Note.Length > 0)
        {
            html.Add($"<p class=\"tools\">{table.Note}</p>");
        }

        return html;
    }

    private static Markup Cell(ReportCell cell, string kind)
    {
        var isWeb = cell.Link is { } link && (link.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("http://", StringComparison.OrdinalIgnoreCase));
        var content = isWeb ? Markup.Of($"<a href=\"{cell.Link}\" rel=\"noopener noreferrer external\">{cell.Text}</a>") : Markup.Of($"{cell.Text}");
        return Markup.Of($"<td class=\"{kind}\" dir=\"auto\">{content}</td>");
    }

    // Columns that hold sentences get the room; those of words and ids stay narrow.
    private static string Kind(ReportTable table, int column) => table.Columns[column].Kind switch
    {
        ColumnKind.Number or ColumnKind.Share => "n",
        ColumnKind.Date => "d",
        _ => table.Rows.Any(r => r[column].Text.Length > 28) ? "t l" : "t",
    };
}
