using Parley.Findings;
using Parley.Reports.Briefs.Composing;
using Parley.Runs;
using Parley.Web.Html;

namespace Parley.Web.Pages.Story;

/// <summary>The story of a case: the bottom line in three findings, who wants what, where the lenses disagree, what comes next.</summary>
internal sealed class StoryPage : CasePage
{
    public override string Slug => "";

    public override string Name => "Story";

    public override string Summary => "What this is likely to yield if we stand firm, stall or give in, and why.";

    public override string Key => "s";

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        var analysis = visit.Analysis;
        page.Heading = visit.Subject.Title;
        page.Text($"<p class=\"summary\">{visit.Subject.Summary}</p>");
        var headlines = visit.Context.Headlines;
        page.Section("bottom-line", "The bottom line");
        page.Text($"<div id=\"flipped\" class=\"banner\" role=\"status\" hidden></div><div id=\"findings\">{Markup.Join(headlines.Take(3).Select(f => FindingMarkup.Of(visit, f)))}</div>");
        if (headlines.Count > 3)
        {
            page.Text($"<details class=\"more\"><summary>{headlines.Count - 3} further findings</summary><div id=\"further\">{Markup.Join(headlines.Skip(3).Select(f => FindingMarkup.Of(visit, f)))}</div></details>");
        }

        var unsupported = analysis.Inputs.Count(i => i.Evidence.Count == 0);
        page.Text($"<p class=\"small\">Of <a href=\"{visit.Address("evidence")}\">{analysis.Inputs.Count} numbers used, {unsupported} have no evidence</a>. All {analysis.Findings.Count} findings are in the <a href=\"{visit.AddressWith("", ".json")}\">json</a> and the <a href=\"{visit.Address("brief")}\">brief</a>.</p>");
        page.Text($"<p class=\"calls\"><a class=\"button\" href=\"{visit.Address("play")}\">Take a chair</a> <a class=\"button\" href=\"{visit.Address("deal")}\">Draft a deal</a> <a class=\"button\" href=\"{visit.Address("brief")}\">Brief</a></p>");
        WhatIfPanel.Add(page, visit);
        page.Section("disagreement", "Where the lenses disagree");
        page.Figure("disagreement", AnalysisCharts.Parliament(analysis, 5));
        var positions = AnalysisCharts.Positions(analysis);
        if (positions.Rows.Count > 0)
        {
            page.Section("positions", "Who wants what");
            page.Figure("positions", positions);
        }

        Next(page, visit, analysis);
        page.Twin("findings", AnalysisTables.Findings(analysis));
        page.WholeJson = w => AnalysisJson.Write(w, analysis);
    }

    private static void Next(PageBuilder page, CaseVisit visit, Analysis analysis)
    {
        page.Section("next", "What next");
        if (analysis.DealByDate.Any(d => double.IsFinite(d.Probability)))
        {
            page.Figure("deal-by-date", AnalysisCharts.DealByDate(analysis), analysis.Findings.Where(f => f.Question == Question.Q1));
        }

        var due = analysis.Timeline.Where(e => e.Deadline >= analysis.AsOf && e.Status is null or "open" && e.Deadline is not null).OrderBy(e => e.Deadline).Take(8).ToList();
        if (due.Count > 0)
        {
            var items = Markup.Join(due.Select(e => Markup.Of($"<li><strong>{CaseVisit.Day(e.Deadline!.Value)}</strong> <bdi>{visit.Context.Party(e.Actor)}</bdi>: {BriefContext.Sentence(e.What)} <a class=\"why\" data-why href=\"{visit.Address("why", ("entry", e.Id))}\">{e.Id}</a></li>")));
            page.Text($"<h3>Dates to watch</h3><ul>{items}</ul>");
        }

        foreach (var caveat in analysis.Caveats.Take(6))
        {
            page.Text($"<p class=\"note\">{BriefContext.Sentence(caveat)}</p>");
        }
    }
}
