using Parley.Estimates;
using Parley.Findings;
using Parley.Web.Html;

namespace Parley.Web.Pages.Story;

/// <summary>A slider for the numbers that matter most, and for any other on request.</summary>
internal static class WhatIfPanel
{
    private const int Most = 7;

    public static void Add(PageBuilder page, CaseVisit visit)
    {
        if (visit.Scenario is not null)
        {
            return;
        }

        var analysis = visit.Analysis;
        var first = analysis.Sensitivities.Select(s => s.Input).Concat(analysis.Findings.Where(f => f.Headline is not null).SelectMany(f => f.Flips.Select(x => x.Input).Concat(f.Inputs.Take(3))));
        var patience = visit.Subject.Parties.Where(p => p.Role == Cases.PartyRole.Principal).Select(p => p.Patience.Estimate.Path);
        var chosen = patience.Concat(first).Distinct().Select(p => visit.Subject.Estimates.TryGet(p, out var e) ? e : null).OfType<Estimate>().Where(e => !e.Defaulted).Take(Most).ToList();
        if (chosen.Count == 0)
        {
            return;
        }

        var others = Markup.Join(visit.Subject.Estimates.Where(e => !e.Defaulted && !chosen.Contains(e)).Select(e => Option(visit, e)));
        page.Section("what-if", "What if");
        page.Text($"""
            <p class="small" id="what-if-note">Move a number: every finding above answers at once, from few worlds on both sides; saved as a scenario it gets the full analysis. With the script switched off, use <a href="{visit.Address("compare")}">compare</a> and scenario files.</p>
            <form class="sliders" id="what-if-form" method="post" action="/c/{visit.Opened.Id}/scenario" data-whatif="{visit.AddressWith("whatif", ".json")}">
            <input type="hidden" name="form-token" value="{visit.FormToken}">
            <div id="sliders">{Markup.Join(chosen.Select(e => Slider(visit, e)))}</div>
            <div class="fields"><label>Another number <select id="another"><option value="">choose</option>{others}</select></label><button type="button" id="what-if-reset">Put all back</button></div>
            <div class="fields"><label>Save as a scenario called <input name="title" maxlength="60" required autocomplete="off"></label><label>By <input name="by" maxlength="60" data-name></label><label class="field wide">Why <input name="why" maxlength="300"></label><button class="strong" id="what-if-save">Save the scenario</button></div>
            </form>
            """);
    }

    private static Markup Slider(CaseVisit visit, Estimate e)
    {
        var (low, high, now) = (e.Quantile(0.001), e.Quantile(0.999), e.Quantile(0.5));
        var margin = high > low ? (high - low) * 0.5 : Math.Max(1, Math.Abs(now) * 0.5);
        (low, high) = (e.Quantity.Clamp(low - margin), e.Quantity.Clamp(high + margin));
        var id = "w-" + e.Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Markup.Of($"<div class=\"slider\"><label for=\"{id}\">{visit.Context.Names.Words(e.Path)}</label><input type=\"range\" id=\"{id}\" data-path=\"{e.Path}\" min=\"{Round(low)}\" max=\"{Round(high)}\" step=\"any\" value=\"{Round(now)}\" data-was=\"{Round(now)}\"><output for=\"{id}\">{Wording.Number(Round(now))}</output><span class=\"interval\">{Wording.Number(Round(e.Quantile(0.05)))} to {Wording.Number(Round(e.Quantile(0.95)))} <a class=\"why\" data-why href=\"{visit.Address("why", ("input", e.Path))}\" aria-label=\"Why {visit.Context.Names.Words(e.Path)}\">why</a></span></div>\n");
    }

    private static Markup Option(CaseVisit visit, Estimate e)
    {
        var (low, high, now) = (e.Quantile(0.001), e.Quantile(0.999), e.Quantile(0.5));
        var margin = high > low ? (high - low) * 0.5 : Math.Max(1, Math.Abs(now) * 0.5);
        return Markup.Of($"<option value=\"{e.Path}\" data-min=\"{Round(e.Quantity.Clamp(low - margin))}\" data-max=\"{Round(e.Quantity.Clamp(high + margin))}\" data-now=\"{Round(now)}\">{visit.Context.Names.Words(e.Path)}</option>");
    }

    private static double Round(double value) => double.IsFinite(value) ? Math.Round(value, 6) : 0;
}
