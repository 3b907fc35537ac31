using System.Globalization;
using Parley.Findings;
using Parley.Reports.Briefs.Composing;
using Parley.Reports.Charts.ProbabilitiesOverTime;
using Parley.Reports.Tables;
using Parley.Runs;
using Parley.Scenarios;
using Parley.Web.Html;

namespace Parley.Web.Pages.Compare;

/// <summary>The same questions for up to four scenarios or days, side by side.</summary>
internal sealed class ComparePage : CasePage
{
    private const int Most = 4;

    public override string Slug => "compare";

    public override string Name => "Compare";

    public override string Summary => "Up to four scenarios or days side by side, and what differs between them.";

    public override string Key => "c";

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        var scenarios = Scenario.Files(visit.Opened.Folder).Select(f => Path.GetFileNameWithoutExtension(f)).ToList();
        var days = visit.Opened.Days();
        var asked = visit.Query["with"].OfType<string>().Where(s => s.Length > 0).Take(Most - 1).ToList();
        if (asked.Count == 0 && scenarios.Count > 0)
        {
            asked.Add(scenarios[0]);
        }
        else if (asked.Count == 0 && days.Count > 1)
        {
            asked.Add(days[0].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        Markup Choices(string? chosen) => Markup.Of($"<option value=\"\">nothing</option><optgroup label=\"Scenarios\">{Markup.Join(scenarios.Select(s => Markup.Of($"<option{Layout.Selected(s == chosen)}>{s}</option>")))}</optgroup><optgroup label=\"Days\">{Markup.Join(days.Select(d => Markup.Of($"<option{Layout.Selected(d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == chosen)}>{d}</option>")))}</optgroup>");
        page.Text($"<form class=\"fields\" method=\"get\" action=\"/c/{visit.Opened.Id}/compare\">{Deal.DealPage.Kept(visit)}{Markup.Join(Enumerable.Range(0, Most - 1).Select(i => Markup.Of($"<label>{(i == 0 ? "This with" : "and")} <select name=\"with\">{Choices(i < asked.Count ? asked[i] : null)}</select></label>")))}<button>Compare</button></form>");
        var columns = new List<(string Name, Analysis Analysis)> { (visit.Scenario ?? $"as of {visit.Subject.AsOf:yyyy-MM-dd}", visit.Analysis) };
        foreach (var name in asked)
        {
            var isDay = DateOnly.TryParseExact(name, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
            var subject = isDay ? visit.Opened.At(day) : visit.Opened.With(visit.Opened.At(visit.Subject.AsOf), name);
            columns.Add((isDay ? "as of " + name : name, visit.Desk.Quick(subject).Done.GetAwaiter().GetResult().Analysis));
        }

        Table(page, visit, columns);
        page.Section("curves", "A deal by when");
        page.Figure("deal-by-date", new ProbabilityOverTimeChart
        {
            Title = "How likely a deal is by when",
            Summary = "One curve per column above.",
            Curves = [.. columns.Where(c => c.Analysis.DealByDate.Count > 1).Select(c => new ProbabilityCurve(c.Name, [.. c.Analysis.DealByDate.Where(d => double.IsFinite(d.Probability)).Select(d => new ProbabilityPoint(d.Date, d.Probability, d.Probability, d.Probability))]))],
        });
    }

    private static void Table(PageBuilder page, CaseVisit visit, List<(string Name, Analysis Analysis)> columns)
    {
        var ids = columns.SelectMany(c => c.Analysis.Findings.Where(f => f.Headline is not null || f.Question is Question.Q1 or Question.Q3 or Question.Q4).Select(f => f.Id)).Distinct().ToList();
        var rows = new List<IReadOnlyList<ReportCell>>();
        foreach (var id in ids)
        {
            var found = columns.Select(c => c.Analysis.Findings.FirstOrDefault(f => f.Id == id)).ToList();
            var texts = found.Select(Cell).ToList();
            rows.Add([ReportCell.Of(id), .. texts.Select(t => ReportCell.Of(t)), ReportCell.Of(texts.Distinct().Count() == 1 ? "" : found.Where(f => f?.Choice is not null).Select(f => f!.Choice).Distinct().Count() > 1 ? "another choice" : "differs")]);
        }

        page.Section("findings", "Findings side by side");
        var names = new HashSet<string>(StringComparer.Ordinal);
        page.Table("compare", new ReportTable(
            $"{columns[0].Analysis.Samples} worlds in the first column, {Analyses.AnalysisDesk.QuickSamples} in the others",
            [new("Finding"), .. columns.Select(c => new ReportColumn(names.Add(c.Name) ? c.Name : c.Name + " (again)")), new("What differs")],
            [.. rows.OrderByDescending(r => r[^1].Text.Length)]));
        _ = visit;
    }

    private static string Cell(Finding? finding) => finding switch
    {
        null => "",
        { Choice: { Length: <= 40 } choice, Value: { } value } when double.IsFinite(value) => $"{choice} ({BriefContext.Number(value, finding)})",
        { Choice: { } choice } => choice,
        { Value: { } value } when double.IsFinite(value) => BriefContext.Number(value, finding),
        _ => finding.Text,
    };
}
