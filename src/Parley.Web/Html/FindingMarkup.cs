using Parley.Findings;
using Parley.Reports.Briefs.Composing;
using Parley.Web.Pages;

namespace Parley.Web.Html;

/// <summary>A finding as readers meet it: the figure large, the sentence, what would reverse it, and why.</summary>
internal static class FindingMarkup
{
    public static Markup Of(CaseVisit visit, Finding finding)
    {
        var (figure, interval) = visit.Context.Large(finding);
        var why = visit.Address("why", ("finding", finding.Id));
        var notes = new Markup();
        foreach (var flip in finding.Flips.Take(2))
        {
            notes.Add($"<li>Reverses if {visit.Context.FlipWords(flip)}.</li>");
        }

        if (finding.Flips.Count == 0 && !string.IsNullOrEmpty(finding.FlipSearch))
        {
            notes.Add($"<li>{BriefContext.Sentence(finding.FlipSearch)}</li>");
        }

        var unsupported = finding.UnsupportedInputs > 0
            ? Markup.Of($" · {BriefContext.Count(finding.UnsupportedInputs, "1 input has no evidence", "{0} inputs have no evidence")}")
            : null;
        notes.Add($"<li><a class=\"why\" data-why href=\"{why}\">Why?</a> · <a href=\"{visit.Address("flip", ("finding", finding.Id))}\">What would change it?</a> · lens {finding.Lens}{unsupported}</li>");
        var large = figure.Length == 0 ? null : Markup.Of($"<a class=\"figure{(figure.Length > 9 ? " long" : "")}\" data-why data-value href=\"{why}\" aria-label=\"{figure}: why?\">{figure}</a>");
        return Markup.Of($"<article class=\"finding\" data-finding=\"{finding.Id}\"><div>{large}<div class=\"interval\" data-interval>{interval}</div></div><div><p class=\"said\" data-text>{BriefContext.Sentence(finding.Text)}</p><ul>{notes}</ul></div></article>\n");
    }
}
