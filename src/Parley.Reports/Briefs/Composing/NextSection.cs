using Parley.Findings;
using Parley.Reports.Briefs.Content;
using Parley.Reports.Charts.Timelines;

namespace Parley.Reports.Briefs.Composing;

/// <summary>What's next: dated probabilities and what is due.</summary>
internal static class NextSection
{
    internal static BriefSection? Compose(BriefContext context)
    {
        var analysis = context.Analysis;
        var blocks = new List<BriefBlock>();
        var findings = analysis.Findings.Where(f => f.Question == Question.Q1).ToList();
        var curve = analysis.DealByDate.Where(d => double.IsFinite(d.Probability)).ToList();
        if (curve.Count > 0)
        {
            blocks.Add(new ListBlock([.. Milestones(curve.Count).Select(i => new ListItem(
            [
                new StrongRun($"A deal by {BriefContext.Date(curve[i].Date)}: "),
                new ProbabilityRun(Math.Clamp(curve[i].Probability, 0, 1), Bound(curve[i].Low), Bound(curve[i].High), context.Options.Scale),
                new TextRun("."),
            ]))]));
        }

        blocks.AddRange(context.Fresh(findings).Take(3).Select(context.Block));
        if (curve.Count > 0)
        {
            blocks.Add(context.Figure(AnalysisCharts.DealByDate(analysis), findings));
        }

        var due = analysis.Timeline.Where(e => e.Deadline >= analysis.AsOf && AnalysisCharts.Status(e.Status) is TimelineStatus.Open or TimelineStatus.None && e.Deadline is not null)
            .OrderBy(e => e.Deadline).ThenBy(e => e.Id, StringComparer.Ordinal).Take(10).ToList();
        if (due.Count > 0)
        {
            blocks.Add(new HeadingBlock("Dates to watch"));
            blocks.Add(new ListBlock([.. due.Select(e => new ListItem(
            [
                new StrongRun($"{BriefContext.Date(e.Deadline!.Value)}: "),
                new TextRun($"{context.Party(e.Actor)}: {BriefContext.Sentence(e.What)} "),
                context.EvidenceLink(e.Id),
            ]))]));
        }

        return blocks.Count == 0 ? null : new BriefSection("next", "What’s next", blocks);
    }

    /// <summary>At most five dates, evenly over the horizon, the last among them.</summary>
    private static List<int> Milestones(int count)
    {
        var chosen = new SortedSet<int>();
        for (var k = 1; k <= 5; k++)
        {
            chosen.Add((count * k / 5) - 1 < 0 ? 0 : (count * k / 5) - 1);
        }

        return [.. chosen];
    }

    private static double? Bound(double value) => double.IsFinite(value) ? Math.Clamp(value, 0, 1) : null;
}
