using System.Globalization;
using Parley.Cases;
using Parley.Reports.Tables;
using Parley.Templates;
using Parley.Web.Html;
using Parley.Web.Shelf;

namespace Parley.Web.Pages.Start;

/// <summary>The first page: the cases, the teaching path, and how to begin a case of one's own.</summary>
internal static class StartPage
{
    public static Markup Html(CaseShelf shelf, string formToken)
    {
        var cards = Markup.Join(shelf.All.Select(Card));
        var templates = Markup.Join(CaseTemplates.Names.Select(n => Markup.Of($"<option value=\"{n}\">{n}: {CaseTemplates.Describe(n)}</option>")));
        var where = shelf.IsWorkingCopy ? "working copies of the shipped cases, in" : "the files in";
        return Markup.Of($"""
            <h1>What is this likely to yield if we stand firm, stall or give in, and why?</h1>
            <p class="standfirst">Parley turns sourced news and judgement into a case file, runs the established models of bargaining, conflict and group decision on it, and traces every number back to its evidence.</p>
            <h2 id="cases">Cases</h2>
            <div class="cards">{cards}</div>
            <h2 id="learn">Learn by playing</h2>
            <p>Five short rounds: play first, the explanation comes after. <a class="button" href="/teach/1">Stand firm, stall, give in</a></p>
            <h2 id="new">A case of your own</h2>
            <form class="fields" method="post" action="/new"><input type="hidden" name="form-token" value="{formToken}">
            <label>Short name <input name="id" required pattern="[a-z0-9][a-z0-9\-]*" maxlength="60" autocomplete="off" placeholder="my-case"></label>
            <label>Start from <select name="template">{templates}</select></label>
            <button>Make it</button></form>
            <p class="small">These are {where} <code>{shelf.Folder}</code>. Nothing leaves this machine. <a href="/index.json">json</a> <a href="/index.csv">csv</a></p>
            """);
    }

    public static ReportTable Table(CaseShelf shelf) => new(
        "Cases",
        [new("Id"), new("Title"), new("As of", ColumnKind.Date), new("Parties", ColumnKind.Number), new("Issues", ColumnKind.Number), new("Ledger entries", ColumnKind.Number), new("Numbers", ColumnKind.Number), new("Errors", ColumnKind.Number), new("Address")],
        [.. shelf.All.Select(o =>
        {
            var report = o.Report();
            var subject = report.Case;
            return (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(o.Id), ReportCell.Of(subject?.Title ?? ""), subject is null ? ReportCell.Empty : ReportCell.Of(subject.AsOf), Count(subject?.Parties.Count), Count(subject?.Issues.Count),
                Count(subject?.Evidence.Count), Count(subject?.Estimates.Count), ReportCell.Of(report.Errors.Count()), ReportCell.Of("/c/" + o.Id),
            ];
        })]);

    private static ReportCell Count(int? number) => number is { } n ? ReportCell.Of(n) : ReportCell.Empty;

    private static Markup Card(OpenCase opened)
    {
        var report = opened.Report();
        if (report.Case is not { } subject)
        {
            return Markup.Of($"<article class=\"card\"><h3><a href=\"/c/{opened.Id}\">{opened.Id}</a></h3><p class=\"bad\">{report.Errors.Count()} errors keep this case from being used.</p></article>");
        }

        var principals = subject.Parties.Where(p => p.Role == PartyRole.Principal).Select(p => p.Name).ToList();
        var facts = string.Create(CultureInfo.InvariantCulture, $"{subject.Parties.Count} parties, {subject.Issues.Count} issues, {subject.Evidence.Count} ledger entries");
        return Markup.Of($"""
            <article class="card"><h3><a href="/c/{opened.Id}">{subject.Title}</a></h3>
            {SparkTimeline.Of(subject)}
            <p><bdi>{string.Join(" · ", principals)}</bdi></p><p class="tools">as of {CaseVisit.Day(subject.AsOf)} · {facts}</p></article>
            """);
    }
}
