using System.Text;
using Parley.Reports.Briefs.Content;
using Parley.Reports.Charts;
using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;

namespace Parley.Reports.Briefs.Writing;

/// <summary>Writes a brief as one HTML file that needs nothing else: no script, no fonts, no pictures from outside; links to sources are the only addresses in it.</summary>
/// <remarks>
/// Each figure is drawn twice, for pages and for telephones, and only one is shown; behind it stands its table. Chains are closed by default, open when a link leads into
/// them, and are printed open. The same brief gives the same bytes.
/// </remarks>
public static class HtmlBriefWriter
{
    /// <summary>The number of rows after which the table behind a figure is cut; the exports carry all.</summary>
    private const int MostRows = 200;

    /// <summary>Writes the page.</summary>
    /// <param name="document">The brief.</param>
    /// <returns>The whole file.</returns>
    public static string Write(BriefDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n");
        html.Append("<meta name=\"referrer\" content=\"no-referrer\">\n<title>").Append(E(document.Title)).Append("</title>\n<style>\n")
            .Append(ChartStyle.Css(":root")).Append(HtmlBriefStyle.Css).Append("\n</style>\n</head>\n<body class=\"has-nav\">\n");
        html.Append("<a class=\"skip\" href=\"#").Append(document.Sections.Count > 0 ? E(document.Sections[0].Anchor) : "top").Append("\">Skip to the text</a>\n<div class=\"page\" id=\"top\">\n");
        Header(html, document);
        Contents(html, document);
        html.Append("<main>\n");
        foreach (var section in document.Sections)
        {
            html.Append("<section id=\"").Append(E(section.Anchor)).Append("\" aria-labelledby=\"").Append(E(section.Anchor)).Append("-h\">\n<h2 id=\"")
                .Append(E(section.Anchor)).Append("-h\">").Append(B(section.Title)).Append("</h2>\n");
            foreach (var block in section.Blocks)
            {
                Block(html, block);
            }

            html.Append("</section>\n");
        }

        html.Append("</main>\n</div>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void Header(StringBuilder html, BriefDocument document)
    {
        html.Append("<header>\n<p class=\"kicker\">").Append(B(document.Kicker)).Append("</p>\n<h1>").Append(B(document.Title)).Append("</h1>\n");
        if (document.Standfirst.Length > 0)
        {
            html.Append("<p class=\"standfirst\">").Append(B(document.Standfirst)).Append("</p>\n");
        }

        if (document.Facts.Count > 0)
        {
            html.Append("<dl class=\"facts\">");
            foreach (var (name, value) in document.Facts)
            {
                html.Append("<div><dt>").Append(E(name)).Append("</dt><dd>").Append(B(value)).Append("</dd></div>");
            }

            html.Append("</dl>\n");
        }

        html.Append("</header>\n");
    }

    private static void Contents(StringBuilder html, BriefDocument document)
    {
        html.Append("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">In this brief</h2>\n<ol>\n");
        foreach (var section in document.Sections)
        {
            html.Append("<li><a href=\"#").Append(E(section.Anchor)).Append("\">").Append(B(section.Title)).Append("</a></li>\n");
        }

        html.Append("</ol>\n</nav>\n");
    }

    private static void Block(StringBuilder html, BriefBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                html.Append("<p>");
                Runs(html, paragraph.Runs);
                html.Append("</p>\n");
                break;
            case HeadingBlock heading:
                html.Append("<h3>").Append(B(heading.Text)).Append("</h3>\n");
                break;
            case ListBlock list:
                html.Append("<ul class=\"points\">\n");
                foreach (var item in list.Items)
                {
                    html.Append(item.Anchor is null ? "<li>" : $"<li id=\"{E(item.Anchor)}\">");
                    Runs(html, item.Runs);
                    html.Append("</li>\n");
                }

                html.Append("</ul>\n");
                break;
            case TableBlock table:
                html.Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(E(table.Table.Caption)).Append("\">\n");
                Table(html, table.Table, table.RowAnchors, int.MaxValue, caption: true);
                html.Append("</div>\n");
                break;
            case FigureBlock figure:
                Figure(html, figure);
                break;
            case CalloutBlock callout:
                html.Append("<aside class=\"callout\"><strong>").Append(B(callout.Title)).Append("</strong>\n");
                foreach (var inner in callout.Blocks)
                {
                    Block(html, inner);
                }

                html.Append("</aside>\n");
                break;
            case FindingBlock finding:
                Finding(html, finding);
                break;
            case ChainBlock chain:
                Chain(html, chain);
                break;
            default:
                throw new NotSupportedException($"The HTML writer does not know {block.GetType().Name}.");
        }
    }

    private static void Figure(StringBuilder html, FigureBlock figure)
    {
        html.Append("<figure id=\"").Append(figure.Anchor).Append("\">\n<figcaption><span class=\"fig-no\">Figure ")
            .Append(figure.Number).Append("</span><span class=\"fig-title\">").Append(B(figure.Chart.Title)).Append("</span>");
        if (figure.Chart.Summary.Length > 0)
        {
            html.Append("<span class=\"fig-summary\">").Append(B(figure.Chart.Summary)).Append("</span>");
        }

        html.Append("</figcaption>\n<div class=\"wide\">").Append(figure.Chart.ToSvg(new ChartOptions { Embedded = true, IdPrefix = figure.Anchor + "-w" }))
            .Append("</div>\n<div class=\"narrow\">").Append(figure.Chart.ToSvg(new ChartOptions { Embedded = true, Width = 360, IdPrefix = figure.Anchor + "-n" })).Append("</div>\n");
        if (figure.References.Count > 0)
        {
            html.Append("<p class=\"fig-why\">Where the numbers come from: ");
            for (var i = 0; i < figure.References.Count; i++)
            {
                html.Append(i == 0 ? "" : " · ");
                Runs(html, [figure.References[i]]);
            }

            html.Append("</p>\n");
        }

        var table = figure.Chart.ToTable();
        html.Append("<details class=\"data\"><summary>The numbers in this figure (").Append(table.Rows.Count).Append(table.Rows.Count == 1 ? " row" : " rows")
            .Append(")</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(E(figure.Chart.Title)).Append("\">\n");
        Table(html, table, [], MostRows, caption: false);
        html.Append("</div></details>\n</figure>\n");
    }

    private static void Table(StringBuilder html, ReportTable table, IReadOnlyList<string> anchors, int most, bool caption)
    {
        html.Append("<table>");
        if (caption)
        {
            html.Append("<caption>").Append(B(table.Caption)).Append("</caption>");
        }

        html.Append("<thead><tr>");
        foreach (var column in table.Columns)
        {
            html.Append("<th scope=\"col\"").Append(IsNumber(column) ? " class=\"n\">" : ">").Append(B(column.Header)).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        for (var r = 0; r < Math.Min(table.Rows.Count, most); r++)
        {
            html.Append(r < anchors.Count ? $"<tr id=\"{E(anchors[r])}\">" : "<tr>");
            for (var c = 0; c < table.Columns.Count; c++)
            {
                html.Append("<td class=\"").Append(IsNumber(table.Columns[c]) ? "n" : table.Columns[c].Kind == ColumnKind.Date ? "d" : "t").Append("\">");
                Cell(html, table.Rows[r][c]);
                html.Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody></table>\n");
        if (table.Rows.Count > most)
        {
            html.Append("<p class=\"fig-why\">And ").Append(table.Rows.Count - most).Append(" more rows, which the spreadsheet and JSON exports carry.</p>\n");
        }
    }

    private static void Cell(StringBuilder html, ReportCell cell)
    {
        if (cell.Link is { } link && link.StartsWith('#'))
        {
            Runs(html, [new ReferenceRun(cell.Text, link[1..])]);
        }
        else if (cell.Link is { } address)
        {
            Runs(html, [new LinkRun(cell.Text, address)]);
        }
        else
        {
            html.Append(B(cell.Text));
        }
    }

    private static void Finding(StringBuilder html, FindingBlock finding)
    {
        html.Append("<article class=\"finding\" id=\"").Append(E(finding.Anchor)).Append("\"><div>");
        if (finding.Figure.Length > 0)
        {
            html.Append("<div class=\"figure").Append(finding.Figure.Length > 9 ? " long" : "").Append("\">").Append(B(finding.Figure)).Append("</div>");
        }

        if (finding.Interval.Length > 0)
        {
            html.Append("<div class=\"interval\">").Append(B(finding.Interval)).Append("</div>");
        }

        html.Append("</div><div><p class=\"said\">");
        Runs(html, finding.Runs);
        html.Append("</p>");
        if (finding.Notes.Count > 0)
        {
            html.Append("<ul>");
            foreach (var note in finding.Notes)
            {
                html.Append("<li>");
                Runs(html, note);
                html.Append("</li>");
            }

            html.Append("</ul>");
        }

        html.Append("</div></article>\n");
    }

    private static void Chain(StringBuilder html, ChainBlock chain)
    {
        // The anchor stands inside, because browsers open a closed chain only for a target within it.
        html.Append("<details class=\"chain\"><summary>").Append(B(chain.Title)).Append("</summary>\n<dl id=\"").Append(E(chain.Anchor)).Append("\">\n");
        foreach (var step in chain.Steps)
        {
            html.Append("<dt>").Append(B(step.Name)).Append("</dt>\n");
            foreach (var item in step.Items)
            {
                html.Append("<dd>");
                Runs(html, item);
                html.Append("</dd>\n");
            }
        }

        html.Append("</dl>\n</details>\n");
    }

    private static void Runs(StringBuilder html, IReadOnlyList<BriefInline> runs)
    {
        foreach (var run in runs)
        {
            switch (run)
            {
                case StrongRun:
                    html.Append("<strong>").Append(B(run.Text)).Append("</strong>");
                    break;
                case EmphasisRun:
                    html.Append("<em>").Append(B(run.Text)).Append("</em>");
                    break;
                case LinkRun { IsSafe: true } link:
                    html.Append("<a href=\"").Append(E(link.Address)).Append("\" rel=\"noopener noreferrer external\">").Append(B(run.Text)).Append("</a>");
                    break;
                case ReferenceRun reference:
                    html.Append("<a class=\"why\" href=\"#").Append(E(reference.Anchor)).Append("\">").Append(B(run.Text)).Append("</a>");
                    break;
                case ProbabilityRun:
                    html.Append("<span class=\"probability\">").Append(B(run.Text)).Append("</span>");
                    break;
                default:
                    html.Append(B(run.Text));
                    break;
            }
        }
    }

    private static bool IsNumber(ReportColumn column) => column.Kind is ColumnKind.Number or ColumnKind.Share;

    private static string E(string text) => SvgText.Escape(text);

    /// <summary>Escapes and isolates right-to-left text.</summary>
    private static string B(string text) => SvgText.Escape(SvgText.Isolate(text));
}
