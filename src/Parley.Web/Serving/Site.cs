using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Parley.Numerics.Errors;
using Parley.Reports.Charts;
using Parley.Reports.Tables;
using Parley.Web.Analyses;
using Parley.Web.Html;
using Parley.Web.Pages;
using Parley.Web.Pages.Start;
using Parley.Web.Shelf;
using Parley.Web.Twins;

namespace Parley.Web.Serving;

/// <summary>Answers every address: finds the page, the case and the form, and writes HTML, JSON, CSV or SVG.</summary>
internal sealed class Site(CaseShelf shelf, AnalysisDesk desk) : IDisposable
{
    /// <summary>How long a page waits for an analysis before it says that it is under way.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The cases.</summary>
    public CaseShelf Shelf { get; } = shelf;

    /// <summary>The what-if desks.</summary>
    public WhatIf.WhatIfDesks WhatIf { get; } = new();

    /// <summary>The analyses.</summary>
    public AnalysisDesk Desk { get; } = desk;

    /// <inheritdoc/>
    public void Dispose() => WhatIf.Dispose();

    /// <summary>Answers one request; a failure becomes a page of plain words.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            await RouteAsync(context).ConfigureAwait(false);
        }
        catch (SourceErrorsException e)
        {
            await ErrorPage(context, 422, "This cannot be shown", [.. e.Errors.Select(x => x.ToString())]).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (OperationCanceledException)
        {
            await ErrorPage(context, 503, "Stopped", ["The work behind this page was stopped. Load the page to start it again."]).ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IOException or UnauthorizedAccessException or FormatException)
        {
            await ErrorPage(context, 500, "Something went wrong", [e.Message]).ConfigureAwait(false);
        }
    }

    private async Task RouteAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isPost = HttpMethods.IsPost(context.Request.Method);
        switch (parts)
        {
            case [] when !isPost:
                await Html(context, Layout.Plain("Cases", StartPage.Html(Shelf, Token(context)), Token(context))).ConfigureAwait(false);
                return;
            case ["index.json" or ".json"] when !isPost:
                await Bytes(context, "application/json; charset=utf-8", TableBytes(StartPage.Table(Shelf))).ConfigureAwait(false);
                return;
            case ["index.csv" or ".csv"] when !isPost:
                await Text(context, "text/csv; charset=utf-8", CsvTableWriter.Write(StartPage.Table(Shelf))).ConfigureAwait(false);
                return;
            case ["new"] when isPost:
                await NewCase(context).ConfigureAwait(false);
                return;
            case ["teach", var step] when !isPost && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                if (Pages.Teach.TeachPage.Html(Shelf, number, context.Request.Query["choice"].ToString() is { Length: > 0 } choice ? choice : null) is { } lesson)
                {
                    await Html(context, Layout.Plain("Learn by playing", lesson, Token(context))).ConfigureAwait(false);
                    return;
                }

                break;
            case ["assets", var name] when !isPost:
                if (await OwnFiles.AnswerAsync(context, name).ConfigureAwait(false))
                {
                    return;
                }

                break;
            case ["c", var last] when !isPost:
                if (await CaseAsync(context, Cut(last, out var storyEnding), "", storyEnding).ConfigureAwait(false))
                {
                    return;
                }

                break;
            case ["c", var id, var action] when Shelf.Get(id) is { } opened:
                if (await new CaseActions(this, opened).AnswerAsync(context, action, isPost).ConfigureAwait(false))
                {
                    return;
                }

                break;
        }

        if (!isPost && parts is ["c", var caseId, var page] && await CaseAsync(context, caseId, Cut(page, out var ending), ending).ConfigureAwait(false))
        {
            return;
        }
        await ErrorPage(context, 404, "There is no such page", [$"Nothing is at {path}."]).ConfigureAwait(false);
    }

    private async Task NewCase(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var (id, template) = (form["id"].ToString(), form["template"].ToString());
        if (id.Length is 0 or > 60 || !char.IsAsciiLetterOrDigit(id[0]) || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            throw Bad($"'{id}' is not a short name (expected small letters, digits and hyphens, for example my-case)");
        }

        if (!Templates.CaseTemplates.Names.Contains(template))
        {
            throw Bad($"there is no template '{template}' (expected one of {string.Join(", ", Templates.CaseTemplates.Names)})");
        }

        if (Shelf.Get(id) is not null || Directory.Exists(Path.Combine(Shelf.Folder, id)))
        {
            throw Bad($"there is a case '{id}' already; choose another short name");
        }

        Templates.CaseTemplates.Write(Path.Combine(Shelf.Folder, id), template, id);
        Shelf.Find();
        CaseActions.Redirect(context, $"/c/{id}");
    }

    private static string Cut(string last, out string ending)
    {
        ending = Path.GetExtension(last) switch { ".json" => ".json", ".csv" => ".csv", ".svg" => ".svg", _ => "" };
        return last[..^ending.Length];
    }

    private async Task<bool> CaseAsync(HttpContext context, string id, string slug, string ending)
    {
        if (Shelf.Get(id) is not { } opened || PageCatalogue.Find(slug) is not { } page)
        {
            return false;
        }

        var report = opened.Report();
        if (report.Case is null)
        {
            await ErrorPage(context, 422, $"{id} has errors", [.. report.Errors.Select(e => e.ToString())]).ConfigureAwait(false);
            return true;
        }

        var visit = VisitOf(context, opened);
        if (page.NeedsAnalysis && !await Analyse(context, visit, ending).ConfigureAwait(false))
        {
            return true;
        }

        var builder = new PageBuilder(visit, page);
        page.Compose(builder, visit);
        await Answer(context, builder, ending).ConfigureAwait(false);
        return true;
    }

    /// <summary>Reads day and scenario from the address.</summary>
    internal CaseVisit VisitOf(HttpContext context, OpenCase opened)
    {
        var query = context.Request.Query;
        var report = opened.Report();
        var subject = report.Require();
        if (query["asOf"].ToString() is { Length: > 0 } day)
        {
            subject = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? opened.At(date)
                : throw Bad($"asOf={day} is not a day (expected YYYY-MM-DD, for example {subject.AsOf:yyyy-MM-dd})");
        }

        if (query["scenario"].ToString() is { Length: > 0 } scenario)
        {
            subject = opened.With(subject, scenario);
        }

        return new CaseVisit(opened, report, subject, query, Token(context)) { Desk = Desk };
    }

    private static SourceErrorsException Bad(string message) => new([new SourceError("address", 1, 1, message)]);

    /// <summary>Waits for the analysis: twins for the full one, pages for the quick one if the full one is not there.</summary>
    private async Task<bool> Analyse(HttpContext context, CaseVisit visit, string ending)
    {
        var full = Desk.Full(visit.Subject);
        if (ending.Length > 0 || full.Done.IsCompleted)
        {
            visit.Run = await full.Done.WaitAsync(context.RequestAborted).ConfigureAwait(false);
            return true;
        }

        var quick = Desk.Quick(visit.Subject);
        var first = await Task.WhenAny(full.Done, quick.Done, Task.Delay(Patience, context.RequestAborted)).ConfigureAwait(false);
        if (first == full.Done || first == quick.Done)
        {
            visit.IsPreview = !full.Done.IsCompleted;
            visit.Run = await (full.Done.IsCompleted ? full.Done : quick.Done).ConfigureAwait(false);
            return true;
        }

        context.Response.Headers["Refresh"] = "2";
        await Html(context, Layout.Plain("Working", Markup.Of($"<h1>Working on it</h1><p role=\"status\">The analysis of {visit.Subject.Title} has run for {(int)full.Elapsed.TotalSeconds} seconds. <progress aria-label=\"Analysis under way\"></progress> The page loads by itself when it is ready.</p>"), visit.FormToken)).ConfigureAwait(false);
        return false;
    }

    private static async Task Answer(HttpContext context, PageBuilder page, string ending)
    {
        switch (ending)
        {
            case ".json":
                await Bytes(context, "application/json; charset=utf-8", PageJson.Of(page)).ConfigureAwait(false);
                break;
            case ".csv":
                var wanted = page.Visit.Asked("table");
                var table = page.AllTables().FirstOrDefault(t => wanted is null || t.Name == wanted)?.Table
                    ?? throw Bad(wanted is null ? "this page has no table" : $"this page has no table '{wanted}' (expected one of {string.Join(", ", page.AllTables().Select(t => t.Name))})");
                await Text(context, "text/csv; charset=utf-8", CsvTableWriter.Write(table)).ConfigureAwait(false);
                break;
            case ".svg":
                var slug = page.Visit.Asked("figure");
                var chart = page.Figures.FirstOrDefault(f => slug is null || f.Slug == slug).Chart
                    ?? throw Bad($"this page has no figure '{slug}' (expected one of {string.Join(", ", page.Figures.Select(f => f.Slug))})");
                context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
                await Text(context, "image/svg+xml; charset=utf-8", chart.ToSvg(new ChartOptions { Width = 900 })).ConfigureAwait(false);
                break;
            default:
                await Html(context, Layout.OfCase(page)).ConfigureAwait(false);
                break;
        }
    }

    private static byte[] TableBytes(ReportTable table)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, TableJson.Style))
        {
            writer.WriteStartObject();
            writer.WriteString("parley", AnalysisDesk.Version);
            TableJson.Write(writer, "cases", table);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>The token that the forms of this answer carry.</summary>
    internal static string Token(HttpContext context) =>
        context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken ?? "";

    /// <summary>Answers with plain words about what is wrong, as a page or for programs as JSON.</summary>
    internal static async Task ErrorPage(HttpContext context, int status, string title, IReadOnlyList<string> messages)
    {
        if (context.Response.HasStarted)
        {
            return;
        }

        context.Response.StatusCode = status;
        if ((context.Request.Path.Value ?? "").EndsWith(".json", StringComparison.Ordinal) || context.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal))
        {
            using var buffer = new MemoryStream();
            using (var writer = new Utf8JsonWriter(buffer, TableJson.Style))
            {
                writer.WriteStartObject();
                writer.WriteStartArray("errors");
                foreach (var message in messages)
                {
                    writer.WriteStartObject();
                    writer.WriteString("message", message);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            await Bytes(context, "application/json; charset=utf-8", buffer.ToArray()).ConfigureAwait(false);
            return;
        }

        var items = Markup.Join(messages.Take(50).Select(m => Markup.Of($"<li>{m}</li>")));
        await Html(context, Layout.Plain(title, Markup.Of($"<h1>{title}</h1><ul class=\"errors\">{items}</ul><p><a href=\"/\">All cases</a></p>"), "")).ConfigureAwait(false);
    }

    internal static Task Html(HttpContext context, Markup page) => Text(context, "text/html; charset=utf-8", page.ToString());

    internal static Task Text(HttpContext context, string type, string text) => Bytes(context, type, Encoding.UTF8.GetBytes(text));

    internal static async Task Bytes(HttpContext context, string type, byte[] bytes)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
