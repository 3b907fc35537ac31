using System.Text.Json;
using Parley.Findings;
using Parley.Reports.Charts;
using Parley.Reports.Tables;
using Parley.Web.Html;

namespace Parley.Web.Pages;

/// <summary>Collects what a page shows; its HTML, JSON and CSV forms are made from the same pieces.</summary>
internal sealed class PageBuilder(CaseVisit visit, CasePage page)
{
    private readonly List<(string Slug, Chart Chart)> _figures = [];
    private readonly List<NamedTable> _tables = [];

    /// <summary>The page.</summary>
    public CasePage Page { get; } = page;

    /// <summary>The visit.</summary>
    public CaseVisit Visit { get; } = visit;

    /// <summary>The body so far.</summary>
    public Markup Body { get; } = new();

    /// <summary>The heading; the page's name unless set.</summary>
    public string Heading { get; set; } = page.Name;

    /// <summary>Writes the JSON twin's own members, beside figures and tables; null for none.</summary>
    public Action<Utf8JsonWriter>? Json { get; set; }

    /// <summary>Replaces the whole JSON twin; null for the usual one.</summary>
    public Action<Utf8JsonWriter>? WholeJson { get; set; }

    /// <summary>The figures by slug.</summary>
    public IReadOnlyList<(string Slug, Chart Chart)> Figures => _figures;

    /// <summary>The tables by name, without those behind figures.</summary>
    public IReadOnlyList<NamedTable> Tables => _tables;

    /// <summary>Starts a section.</summary>
    public PageBuilder Section(string anchor, string title)
    {
        Body.Add($"<h2 id=\"{anchor}\">{title}</h2>");
        return this;
    }

    /// <summary>Adds text.</summary>
    public PageBuilder Text(MarkupText content)
    {
        Body.Add(content);
        return this;
    }

    /// <summary>Adds a chart with its table, its downloads, and the way back to its findings.</summary>
    public PageBuilder Figure(string slug, Chart chart, params IEnumerable<Finding> findings)
    {
        _figures.Add((slug, chart));
        Body.Add(FigureMarkup.Of(Visit, Page, slug, chart, [.. findings]));
        return this;
    }

    /// <summary>Adds a table that readers see at once.</summary>
    public PageBuilder Table(string name, ReportTable table, Func<int, Markup>? lastCell = null, string lastHeader = "")
    {
        _tables.Add(new NamedTable(name, table));
        Body.Add(TableMarkup.Of(table, caption: true, lastCell, lastHeader));
        Body.Add($"<p class=\"tools\"><a href=\"{Visit.AddressWith(Page.Slug, ".csv", [.. State(), ("table", name)])}\">csv</a></p>");
        return this;
    }

    /// <summary>Adds a table to the twins only.</summary>
    public PageBuilder Twin(string name, ReportTable table)
    {
        _tables.Add(new NamedTable(name, table));
        return this;
    }

    /// <summary>All tables for the twins: those shown, then those behind figures.</summary>
    public IEnumerable<NamedTable> AllTables() => _tables.Concat(_figures.Select(f => new NamedTable(f.Slug, f.Chart.ToTable())));

    /// <summary>The parts of the query that belong to this page, to be kept in its own links.</summary>
    public IEnumerable<(string Name, string? Value)> State() => Visit.Query
        .Where(p => p.Key is not ("asOf" or "scenario" or "table" or "figure" or "token" or "saved")).SelectMany(p => p.Value.Select(v => (p.Key, v)));
}
