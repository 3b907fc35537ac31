using Parley.Reports.Briefs.Composing;
using Parley.Web.Html;
using Parley.Web.Pages.Ledger;

namespace Parley.Web.Pages.Time;

/// <summary>The timeline: swim lanes by actor, deadlines as whiskers that end in what became of them.</summary>
internal sealed class TimePage : CasePage
{
    public override string Slug => "time";

    public override string Name => "Timeline";

    public override string Summary => "Words and deeds over time, as known on the day above. The scrubber sets that day on every page.";

    public override string Key => "t";

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        var actor = visit.Asked("actor");
        var issue = visit.Asked("issue");
        var analysis = visit.Analysis;
        var chosen = analysis with
        {
            Timeline = [.. analysis.Timeline.Where(e => (actor is null || e.Actor.Split(' ').Contains(actor) || e.Target == actor) && (issue is null || e.Issue == issue))],
        };
        var parties = Markup.Join(analysis.Parties.Select(p => Markup.Of($"<option value=\"{p.Id}\"{Layout.Selected(p.Id == actor)}>{p.Name}</option>")));
        var issues = Markup.Join(analysis.Issues.Select(i => Markup.Of($"<option value=\"{i.Id}\"{Layout.Selected(i.Id == issue)}>{i.Name}</option>")));
        page.Text($"<form class=\"fields\" method=\"get\" action=\"/c/{visit.Opened.Id}/time\">{Deal.DealPage.Kept(visit)}<label>By or towards <select name=\"actor\" data-submit><option value=\"\">all</option>{parties}</select></label><label>About <select name=\"issue\" data-submit><option value=\"\">all issues</option>{issues}</select></label><button>Filter</button></form>");
        page.Figure("timeline", AnalysisCharts.Timeline(chosen));
        page.Section("events", "The entries");
        page.Table("events", LedgerTables.Entries(chosen), r => Markup.Of($"<a class=\"why\" data-why href=\"{visit.Address("why", ("entry", chosen.Timeline[r].Id))}\">why</a>"), "Source");
    }
}
