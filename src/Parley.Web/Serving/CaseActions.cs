using System.Text.Json;
using Microsoft.AspNetCore.Http;
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
            default:
                return false;
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
