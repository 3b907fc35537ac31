using Parley.Forecasting.Challenges;
using Parley.Lenses.Forecast;
using Parley.Reports.Briefs.Composing;
using Parley.Reports.Charts.ConcessionCurves;
using Parley.Web.Html;
using Parley.Worlds;

namespace Parley.Web.Pages.Forecast;

/// <summary>The forecast: what a deal looks like issue by issue, positions moving by round, how likely by when, always beside the plain baselines.</summary>
internal sealed class ForecastPage : CasePage
{
    public override string Slug => "forecast";

    public override string Name => "Forecast";

    public override string Summary => "Where each issue is likely to end and when, beside the status quo, the median and the weighted mean.";

    public override string Key => "f";

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        var analysis = visit.Analysis;
        page.Section("where", "Where each issue ends");
        LensSection.Answers(page, visit, "answers", "Q2");
        Rounds(page, visit);
        if (analysis.DealByDate.Count > 0)
        {
            page.Section("when", "When");
            LensSection.Answers(page, visit, "when-answers", "Q1");
            page.Figure("deal-by-date", AnalysisCharts.DealByDate(analysis), analysis.Findings.Where(f => f.Question == Parley.Findings.Question.Q1));
        }

        page.Section("findings", "Findings");
        LensSection.Findings(page, visit, [.. analysis.Findings.Where(f => f.Lens == "forecast" || f.Question is Parley.Findings.Question.Q2)], "No lens forecasts the issues of this case as of this day.");
    }

    private static void Rounds(PageBuilder page, CaseVisit visit)
    {
        var subject = visit.Subject;
        var issues = subject.Issues.Select(i => (Issue: i, Forecast: ForecastIssue.Of(subject, i.Index))).Where(x => x.Forecast is not null).ToList();
        if (issues.Count == 0)
        {
            return;
        }

        var chosen = issues.FirstOrDefault(x => x.Issue.Id == visit.Asked("issue"));
        var (issue, forecast) = chosen.Forecast is null ? issues[0] : chosen;
        var reading = ChallengeReading.All.FirstOrDefault(r => r.Name == visit.Asked("reading")) ?? ChallengeReading.All[0];
        var decision = forecast!.In(World.Central(subject));
        var run = ChallengeModel.Run(decision, reading);
        var options = Markup.Join(issues.Select(x => Markup.Of($"<option value=\"{x.Issue.Id}\"{Layout.Selected(x.Issue == issue)}>{x.Issue.Name}</option>")));
        var readings = Markup.Join(ChallengeReading.All.Select(r => Markup.Of($"<option value=\"{r.Name}\"{Layout.Selected(r == reading)}>{r.Name}</option>")));
        page.Section("rounds", "Positions by round");
        page.Text($"<form class=\"fields\" method=\"get\" action=\"/c/{visit.Opened.Id}/forecast\">{Deal.DealPage.Kept(visit)}<label>Issue <select name=\"issue\" data-submit>{options}</select></label><label>Reading of the challenge model <select name=\"reading\" data-submit>{readings}</select></label><button>Run</button></form>");
        page.Figure("rounds", new ConcessionCurvesChart
        {
            Title = $"Challenge model on {PathNames.Lower(issue.Name)}: positions by round",
            Summary = $"{reading.Summary} {run.EndingText}. At the medians of all estimates; the ladder runs from 0, {issue.Options[0].Name}, to {issue.Options.Count - 1}, {issue.Options[^1].Name}. The model's record is no better than that of the weighted mean: read it beside the baselines above.",
            XTitle = "Round",
            YTitle = "Place on the issue's ladder",
            Curves = [.. decision.Actors.Select((actor, a) => new ConcessionCurve(visit.PartyName(actor.Name), [.. run.Rounds.Prepend(run.Initial).Select(round => new CurvePoint(round.Number, round.Positions[0][a], round.Positions[0][a], round.Positions[0][a]))]))],
        });
    }
}
