using Parley.Evidence.Ledger;
using Parley.Findings;
using Parley.Reports.Briefs.Composing;
using Parley.Web.Html;

namespace Parley.Web.Pages.Ledger;

/// <summary>The ledger of words and deeds: follow-through by actor and target, the entries, and the reading desk with its review queue.</summary>
internal sealed class LedgerPage : CasePage
{
    public override string Slug => "ledger";

    public override string Name => "Ledger";

    public override string Summary => "Who announced what to whom, by when, and what became of it; and the desk where an article becomes entries.";

    public override string Key => "l";

    public override void Compose(PageBuilder page, CaseVisit visit)
    {
        var analysis = visit.Analysis;
        if (visit.Asked("done") is { } done)
        {
            page.Text($"<p class=\"banner\" role=\"status\">{done}</p>");
        }

        var followThrough = AnalysisCharts.FollowThrough(analysis);
        if (followThrough.Rows.Count > 0)
        {
            page.Figure("follow-through", followThrough, analysis.Findings.Where(f => f.Question == Question.Q6));
        }

        page.Section("entries", "The entries");
        page.Table("entries", LedgerTables.Entries(analysis), r => Markup.Of($"<a class=\"why\" data-why href=\"{visit.Address("why", ("entry", analysis.Timeline[r].Id))}\">why</a>"), "Source");
        ReviewQueue.Add(page, visit);
        Desk(page, visit);
    }

    private static void Desk(PageBuilder page, CaseVisit visit)
    {
        page.Section("desk", "Reading desk");
        page.Text($"""
            <p>Paste an article. Parley drafts entries from it by rules, without any network; nothing counts until a person confirms it.</p>
            <form class="fields" method="post" action="/c/{visit.Opened.Id}/read"><input type="hidden" name="form-token" value="{visit.FormToken}">
            <label class="field wide">Article <textarea name="text" required maxlength="500000"></textarea></label>
            <label>Date of the article <input type="date" name="date"></label>
            <label>Source id <input name="source" maxlength="40" autocomplete="off"></label>
            <button class="strong">Read it</button></form>
            """);
        var relations = Markup.Join(LedgerWords.AllowedRelations().Split(", ").Select(r => Markup.Of($"<option>{r}</option>")));
        page.Section("link", "Link two entries");
        page.Text($"""
            <form class="fields" method="post" action="/c/{visit.Opened.Id}/link"><input type="hidden" name="form-token" value="{visit.FormToken}">
            <label>Entry <input name="from" required maxlength="80" list="ids"></label><label>Relation <select name="relation">{relations}</select></label><label>Entry <input name="to" required maxlength="80" list="ids"></label>
            <label>By <input name="by" maxlength="60" data-name></label><button>Link</button></form>
            <datalist id="ids">{Markup.Join(visit.Analysis.Timeline.Select(e => Markup.Of($"<option value=\"{e.Id}\">{e.What}</option>")))}</datalist>
            """);
    }
}
