using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Parley.Numerics.Errors;
using Parley.Reports.Briefs.Composing;
using Parley.Reports.Briefs.Writing;
using Parley.Web.Shelf;
using Parley.Web.Twins;

namespace Parley.Web.Serving;

/// <summary>What forms and scripts ask of a case beside its pages.</summary>
internal sealed class CaseActions(Site site, OpenCase opened)
{
    /// <summary>Answers an action; false where there is none of that name.</summary>
    public async Task<bool> AnswerAsync(HttpContext context, string action, bool isPost)
    {
        switch (action, isPost)
        {
            case ("progress", false):
                await Progress(context).ConfigureAwait(false);
                return true;
            case ("cancel", true):
                var wasRunning = site.Desk.Cancel(site.VisitOf(context, opened).Subject);
                await Json(context, w => w.WriteBoolean("stopped", wasRunning)).ConfigureAwait(false);
                return true;
            case ("read", true):
                await Ledger(context, new LedgerActions(opened).Read, "queue").ConfigureAwait(false);
                return true;
            case ("review", true):
                await Ledger(context, new LedgerActions(opened).Review, "queue").ConfigureAwait(false);
                return true;
            case ("link", true):
                await Ledger(context, new LedgerActions(opened).Link, "link").ConfigureAwait(false);
                return true;
            case ("edit", true):
                await new EditActions(opened).ChangeAsync(context).ConfigureAwait(false);
                return true;
            case ("undo", true):
                await new EditActions(opened).UndoAsync(context).ConfigureAwait(false);
                return true;
            case ("whatif.json", false):
                await new WhatIfActions(site, opened).AnswerAsync(context).ConfigureAwait(false);
                return true;
            case ("scenario", true):
                await new WhatIfActions(site, opened).SaveAsync(context).ConfigureAwait(false);
                return true;
            case ("room", true):
                await new RoomActions(site, opened).AnswerAsync(context).ConfigureAwait(false);
                return true;
            case ("download", false):
                await Download(context).ConfigureAwait(false);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Leads on to another address of this server.</summary>
    internal static void Redirect(HttpContext context, string address)
    {
        context.Response.StatusCode = 303;
        context.Response.Headers.Location = address;
    }

    private async Task Ledger(HttpContext context, Func<IFormCollection, string> act, string anchor)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        await opened.Writing.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        string said;
        try
        {
            said = act(form);
        }
        finally
        {
            opened.Writing.Release();
        }

        Redirect(context, $"/c/{opened.Id}/ledger?done={Uri.EscapeDataString(said)}#{anchor}");
    }

    /// <summary>Sends the brief as a file.</summary>
    private async Task Download(HttpContext context)
    {
        var visit = site.VisitOf(context, opened);
        var ending = "." + (visit.Asked("as") ?? "html");
        if (BriefFiles.FormatOf(ending) is null)
        {
            throw new SourceErrorsException([new SourceError("address", 1, 1, $"a brief is not written as '{ending}' (expected one of {string.Join(", ", BriefFiles.Endings)})")]);
        }

        var run = await site.Desk.Full(visit.Subject).Done.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        var folder = Directory.CreateTempSubdirectory("parley-brief-");
        try
        {
            var file = Path.Combine(folder.FullName, "brief" + ending);
            BriefFiles.Save(run.Analysis, file, new BriefOptions { Short = visit.Asked("short") is not null });
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{opened.Id}.brief{ending}\"";
            if (ending is ".html" or ".htm")
            {
                context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
            }

            var type = ending switch
            {
                ".html" or ".htm" => "text/html; charset=utf-8",
                ".md" => "text/markdown; charset=utf-8",
                ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                ".json" => "application/json; charset=utf-8",
                _ => "application/octet-stream",
            };
            await Site.Bytes(context, type, await File.ReadAllBytesAsync(file, context.RequestAborted).ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private Task Progress(HttpContext context)
    {
        var job = site.Desk.Full(site.VisitOf(context, opened).Subject);
        return Json(context, w =>
        {
            w.WriteBoolean("done", job.Done.IsCompleted);
            w.WriteNumber("seconds", Math.Round(job.Elapsed.TotalSeconds, 1));
        });
    }

    /// <summary>Answers with one JSON object.</summary>
    internal static Task Json(HttpContext context, Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, TableJson.Style))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return Site.Bytes(context, "application/json; charset=utf-8", buffer.ToArray());
    }
}
