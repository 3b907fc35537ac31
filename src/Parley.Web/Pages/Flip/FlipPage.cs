using System.Runtime.CompilerServices;
using Parley.Findings;
using Parley.Flips;
using Parley.Reports.Briefs.Composing;
using Parley.Reports.Tables;
using Parley.Web.Html;

namespace Parley.Web.Pages.Flip;

/// <summary>What would change our mind: findings by fragility, the tornado of one, its smallest reversals, and the map of two inputs.</summary>
internal sealed class FlipPage : CasePage
{
    private static readonly ConditionalWeakTable<Finding, FlipSearchResult> Searched = [];

    public override string Slug => "flip";

    public override string Name => "What flips it";

    public override string Summary => "Findings by how little would reverse them, and whose number matters most.";

    public override string Key => "x";

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        var analysis = visit.Analysis;
        var withMargin = analysis.Findings.Where(f => visit.Run.Margins.ContainsKey(f.Id)).ToList();
        var chosen = withMargin.FirstOrDefault(f => f.Id == visit.Asked("finding")) ?? withMargin.FirstOrDefault(f => f.Headline is not null) ?? withMargin.FirstOrDefault();
        if (chosen is null)
        {
            LensSection.Findings(page, visit, [], "No finding of this case has a margin to search with.");
            return;
        }

        var options = Markup.Join(withMargin.Select(f => Markup.Of($"<option value=\"{f.Id}\"{Layout.Selected(f == chosen)}>{f.Id}</option>")));
        page.Text($"<form class=\"fields\" method=\"get\" action=\"/c/{visit.Opened.Id}/flip\">{Deal.DealPage.Kept(visit)}<label>Finding <select name=\"finding\" data-submit>{options}</select></label><button>Search</button></form>");
        page.Text($"{FindingMarkup.Of(visit, chosen)}");
        var result = Searched.GetValue(chosen, f => visit.Run.Flips(f, new FlipSearchOptions { Inputs = 12, Steps = 8, PairInputs = 4 }) ?? new FlipSearchResult([], "this finding has no margin to search with"));
        page.Section("reversals", "The smallest changes that reverse it");
        if (result.Flips.Count == 0)
        {
            page.Text($"<p class=\"note\">{BriefContext.Sentence(result.Note ?? "none was found")}</p>");
        }

        page.Table("reversals", Table(visit, result), r => Markup.Of($"<a class=\"why\" data-why href=\"{visit.Address("why", ("input", result.Flips[r].Input))}\">why</a>"), "Number");
        if (AnalysisCharts.Tornado(analysis, chosen.Id) is { } tornado)
        {
            page.Section("tornado", "Whose number matters most");
            page.Figure("tornado", tornado, chosen);
        }

        if ((analysis.Maps.FirstOrDefault(m => m.For == chosen.Party) ?? (analysis.Maps.Count > 0 ? analysis.Maps[0] : null)) is { } map)
        {
            page.Section("map", "Two inputs at once");
            page.Figure("map", AnalysisCharts.Map(analysis, map));
        }

        Ranked(page, visit, withMargin);
    }

    private static ReportTable Table(CaseVisit visit, FlipSearchResult result) => new(
        "Reversals, the least surprising first; each was recomputed and did not hold there",
        [new("Input"), new("From", ColumnKind.Number), new("To", ColumnKind.Number), new("At quantile", ColumnKind.Number), new("Together with"), new("Then")],
        [.. result.Flips.Select(f => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(visit.Context.Names.Words(f.Input)), ReportCell.Of(f.From, Wording.Number(f.From)), ReportCell.Of(f.To, Wording.Number(f.To)), ReportCell.Of(f.Quantile, Wording.Number(Math.Round(f.Quantile, 3))),
                ReportCell.Of(f.Together is { } second ? $"{visit.Context.Names.Words(second.Input)} {Wording.Number(second.From)} → {Wording.Number(second.To)}" : ""), ReportCell.Of(f.Result),
            ])]);

    private static void Ranked(PageBuilder page, CaseVisit visit, List<Finding> findings)
    {
        static double Surprise(Finding f) => f.Flips.Count == 0 ? double.PositiveInfinity : Math.Abs(f.Flips[0].Quantile - 0.5);
        var rows = findings.Where(f => f.Headline is not null).OrderBy(Surprise).ThenBy(f => f.Headline).ToList();
        page.Section("fragility", "Headlines by fragility");
        page.Table(
            "fragility",
            new ReportTable(
                "The easier a finding is reversed, the higher it stands",
                [new("Finding"), new("Reversed by"), new("At quantile", ColumnKind.Number)],
                [.. rows.Select(f => (IReadOnlyList<ReportCell>)
                    [ReportCell.Of(f.Text), ReportCell.Of(f.Flips.Count > 0 ? visit.Context.FlipWords(f.Flips[0]) : f.FlipSearch ?? "not searched"), f.Flips.Count > 0 && double.IsFinite(f.Flips[0].Quantile) ? ReportCell.Of(f.Flips[0].Quantile, Wording.Number(Math.Round(f.Flips[0].Quantile, 3))) : ReportCell.Empty])]),
            r => Markup.Of($"<a href=\"{visit.Address("flip", ("finding", rows[r].Id))}\">search</a>"),
            "Harder");
    }
}
