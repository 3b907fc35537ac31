using System.Globalization;
using Parley.Evidence.Ledger;
using Parley.Reports.Tables;
using Parley.Web.Html;

namespace Parley.Web.Pages.Ledger;

/// <summary>The proposed entries that wait for a person: confirm, correct or reject each.</summary>
internal static class ReviewQueue
{
    private const int Shown = 25;

    public static void Add(PageBuilder page, CaseVisit visit)
    {
        var view = LedgerSnapshot.Open(visit.Opened.LedgerFile).AsOf(null);
        var queue = view.Entries(new LedgerFilter { Review = ReviewStatus.Proposed }).ToList();
        page.Section("queue", $"Review queue ({queue.Count})");
        if (queue.Count == 0)
        {
            page.Text($"<p>No proposed entry waits for review.</p>");
        }

        foreach (var entry in queue.Take(Shown))
        {
            page.Text($"{Form(visit, entry)}");
        }

        if (queue.Count > Shown)
        {
            page.Text($"<p class=\"tools\">and {queue.Count - Shown} more, when these are done</p>");
        }

        page.Twin("queue", new ReportTable("Proposed entries", [new("Id"), new("Act"), new("Actor"), new("Target"), new("Date", ColumnKind.Date), new("Deadline", ColumnKind.Date), new("Text"), new("Confidence", ColumnKind.Number)],
            [.. queue.Select(e => (IReadOnlyList<ReportCell>)
                [ReportCell.Of(e.Id), ReportCell.Of(e.Act), ReportCell.Of(string.Join(" ", e.Actors)), ReportCell.Of(string.Join(" ", e.Targets)), ReportCell.Of(e.Date), ReportCell.Of(e.Deadline), ReportCell.Of(e.Text ?? e.What), e.Confidence is { } c ? ReportCell.Of(c) : ReportCell.Empty])]));
    }

    private static Markup Form(CaseVisit visit, LedgerEntry entry)
    {
        var acts = Markup.Join(NegotiationActs.Known.Append(entry.Act).Distinct().Order(StringComparer.Ordinal).Select(a => Markup.Of($"<option{Layout.Selected(a == entry.Act)}>{a}</option>")));
        var issues = Markup.Join(visit.Subject.Issues.Select(i => Markup.Of($"<option value=\"{i.Id}\"{Layout.Selected(i.Id == entry.Issue)}>{i.Name}</option>")));
        var doubt = entry.Confidence is { } c ? string.Create(CultureInfo.InvariantCulture, $"the rule “{entry.Rule}” is right about {100 * c:0}% of the time") : "";
        return Markup.Of($"""
            <form class="card" method="post" action="/c/{visit.Opened.Id}/review" data-entry="{entry.Id}"><input type="hidden" name="form-token" value="{visit.FormToken}"><input type="hidden" name="id" value="{entry.Id}">
            <blockquote dir="auto">{entry.Text ?? entry.What}</blockquote><p class="tools">{entry.Id} · {doubt}{(entry.Speaker is null ? "" : $" · said by {entry.Speaker}")}{(entry.Negated ? " · negated" : "")}</p>
            <div class="fields"><label>Act <select name="act">{acts}</select></label><label>Actor <input name="actor" value="{string.Join(" + ", entry.Actors)}" maxlength="200"></label><label>Target <input name="target" value="{string.Join(" + ", entry.Targets)}" maxlength="200"></label>
            <label>Date <input type="date" name="date" value="{Day(entry.Date)}"></label><label>Deadline <input type="date" name="deadline" value="{Day(entry.Deadline)}"></label><label>Issue <select name="issue"><option value="">none</option>{issues}</select></label>
            <label class="field wide">In our own words <input name="what" value="{entry.What}" maxlength="400"></label><label>By <input name="by" maxlength="60" data-name></label></div>
            <p class="calls"><button class="strong" name="verdict" value="confirm">Confirm as it stands here</button> <button name="verdict" value="reject">Reject</button></p></form>
            """);
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
