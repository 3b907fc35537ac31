using System.Globalization;
using Microsoft.AspNetCore.Http;
using Parley.Editing;
using Parley.Numerics.Errors;
using Parley.Web.Edits;
using Parley.Web.Html;
using Parley.Web.Pages;
using Parley.Web.Shelf;

namespace Parley.Web.Serving;

/// <summary>The forms that change the case's text.</summary>
internal sealed class EditActions(OpenCase opened)
{
    /// <summary>Changes one number and leads back to where it can be seen and undone.</summary>
    public async Task ChangeAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var change = new EstimateChange(form["path"].ToString())
        {
            Value = form["value"].ToString(),
            By = form["by"].ToString(),
            When = form["when"].ToString(),
            Why = form["why"].ToString(),
            Evidence = form["evidence"].ToString().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries),
            Confidence = form["conf"].ToString(),
        };
        if (string.IsNullOrWhiteSpace(change.Value) || !DateOnly.TryParseExact(form["asOf"].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw new SourceErrorsException([new SourceError("form", 1, 1, "the form lacks the estimate or the day (expected both)")]);
        }

        try
        {
            var done = await CaseEdits.Of(opened).ChangeAsync(change, day, form["base"].ToString(), form["was"].ToString()).ConfigureAwait(false);
            var asOf = day == opened.Report().Require().AsOf ? "" : $"&asOf={day:yyyy-MM-dd}";
            CaseActions.Redirect(context, string.Create(CultureInfo.InvariantCulture, $"/c/{opened.Id}/positions?edit={Uri.EscapeDataString(change.Path)}&saved={done.Number}{asOf}#saved"));
        }
        catch (EditConflict conflict)
        {
            context.Response.StatusCode = 409;
            await Site.Html(context, Layout.Plain("Changed meanwhile", Conflict(context, conflict, change, form), Site.Token(context))).ConfigureAwait(false);
        }
    }

    /// <summary>Takes an edit back.</summary>
    public async Task UndoAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        if (!int.TryParse(form["number"].ToString(), CultureInfo.InvariantCulture, out var number))
        {
            throw new SourceErrorsException([new SourceError("form", 1, 1, "the form does not say which edit to take back")]);
        }

        var done = await CaseEdits.Of(opened).UndoAsync(number).ConfigureAwait(false);
        CaseActions.Redirect(context, string.Create(CultureInfo.InvariantCulture, $"/c/{opened.Id}/positions?saved={done.Number}#saved"));
    }

    private Markup Conflict(HttpContext context, EditConflict conflict, EstimateChange change, IFormCollection form)
    {
        var kept = Markup.Join(form.Where(f => f.Key is not ("form-token" or "base" or "was")).Select(f => Markup.Of($"<input type=\"hidden\" name=\"{f.Key}\" value=\"{f.Value.ToString()}\">")));
        return Markup.Of($"""
            <h1>Somebody changed this number meanwhile</h1>
            <p><code>{conflict.Path}</code> was <strong>{conflict.Was}</strong> when you loaded the form. It is <strong>{conflict.Now}</strong> now. You want <strong>{change.Value}</strong>. Nothing has been written.</p>
            <form method="post" action="/c/{opened.Id}/edit"><input type="hidden" name="form-token" value="{Site.Token(context)}"><input type="hidden" name="base" value="{CaseEdits.Of(opened).Mark()}"><input type="hidden" name="was" value="{conflict.Now}">{kept}
            <p class="calls"><button>Write mine over it</button> <a class="button" href="/c/{opened.Id}/positions?edit={Uri.EscapeDataString(conflict.Path)}#edit">Keep theirs</a></p></form>
            """);
    }
}
