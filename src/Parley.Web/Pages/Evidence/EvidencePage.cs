using Parley.Reports.Tables;
using Parley.Runs;
using Parley.Web.Html;

namespace Parley.Web.Pages.Evidence;

/// <summary>Evidence coverage: which numbers rest on which entries and sources, and which on nothing.</summary>
internal sealed class EvidencePage : CasePage
{
    private const int MostSources = 14;

    public override string Slug => "evidence";

    public override string Name => "Evidence";

    public override string Summary => "Which numbers rest on which sources, and which on judgement alone.";

    public override string Key => "e";

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        var analysis = visit.Analysis;
        var unsupported = analysis.Inputs.Where(i => i.Evidence.Count == 0).ToList();
        page.Text($"<p>{analysis.Inputs.Count - unsupported.Count} of {analysis.Inputs.Count} numbers have evidence; {analysis.Timeline.Count} dated entries; {analysis.Sources.Count} sources are cited.</p>");
        page.Section("matrix", "Coverage: group of numbers by source");
        page.Table("coverage", Coverage(visit, analysis));
        page.Section("unsupported", "Numbers without evidence, those that matter most first");
        var swings = analysis.Sensitivities.GroupBy(s => s.Input).ToDictionary(g => g.Key, g => g.Max(s => s.Swing), StringComparer.Ordinal);
        var rows = unsupported.OrderByDescending(i => swings.GetValueOrDefault(i.Path)).ThenBy(i => i.Path, StringComparer.Ordinal).Take(60).ToList();
        page.Table(
            "unsupported",
            new ReportTable("Judgements", [new("Number"), new("Estimate"), new("By"), new("Why"), new("Confidence")],
                [.. rows.Select(i => (IReadOnlyList<ReportCell>)[ReportCell.Of(visit.Context.Names.Words(i.Path)), ReportCell.Of(i.Text), ReportCell.Of(i.By), ReportCell.Of(i.Why), ReportCell.Of(i.Confidence)])]),
            r => Markup.Of($"<a href=\"{visit.Address("positions", ("edit", rows[r].Path))}\">give evidence</a>"),
            "Change");
        page.Section("sources", "Sources");
        page.Table("sources", new ReportTable("Sources by use", [new("Id"), new("Title"), new("Publisher"), new("Date"), new("Entries", ColumnKind.Number)],
            [.. analysis.Sources.OrderByDescending(s => s.UsedBy.Count).ThenBy(s => s.Id, StringComparer.Ordinal).Select(s => (IReadOnlyList<ReportCell>)
                [ReportCell.Of(s.Id), ReportCell.Of(s.Title) with { Link = s.Url }, ReportCell.Of(s.Publisher), ReportCell.Of(s.Date), ReportCell.Of(s.UsedBy.Count)])]));
    }

    private static ReportTable Coverage(CaseVisit visit, Analysis analysis)
    {
        var sourceOf = analysis.Timeline.GroupBy(e => e.Id).ToDictionary(g => g.Key, g => g.First().Sources, StringComparer.Ordinal);
        var groups = analysis.Inputs.GroupBy(i => Group(visit, i.Path)).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        var counts = groups.Select(g => g.SelectMany(i => i.Evidence.SelectMany(e => sourceOf.GetValueOrDefault(e) ?? []).Distinct()).GroupBy(s => s).ToDictionary(s => s.Key, s => s.Count(), StringComparer.Ordinal)).ToList();
        var sources = counts.SelectMany(c => c).GroupBy(c => c.Key).OrderByDescending(g => g.Sum(c => c.Value)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).Take(MostSources).ToList();
        return new ReportTable(
            "How many numbers of each group cite each source",
            [new("Numbers"), new("All", ColumnKind.Number), new("Without evidence", ColumnKind.Number), .. sources.Select(s => new ReportColumn(s, ColumnKind.Number))],
            [.. groups.Select((g, i) => (IReadOnlyList<ReportCell>)
                [ReportCell.Of(g.Key), ReportCell.Of(g.Count()), ReportCell.Of(g.Count(n => n.Evidence.Count == 0)), .. sources.Select(s => counts[i].TryGetValue(s, out var n) ? ReportCell.Of(n) : ReportCell.Empty)])]);
    }

    private static string Group(CaseVisit visit, string path) => path.Split('.') switch
    {
        ["preferences", var p, ..] => $"{visit.PartyName(p)}: preferences",
        ["parties", var p, ..] => $"{visit.PartyName(p)}: capability and patience",
        ["noDeal" or "flow", var p, ..] => $"{visit.PartyName(p)}: without a deal",
        ["levers", ..] => "Levers",
        ["followThrough", ..] => "Follow-through",
        ["interactions", ..] => "Interactions",
        [var first, ..] => first,
        _ => path,
    };
}
