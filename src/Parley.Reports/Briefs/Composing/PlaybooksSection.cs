using Parley.Findings;
using Parley.Reports.Briefs.Content;
using Parley.Reports.Charts.Drawing;
using Parley.Reports.Tables;
using Parley.Reports.Wording;
using Parley.Studies;

namespace Parley.Reports.Briefs.Composing;

/// <summary>Stand firm, stall or give in: what each playbook yields, and when.</summary>
internal static class PlaybooksSection
{
    internal static BriefSection? Compose(BriefContext context)
    {
        var analysis = context.Analysis;
        var findings = analysis.Findings.Where(f => f.Question == Question.Q4).ToList();
        if (analysis.Playbooks.Count == 0 && analysis.Maps.Count == 0 && findings.Count == 0)
        {
            return null;
        }

        var blocks = new List<BriefBlock>();
        if (analysis.Playbooks.Count == 0)
        {
            blocks.AddRange(context.Fresh(findings).Select(context.Block));
        }

        foreach (var study in analysis.Playbooks)
        {
            var own = findings.Where(f => f.Party == study.For && (f.Counterpart is null || f.Counterpart == study.Against)).ToList();
            blocks.Add(new HeadingBlock($"{context.Party(study.For)} against {context.Party(study.Against)}"));
            blocks.AddRange(context.Fresh(own).Take(2).Select(context.Block));
            blocks.Add(new ParagraphBlock(Verdict(context, study)));
            blocks.Add(new TableBlock(Table(context, study)));
            blocks.Add(context.Figure(AnalysisCharts.Matrix(analysis, study), own));
            foreach (var map in analysis.Maps.Where(m => m.For == study.For && m.Against == study.Against))
            {
                blocks.Add(context.Figure(AnalysisCharts.Map(analysis, map), own));
            }
        }

        foreach (var map in analysis.Maps.Where(m => !analysis.Playbooks.Any(s => s.For == m.For && s.Against == m.Against)))
        {
            blocks.Add(context.Figure(AnalysisCharts.Map(analysis, map), []));
        }

        if (AnalysisCharts.Concessions(analysis) is { Curves.Count: > 0 } concessions)
        {
            blocks.Add(context.Figure(concessions, []));
        }

        return new BriefSection("playbooks", "The playbooks: stand firm, stall or give in", blocks);
    }

    private static List<BriefInline> Verdict(BriefContext context, PlaybookStudy study)
    {
        var runs = new List<BriefInline> { new TextRun("Best on average over all of the counterpart's playbooks: "), new StrongRun(study.BestByMean) };
        if (study.BestByWorstCase == study.BestByMean && study.BestByRegret == study.BestByMean)
        {
            runs.Add(new TextRun("; it is also best in the worst case and has the smallest regret."));
        }
        else
        {
            runs.AddRange([new TextRun("; in the worst case: "), new StrongRun(study.BestByWorstCase), new TextRun("; with the smallest regret: "), new StrongRun(study.BestByRegret), new TextRun(".")]);
        }

        runs.AddRange(
        [
            new TextRun($" Against what {context.Party(study.Against)} is seen to play (“{study.ObservedPlaybook}”): "),
            new StrongRun(study.BestAgainstObserved),
            new TextRun("."),
        ]);
        if (study.RunnerUp.Length > 0 && double.IsFinite(study.Margin.Mean) && double.IsFinite(study.Margin.Low) && double.IsFinite(study.Margin.High))
        {
            if (Math.Abs(study.Margin.Mean) < 0.05)
            {
                runs.Add(new TextRun($" “{study.BestByMean}” and “{study.RunnerUp}” are level on average."));
                return Equilibria(study, runs);
            }

            var lead = $" The lead of “{study.BestByMean}” over “{study.RunnerUp}” is {ReaderNumbers.Value(study.Margin.Mean, study.Margin.Low, study.Margin.High, "points")} from world to world";
            runs.Add(new TextRun(lead + (study.Margin.Low > 0 ? ": it holds in nearly every world." : ": in some worlds the order is reversed.")));
        }

        return Equilibria(study, runs);
    }

    private static List<BriefInline> Equilibria(PlaybookStudy study, List<BriefInline> runs)
    {
        var equilibria = study.Equilibria.Take(3).Select(e => $"“{e.Mine}” against “{e.Theirs}”").ToList();
        runs.Add(new TextRun(equilibria.Count == 0
            ? " No pair of playbooks is a pure equilibrium of the matrix of means."
            : $" Neither side gains by switching alone at {BriefContext.Joined(equilibria)}{(study.Equilibria.Count > 3 ? " (and others)" : "")}."));
        return runs;
    }

    /// <summary>Each playbook's mean over the counterpart's playbooks.</summary>
    internal static List<(string Playbook, double Mean)> Means(PlaybookStudy study)
    {
        var means = new List<(string, double)>();
        foreach (var playbook in study.Playbooks)
        {
            var values = study.Rows.Where(r => r.Mine == playbook && double.IsFinite(r.Value.Mean)).Select(r => r.Value.Mean).ToList();
            if (values.Count > 0)
            {
                means.Add((playbook, Parley.Numerics.OrderedSum.Mean(values.ToArray())));
            }
        }

        return means;
    }

    private static ReportTable Table(BriefContext context, PlaybookStudy study)
    {
        var means = Means(study).OrderByDescending(m => m.Mean).ThenBy(m => m.Playbook, StringComparer.Ordinal);
        var rows = new List<IReadOnlyList<ReportCell>>();
        foreach (var (playbook, mean) in means)
        {
            var own = study.Rows.Where(r => r.Mine == playbook && double.IsFinite(r.Value.Mean)).ToList();
            var observed = own.FirstOrDefault(r => r.Theirs == study.ObservedPlaybook);
            var at = study.Playbooks.ToList().IndexOf(playbook);
            rows.Add(
            [
                ReportCell.Of(playbook),
                Points(mean),
                Points(own.Min(r => r.Value.Mean)),
                Points(own.Max(r => r.Regret)),
                at >= 0 && at < study.ShareBest.Count && double.IsFinite(study.ShareBest[at]) ? Numbers.ShareCell(Math.Clamp(study.ShareBest[at], 0, 1)) : ReportCell.Empty,
                observed is null ? ReportCell.Empty : Range(observed.Value),
                observed is null ? ReportCell.Empty : Numbers.ShareCell(Math.Clamp(observed.ProbabilityOfDeal, 0, 1)),
                observed is null ? ReportCell.Empty : Points(observed.Cost),
            ]);
        }

        return new(
            $"{context.Party(study.For)}: playbooks from best to worst, values in points",
            [
                new("Playbook"), new("Mean", ColumnKind.Number), new("Worst case", ColumnKind.Number), new("Largest regret", ColumnKind.Number), new("Best in", ColumnKind.Share),
                new("Against observed (5–95%)", ColumnKind.Number), new("Deal", ColumnKind.Share), new("Cost on the way", ColumnKind.Number),
            ],
            rows);
    }

    private static ReportCell Points(double value) => double.IsFinite(value) ? ReportCell.Of(value, LinearScale.Plain(value, 0.1)) : ReportCell.Empty;

    private static ReportCell Range(Spread spread) => double.IsFinite(spread.Mean)
        ? ReportCell.Of(spread.Mean, double.IsFinite(spread.Low) && double.IsFinite(spread.High)
            ? $"{LinearScale.Plain(spread.Mean, 1)} ({LinearScale.Plain(spread.Low, 1)} to {LinearScale.Plain(spread.High, 1)})" : LinearScale.Plain(spread.Mean, 1))
        : ReportCell.Empty;
}
