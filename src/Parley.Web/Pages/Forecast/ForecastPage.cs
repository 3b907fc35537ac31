using Parley.Reports.Briefs.Composing;

namespace Parley.Web.Pages.Forecast;

/// <summary>The forecast: what a deal looks like issue by issue, how likely by when, always beside the plain baselines.</summary>
internal sealed class ForecastPage : CasePage
{
    public override string Slug => "forecast";

    public override string Name => "Forecast";

    public override string Summary => "Where each issue is likely to end and when, beside the status quo, the median and the weighted mean.";

    public override string Key => "f";

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        var analysis = visit.Analysis;
        if (analysis.DealByDate.Count > 0)
        {
            page.Section("when", "When");
            page.Figure("deal-by-date", AnalysisCharts.DealByDate(analysis));
        }

        page.Section("where", "Where each issue ends");
        LensSection.Answers(page, visit, "answers", "Q2");
        page.Section("findings", "Findings");
        LensSection.Findings(page, visit, [.. analysis.Findings.Where(f => f.Lens is "forecast" or "forecasting" || f.Question is Parley.Findings.Question.Q2)], "No lens forecasts the issues of this case as of this day.");
    }
}
