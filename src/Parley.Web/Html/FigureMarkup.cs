using Parley.Findings;
using Parley.Reports.Charts;
using Parley.Web.Pages;

namespace Parley.Web.Html;

/// <summary>A chart on a page: drawn for wide and narrow windows, with its table behind it, downloads, and why.</summary>
internal static class FigureMarkup
{
    private const int MostRows = 400;

    public static Markup Of(CaseVisit visit, CasePage page, string slug, Chart chart, IReadOnlyList<Finding> findings)
    {
        var state = visit.Query.Where(p => p.Key is not ("asOf" or "scenario" or "table" or "figure" or "token" or "saved")).SelectMany(p => p.Value.Select(v => (p.Key, v))).ToList();
        var svg = visit.AddressWith(page.Slug, ".svg", [.. state, ("figure", slug)]);
        var csv = visit.AddressWith(page.Slug, ".csv", [.. state, ("table", slug)]);
        var html = new Markup();
        html.Add($"<figure id=\"figure-{slug}\" data-figure=\"{slug}\"><figcaption><span class=\"fig-title\">{chart.Title}</span>");
        if (chart.Summary.Length > 0)
        {
            html.Add($"<span class=\"fig-summary\">{chart.Summary}</span>");
        }

        html.Add($"</figcaption>");
        html.Add($"<div class=\"wide\">{Markup.Trusted(chart.ToSvg(new ChartOptions { Embedded = true, IdPrefix = slug + "-w" }))}</div>");
        html.Add($"<div class=\"narrow\">{Markup.Trusted(chart.ToSvg(new ChartOptions { Embedded = true, Width = 340, IdPrefix = slug + "-n" }))}</div>");
        var whys = Markup.Join(findings.DistinctBy(f => f.Id).Take(6).Select(f => Markup.Of($"<a class=\"why\" data-why href=\"{visit.Address("why", ("finding", f.Id))}\">{f.Id}</a>")), " · ");
        html.Add($"<p class=\"tools\">{(whys.IsEmpty ? null : Markup.Of($"<span>Why: {whys}</span>"))}<a href=\"{svg}\" download=\"{page.Slug}-{slug}.svg\">svg</a><button type=\"button\" class=\"link\" data-png=\"{svg}\" data-name=\"{slug}.png\" hidden>png</button><a href=\"{csv}\">csv</a></p>");
        var table = chart.ToTable();
        html.Add($"<details class=\"data\"><summary>The numbers in this figure ({table.Rows.Count} {(table.Rows.Count == 1 ? "row" : "rows")})</summary>{TableMarkup.Of(table with { Rows = [.. table.Rows.Take(MostRows)] }, caption: false)}{(table.Rows.Count > MostRows ? Markup.Of($"<p class=\"tools\">and {table.Rows.Count - MostRows} more rows in the csv</p>") : null)}</details></figure>");
        return html;
    }
}
