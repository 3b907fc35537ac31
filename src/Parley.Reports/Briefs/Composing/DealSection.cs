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
        var byIssue = IssueByIssue(context, findings, out var placed);
        blocks.AddRange(context.Fresh(findings).Where(f => !placed.Contains(f)).Take(6).Select(context.Block));
        if (byIssue is not null)
        {
            blocks.Add(new HeadingBlock("Issue by issue"));
            blocks.Add(new TableBlock(byIssue));
        }

        if (AnalysisCharts.Packages(analysis) is { } chart)
        {
            blocks.Add(context.Figure(chart, findings.Where(f => f.Lens == "deal" && !placed.Contains(f))));
        }

        if (analysis.Deal is { Candidates.Count: > 0 } deal)
        {
            blocks.Add(new HeadingBlock("Packages most likely to be acceptable to all who must sign"));
            blocks.Add(new TableBlock(Candidates(context, deal)));
        }

        return new BriefSection("deal", "What a deal could look like", blocks);
    }

    /// <summary>Findings about single issues, such as <c>nash.I1</c> and <c>terms.I1</c>, as one table; each cell leads to its chain.</summary>
    private static ReportTable? IssueByIssue(BriefContext context, List<Finding> findings, out HashSet<Finding> placed)
    {
        placed = [];
        var cells = new Dictionary<(string Issue, string Kind), Finding>();
        var kinds = new List<string>();
        foreach (var finding in findings.Where(f => f.Question == Question.Q2))
        {
            var at = finding.Id.LastIndexOf('.');
            var (kind, issue) = at > 0 ? (finding.Id[..at], finding.Id[(at + 1)..]) : ("", "");
            if (context.Analysis.Issues.Any(i => i.Id == issue) && cells.TryAdd((issue, kind), finding))
            {
                placed.Add(finding);
                if (!kinds.Contains(kind))
                {
                    kinds.Add(kind);
                }
            }
        }

        if (placed.Count < 3)
        {
            placed.Clear();
            return null;
        }

        return new(
            "What the lenses say about each issue; every cell leads to its chain",
            [new("Issue"), .. kinds.Select(k => new ReportColumn(k switch { "nash" => "Nash package", "terms" => "Playbooks", _ => k }))],
            [.. context.Analysis.Issues.Where(i => kinds.Any(k => cells.ContainsKey((i.Id, k)))).Select(i => (IReadOnlyList<ReportCell>)
                [ReportCell.Of(i.Name), .. kinds.Select(k => cells.TryGetValue((i.Id, k), out var f) ? new ReportCell(WithoutName(f.Text, i.Name), null, "#" + context.ChainAnchor(f)) : ReportCell.Empty)])]);
    }

    private static string WithoutName(string text, string issue) =>
        BriefContext.Sentence(text.StartsWith(issue + ":", StringComparison.Ordinal) ? text[(issue.Length + 1)..] : text);

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
