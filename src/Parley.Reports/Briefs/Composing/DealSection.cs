using Parley.Findings;
using Parley.Reports.Briefs.Content;
using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;
using Parley.Studies;

namespace Parley.Reports.Briefs.Composing;

/// <summary>What a deal could look like: terms, the zone of agreement, packages that all could accept.</summary>
internal static class DealSection
{
    internal static BriefSection? Compose(BriefContext context)
    {
        var analysis = context.Analysis;
        var findings = analysis.Findings.Where(f => f.Question is Question.Q2 or Question.Q8).ToList();
        if (analysis.Deal is null && findings.Count == 0)
        {
            return null;
        }

        var blocks = new List<BriefBlock>();
        blocks.AddRange(context.Fresh(findings).Take(6).Select(context.Block));
        if (AnalysisCharts.Packages(analysis) is { } chart)
        {
            blocks.Add(context.Figure(chart, findings.Where(f => f.Lens == "deal")));
        }

        if (analysis.Deal is { Candidates.Count: > 0 } deal)
        {
            blocks.Add(new HeadingBlock("Packages most likely to be acceptable to all who must sign"));
            blocks.Add(new TableBlock(Candidates(context, deal)));
        }

        return new BriefSection("deal", "What a deal could look like", blocks);
    }

    private static ReportTable Candidates(BriefContext context, DealStudy deal)
    {
        var shown = deal.Candidates.Take(3).ToList();
        var columns = new List<ReportColumn> { new("Issue") };
        columns.AddRange(shown.Select((_, i) => new ReportColumn(System.FormattableString.Invariant($"Package {i + 1}"))));
        var rows = new List<IReadOnlyList<ReportCell>>();
        for (var i = 0; i < context.Analysis.Issues.Count; i++)
        {
            var issue = context.Analysis.Issues[i];
            rows.Add([ReportCell.Of(issue.Name), .. shown.Select(c => ReportCell.Of(Option(issue.Options, c.Package.Options, i)))]);
        }

        rows.Add([ReportCell.Of("Acceptable to all who must sign"), .. shown.Select(c => Numbers.ShareCell(Math.Clamp(c.AcceptableToAll, 0, 1)))]);
        for (var p = 0; p < deal.Parties.Count; p++)
        {
            rows.Add([ReportCell.Of($"Value to {context.Party(deal.Parties[p])} (points)"), .. shown.Select(c => p < c.Package.Utilities.Count && double.IsFinite(c.Package.Utilities[p])
                ? ReportCell.Of(c.Package.Utilities[p], LinearScale.Plain(c.Package.Utilities[p], 1)) : ReportCell.Empty)]);
        }

        return new("Share of worlds in which every party that must sign gets at least its value without a deal, within its red lines", columns, rows);
    }

    internal static string Option(IReadOnlyList<string> names, IReadOnlyList<int> package, int issue) =>
        issue < package.Count && package[issue] >= 0 && package[issue] < names.Count ? names[package[issue]] : "–";
}
