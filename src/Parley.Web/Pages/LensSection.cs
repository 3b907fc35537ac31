using Parley.Findings;
using Parley.Reports.Briefs.Composing;
using Parley.Web.Html;

namespace Parley.Web.Pages;

/// <summary>What a lens found, for pages of lenses that bring no picture of their own: findings, and the answers beside the baselines.</summary>
internal static class LensSection
{
    /// <summary>Adds the findings of some questions or lenses; says so where there are none.</summary>
    public static void Findings(PageBuilder page, CaseVisit visit, IReadOnlyList<Finding> findings, string missing)
    {
        if (findings.Count == 0)
        {
            page.Text($"<p class=\"note\">{missing}</p>");
        }

        foreach (var finding in findings.Take(12))
        {
            page.Text($"{FindingMarkup.Of(visit, finding)}");
        }

        if (findings.Count > 12)
        {
            page.Text($"<p class=\"tools\">and {findings.Count - 12} further findings in the <a href=\"{visit.AddressWith(page.Page.Slug, ".csv", ("table", "findings"))}\">csv</a></p>");
        }

        page.Twin("findings", AnalysisTables.Findings(visit.Analysis with { Findings = findings }));
    }

    /// <summary>Adds the parliament's questions that begin with one of some keys.</summary>
    public static void Answers(PageBuilder page, CaseVisit visit, string slug, params string[] keys)
    {
        var questions = visit.Analysis.Parliament.Where(q => keys.Any(k => q.Key.StartsWith(k, StringComparison.Ordinal))).ToList();
        if (questions.Count > 0)
        {
            page.Figure(slug, AnalysisCharts.Parliament(visit.Analysis with { Parliament = questions }, 12) with { Title = "Models and plain baselines" });
        }
    }
}
