using Parley.Estimates;
using Parley.Findings;
using Parley.Reports.Briefs.Composing;
using Parley.Reports.Tables;
using Parley.Web.Html;

namespace Parley.Web.Pages.Positions;

/// <summary>Parties and issues: who stands where, red lines, and every number of the case with who said so and why; each can be changed.</summary>
internal sealed class PositionsPage : CasePage
{
    public override string Slug => "positions";

    public override string Name => "Parties and issues";

    public override string Summary => "Who wants what, how much it matters to them, and every number behind it: change any of them.";

    public override bool NeedsAnalysis => true;

    public override string Key => "p";

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        if (visit.Asked("edit") is { } path && visit.Subject.Estimates.TryGet(path, out var estimate))
        {
            EditForm.Add(page, visit, estimate);
        }

        if (visit.Asked("saved") is { } saved)
        {
            EditForm.Saved(page, visit, saved);
        }

        page.Figure("positions", AnalysisCharts.Positions(visit.Analysis));
        RedLines(page, visit);
        Numbers(page, visit);
    }

    private static void RedLines(PageBuilder page, CaseVisit visit)
    {
        var subject = visit.Subject;
        if (subject.RedLines.Count == 0)
        {
            return;
        }

        page.Section("red-lines", "Red lines");
        page.Table("red-lines", new ReportTable("What each party refuses as known on the day", [new("Party"), new("Issue"), new("Refuses"), new("Why"), new("Evidence")],
            [.. subject.RedLines.Select(r => (IReadOnlyList<ReportCell>)
                [
                    ReportCell.Of(subject.Parties[r.PartyIndex].Name), ReportCell.Of(subject.Issues[r.IssueIndex].Name),
                    ReportCell.Of(string.Join("; ", subject.Issues[r.IssueIndex].Options.Where(o => !r.Accepts[o.Index]).Select(o => o.Name))), ReportCell.Of(r.Annotation.Why), ReportCell.Of(string.Join(" ", r.Annotation.Evidence)),
                ])]));
    }

    private static void Numbers(PageBuilder page, CaseVisit visit)
    {
        var party = visit.Asked("party");
        var issue = visit.Asked("issue");
        var rows = visit.Subject.Estimates.Where(e => !e.Defaulted && Of(e.Path, party) && Of(e.Path, issue)).ToList();
        var parties = Markup.Join(visit.Subject.Parties.Select(p => Markup.Of($"<option value=\"{p.Id}\"{Layout.Selected(p.Id == party)}>{p.Name}</option>")));
        var issues = Markup.Join(visit.Subject.Issues.Select(i => Markup.Of($"<option value=\"{i.Id}\"{Layout.Selected(i.Id == issue)}>{i.Name}</option>")));
        page.Section("numbers", "Every number");
        page.Text($"<form class=\"fields\" method=\"get\" action=\"/c/{visit.Opened.Id}/positions\">{Deal.DealPage.Kept(visit)}<label>Party <select name=\"party\" data-submit><option value=\"\">all</option>{parties}</select></label><label>Issue <select name=\"issue\" data-submit><option value=\"\">all</option>{issues}</select></label><button>Filter</button></form>");
        page.Table(
            "numbers",
            new ReportTable(
                $"{rows.Count} numbers; 5% and 95% are the ends of the range",
                [new("Number"), new("Estimate"), new("5%", ColumnKind.Number), new("Median", ColumnKind.Number), new("95%", ColumnKind.Number), new("By"), new("Why"), new("Evidence"), new("Confidence")],
                [.. rows.Select(e => (IReadOnlyList<ReportCell>)
                    [
                        ReportCell.Of(visit.Context.Names.Words(e.Path)), ReportCell.Of(e.Text), Number(e, 0.05), Number(e, 0.5), Number(e, 0.95), ReportCell.Of(e.By), ReportCell.Of(e.Why),
                        ReportCell.Of(e.Evidence.Count == 0 ? "unsupported" : string.Join(" ", e.Evidence)), ReportCell.Of(Parley.Evidence.Ledger.LedgerWords.WordOf(e.Confidence)),
                    ])]),
            r => Markup.Of($"<a class=\"why\" data-why href=\"{visit.Address("why", ("input", rows[r].Path))}\">why</a> <a href=\"{visit.Address("positions", ("edit", rows[r].Path))}#edit\" aria-label=\"Change {rows[r].Path}\">change</a>"),
            "");
    }

    private static bool Of(string path, string? part) => part is null || path.Split('.').Contains(part);

    private static ReportCell Number(Estimate estimate, double probability)
    {
        var value = estimate.Quantile(probability);
        return double.IsFinite(value) ? ReportCell.Of(value, Wording.Number(Math.Round(value, 4))) : ReportCell.Empty;
    }
}
