using Parley.Scenarios;
using Parley.Web.Html;
using Parley.Web.Serving;

namespace Parley.Web.Pages;

/// <summary>The frame of every page: head, navigation, as-of scrubber, keyboard map.</summary>
internal static class Layout
{
    /// <summary>A page that belongs to no case.</summary>
    public static Markup Plain(string title, Markup body, string formToken) =>
        Whole(title, "", Markup.Of($"<header class=\"top\"><a class=\"brand\" href=\"/\">Parley</a></header>"), body, formToken);

    /// <summary>A page of a case.</summary>
    public static Markup OfCase(PageBuilder page)
    {
        var visit = page.Visit;
        var links = Markup.Join(PageCatalogue.All.Where(p => p.Listed).Select(p =>
            Markup.Of($"<li><a href=\"{visit.Address(p.Slug)}\"{(p.Slug == page.Page.Slug ? Markup.Trusted(" aria-current=\"page\"") : null)}{(p.Key.Length > 0 ? Markup.Of($" data-key=\"{p.Key}\"") : null)}>{p.Name}</a></li>")));
        var header = Markup.Of($"""
            <header class="top"><a class="brand" href="/">Parley</a><a class="case" href="{visit.Address("")}"><bdi>{visit.Subject.Title}</bdi></a></header>
            <nav class="pages" aria-label="Pages of this case"><ul>{links}</ul></nav>
            {Scrubber(page)}
            """);
        var body = new Markup();
        if (visit.Scenario is not null)
        {
            body.Add($"<p class=\"note\">Scenario: <strong>{string.Join(" + ", visit.Subject.Scenarios)}</strong>. Every number on this page is of that scenario.</p>");
        }

        if (visit.IsPreview)
        {
            body.Add($"<p class=\"note\" data-refining role=\"status\">Quick look with {visit.Analysis.Samples} worlds; the full analysis is under way. <progress aria-label=\"Analysis under way\"></progress> <button type=\"button\" class=\"link\" data-cancel=\"/c/{visit.Opened.Id}/cancel\" hidden>Stop it</button></p>");
        }

        body.Add($"<h1>{page.Heading}</h1><p class=\"standfirst\">{page.Page.Summary}</p>");
        body.Add(page.Body);
        body.Add(Footer(page));
        return Whole($"{page.Heading} · {visit.Subject.Title}", visit.Opened.Id, header, body, visit.FormToken);
    }

    private static Markup Scrubber(PageBuilder page)
    {
        var visit = page.Visit;
        var days = visit.Opened.Days();
        if (!days.Contains(visit.Subject.AsOf))
        {
            days = [.. days.Append(visit.Subject.AsOf).Order()];
        }

        var at = days.ToList().FindLastIndex(d => d <= visit.Subject.AsOf);
        var options = Markup.Join(days.Select(d => Markup.Of($"<option value=\"{d}\"{Selected(d == visit.Subject.AsOf)}>{CaseVisit.Day(d)}</option>")));
        var names = Scenario.Files(visit.Opened.Folder).Select(f => Path.GetFileNameWithoutExtension(f)).ToList();
        var scenarios = Markup.Join(names.Select(n => Markup.Of($"<option value=\"{n}\"{Selected(n == visit.Scenario)}>{n}</option>")));
        var scenario = names.Count == 0 ? null : Markup.Of($"<label>Scenario <select name=\"scenario\" data-submit><option value=\"\">the case as written</option>{scenarios}</select></label>");
        var kept = Markup.Join(page.State().Select(p => Markup.Of($"<input type=\"hidden\" name=\"{p.Name}\" value=\"{p.Value}\">")));
        return Markup.Of($"""
            <form class="asof" method="get" action="{new Uri("http://x" + visit.Address(page.Page.Slug)).AbsolutePath}" data-days="{string.Join(' ', days.Select(d => d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))}">
            <label>As of <select name="asOf" data-submit>{options}</select></label>
            <input type="range" data-scrub min="0" max="{days.Count - 1}" value="{Math.Max(at, 0)}" aria-label="As of: drag through the days of the ledger" hidden>
            {scenario}{kept}<button>Show</button></form>
            """);
    }

    /// <summary>The attribute of a chosen option.</summary>
    public static Markup? Selected(bool isSelected) => isSelected ? Markup.Trusted(" selected") : null;

    private static Markup Footer(PageBuilder page)
    {
        var visit = page.Visit;
        var state = page.State().ToArray();
        var run = visit.HasRun ? Markup.Of($"{visit.Analysis.Samples} worlds, seed {visit.Analysis.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)} · ") : null;
        return Markup.Of($"""
            <footer><p>{run}as of {CaseVisit.Day(visit.Subject.AsOf)} · case {visit.Subject.Hash[..12]} · Parley {Analyses.AnalysisDesk.Version}
            · <a href="{visit.AddressWith(page.Page.Slug, ".json", state)}">json</a> · <a href="{visit.AddressWith(page.Page.Slug, ".csv", state)}">csv</a> · <button type="button" class="link" data-keys hidden>keys (?)</button></p></footer>
            """);
    }

    private static Markup Whole(string title, string caseId, Markup header, Markup body, string formToken) => Markup.Of($"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
        <title>{title} · Parley</title>
        <meta name="form-token" content="{formToken}"><meta name="case" content="{caseId}">
        <link rel="icon" href="{OwnFiles.Address("icon.svg")}" type="image/svg+xml">
        <link rel="stylesheet" href="{OwnFiles.Address("parley.css")}">
        <script src="{OwnFiles.Address("parley.js")}" type="module"></script>
        </head><body><a class="skip" href="#main">Skip to the text</a>
        {header}
        <main id="main" tabindex="-1">{body}</main>
        <dialog id="panel" aria-label="Details"><form method="dialog"><button aria-label="Close">Close</button></form><div></div></dialog>
        </body></html>
        """);
}
