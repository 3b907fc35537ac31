using System.Globalization;
using Parley.Estimates;
using Parley.Evidence.Ledger;
using Parley.Web.Edits;
using Parley.Web.Html;

namespace Parley.Web.Pages.Positions;

/// <summary>The form that changes one number in the case's file, and the word about what was saved.</summary>
internal static class EditForm
{
    private static readonly string[] Marks = ["", "S", "S-", "M", "J", "X"];

    public static void Add(PageBuilder page, CaseVisit visit, Estimate estimate)
    {
        page.Section("edit", "Change: " + visit.Context.Names.Words(estimate.Path));
        if (visit.Scenario is not null)
        {
            page.Text($"<p class=\"note\">This is a scenario's view. Choose “the case as written” above to change the case, or save a scenario of your own on the <a href=\"{visit.Address("")}\">story page</a>.</p>");
            return;
        }

        var marks = Markup.Join(Marks.Select(m => Markup.Of($"<option{Layout.Selected(m == LedgerWords.WordOf(estimate.Confidence))}>{m}</option>")));
        page.Text($"""
            <p><code>{estimate.Path}</code>, {estimate.Quantity.Name} ({estimate.Quantity.Unit}), {Path.GetFileName(estimate.Place.File)} line {estimate.Place.Line}. Comments and order of the file stay.</p>
            <form class="fields" method="post" action="/c/{visit.Opened.Id}/edit"><input type="hidden" name="form-token" value="{visit.FormToken}"><input type="hidden" name="path" value="{estimate.Path}"><input type="hidden" name="base" value="{CaseEdits.Of(visit.Opened).Mark()}"><input type="hidden" name="was" value="{estimate.Text}"><input type="hidden" name="asOf" value="{visit.Subject.AsOf}">
            <label>Estimate (a number, or a range such as 30 to 50) <input name="value" value="{estimate.Text}" required maxlength="200" autocomplete="off"></label>
            <label>By <input name="by" value="{estimate.By}" maxlength="80"></label>
            <label>When <input type="date" name="when" value="{estimate.When?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"></label>
            <label class="field wide">Why <input name="why" value="{estimate.Why}" maxlength="600"></label>
            <label>Evidence (entry ids) <input name="evidence" value="{string.Join(" ", estimate.Evidence)}" maxlength="400"></label>
            <label>Confidence <select name="conf">{marks}</select></label>
            <button class="strong">Save to the file</button></form>
            """);
    }

    public static void Saved(PageBuilder page, CaseVisit visit, string number)
    {
        if (!int.TryParse(number, CultureInfo.InvariantCulture, out var n) || CaseEdits.Of(visit.Opened).Find(n) is not { } edit)
        {
            return;
        }

        var changes = Markup.Join(edit.Changes.Select(c => Markup.Of($"<li><code>{c.Path}</code>: <del>{c.Before}</del> → <ins>{c.After}</ins></li>")));
        var undo = Markup.Of($"<form method=\"post\" action=\"/c/{visit.Opened.Id}/undo\"><input type=\"hidden\" name=\"form-token\" value=\"{visit.FormToken}\"><input type=\"hidden\" name=\"number\" value=\"{edit.Number}\"><button>Undo</button></form>");
        page.Text($"<div class=\"banner\" role=\"status\" id=\"saved\"><p>Saved to the file.{(edit.Merged ? " The file had been changed elsewhere meanwhile; both changes are in it." : "")}</p><ul>{changes}</ul>{(edit.Changes.Count == 0 ? null : undo)}</div>");
    }
}
