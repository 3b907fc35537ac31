using System.Globalization;
using Parley.Findings;
using Parley.Reports.Tables;
using Parley.Runs;
using Parley.Studies;

namespace Parley.Reports.Briefs.Composing;

/// <summary>The tables of an analysis with exact numbers, for spreadsheets and CSV.</summary>
public static class AnalysisTables
{
    /// <summary>All tables: findings, flips, parliament, playbooks, inputs, follow-through, ledger, sources.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>The tables with short names; those without rows are left out, but for the findings.</returns>
    public static IReadOnlyList<NamedTable> All(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var tables = new List<NamedTable> { new("Findings", Findings(analysis)) };
        void Add(string name, ReportTable table)
        {
            if (table.Rows.Count > 0)
            {
                tables.Add(new(name, table));
            }
        }

        Add("Flips", Flips(analysis));
        Add("Parliament", Parliament(analysis));
        foreach (var study in analysis.Playbooks)
        {
            Add($"Playbooks {study.For} vs {study.Against}", Pairs(study));
        }

        foreach (var map in analysis.Maps)
        {
            Add($"Map {map.For} vs {map.Against}", AnalysisCharts.Map(analysis, map).ToTable());
        }

        Add("Deal by date", AnalysisCharts.DealByDate(analysis).ToTable());
        Add("Sensitivities", Sensitivities(analysis));
        Add("Inputs", Inputs(analysis));
        Add("Follow-through", WordsAndDeedsSection.Table(new BriefContext(analysis, default)));
        Add("Positions", AnalysisCharts.Positions(analysis).ToTable());
        Add("Ledger", Ledger(analysis));
        Add("Sources", Sources(analysis));
        return tables;
    }

    /// <summary>The findings, one per row.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <returns>The table.</returns>
    public static ReportTable Findings(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return new(
            "Findings",
            [
                new("Id"), new("Question"), new("Lens"), new("Party"), new("Against"), new("Finding"), new("Choice"), new("Value", ColumnKind.Number), new("Low", ColumnKind.Number),
                new("High", ColumnKind.Number), new("Unit"), new("Interval"), new("Unsupported inputs", ColumnKind.Number), new("Evidence"), new("Certificate"),
            ],
            [.. analysis.Findings.Select(f => (IReadOnlyList<ReportCell>)
                [
                    ReportCell.Of(f.Id), ReportCell.Of(f.Question.ToString()), ReportCell.Of(f.Lens), ReportCell.Of(f.Party), ReportCell.Of(f.Counterpart), ReportCell.Of(f.Text),
                    ReportCell.Of(f.Choice), Number(f.Value), Number(f.Low), Number(f.High), ReportCell.Of(f.Unit), ReportCell.Of(f.Interval), ReportCell.Of(f.UnsupportedInputs),
                    ReportCell.Of(string.Join(" ", f.Evidence)), ReportCell.Of(f.Certificate),
                ])]);
    }

    private static ReportTable Flips(Analysis analysis)
    {
        static IEnumerable<(Flip Flip, int Part)> Parts(Flip flip)
        {
            var part = 1;
            for (var at = flip; at is not null; at = at.Together)
            {
                yield return (at, part++);
            }
        }

        return new(
            "Smallest changes that reverse a finding",
            [new("Finding"), new("Change", ColumnKind.Number), new("Part", ColumnKind.Number), new("Input"), new("From", ColumnKind.Number), new("To", ColumnKind.Number), new("Quantile", ColumnKind.Number), new("Result")],
            [.. analysis.Findings.SelectMany(f => f.Flips.SelectMany((flip, n) => Parts(flip).Select(p => (IReadOnlyList<ReportCell>)
                [ReportCell.Of(f.Id), ReportCell.Of(n + 1), ReportCell.Of(p.Part), ReportCell.Of(p.Flip.Input), Number(p.Flip.From), Number(p.Flip.To), Number(p.Flip.Quantile), ReportCell.Of(p.Flip.Result)])))]);
    }

    private static ReportTable Parliament(Analysis analysis) => new(
        "Answers of the lenses and baselines",
        [new("Key"), new("Question"), new("Unit"), new("Lens"), new("Value", ColumnKind.Number), new("Low", ColumnKind.Number), new("High", ColumnKind.Number), new("Baseline"), new("Disagreement", ColumnKind.Share)],
        [.. analysis.Parliament.SelectMany(q => q.Answers.Select(a => (IReadOnlyList<ReportCell>)
            [ReportCell.Of(q.Key), ReportCell.Of(q.Text), ReportCell.Of(q.Unit), ReportCell.Of(a.Lens), Number(a.Value), Number(a.Low), Number(a.High), ReportCell.Of(a.Baseline ? "yes" : "no"), Number(q.Disagreement)]))]);

    private static ReportTable Pairs(PlaybookStudy study) => new(
        $"Playbooks of {study.For} against {study.Against}",
        [
            new("Mine"), new("Theirs"), new("Deal", ColumnKind.Share), new("Value", ColumnKind.Number), new("Value low", ColumnKind.Number), new("Value high", ColumnKind.Number),
            new("Value theirs", ColumnKind.Number), new("Days to deal", ColumnKind.Number), new("Cost", ColumnKind.Number), new("Regret", ColumnKind.Number),
        ],
        [.. study.Rows.Select(r => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(r.Mine), ReportCell.Of(r.Theirs), Number(r.ProbabilityOfDeal), Number(r.Value.Mean), Number(r.Value.Low), Number(r.Value.High), Number(r.ValueTheirs.Mean),
                Number(r.TimeToDealDays.Mean), Number(r.Cost), Number(r.Regret),
            ])]);

    private static ReportTable Sensitivities(Analysis analysis) => new(
        "How far each finding moves with each input",
        [new("Finding"), new("Input"), new("At low end", ColumnKind.Number), new("At high end", ColumnKind.Number), new("Base", ColumnKind.Number), new("Swing", ColumnKind.Number), new("Evidence")],
        [.. analysis.Sensitivities.Select(s => (IReadOnlyList<ReportCell>)
            [ReportCell.Of(s.Finding), ReportCell.Of(s.Input), Number(s.AtLow), Number(s.AtHigh), Number(s.Base), Number(s.Swing), ReportCell.Of(s.Supported ? "yes" : "none")])]);

    private static ReportTable Inputs(Analysis analysis) => new(
        "Numbers used",
        [
            new("Path"), new("Estimate"), new("Median", ColumnKind.Number), new("5%", ColumnKind.Number), new("95%", ColumnKind.Number), new("By"), new("When"), new("Why"), new("Evidence"),
            new("Confidence"), new("Place"),
        ],
        [.. analysis.Inputs.Select(i => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(i.Path), ReportCell.Of(i.Text), Number(i.Median), Number(i.Low), Number(i.High), ReportCell.Of(i.By), ReportCell.Of(i.When), ReportCell.Of(i.Why),
                ReportCell.Of(i.Evidence.Count == 0 ? "unsupported" : string.Join(" ", i.Evidence)), ReportCell.Of(i.Confidence), ReportCell.Of(i.Place),
            ])]);

    private static ReportTable Ledger(Analysis analysis) => new(
        string.Create(CultureInfo.InvariantCulture, $"Ledger as of {analysis.AsOf:yyyy-MM-dd}"),
        [
            new("Id"), new("Date", ColumnKind.Date), new("Actor"), new("Target"), new("Act"), new("Issue"), new("What"), new("Deadline", ColumnKind.Date), new("Status"), new("Confidence"), new("Sources"),
        ],
        [.. analysis.Timeline.Select(e => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(e.Id), ReportCell.Of(e.Date), ReportCell.Of(e.Actor), ReportCell.Of(e.Target), ReportCell.Of(e.Act), ReportCell.Of(e.Issue), ReportCell.Of(e.What),
                ReportCell.Of(e.Deadline), ReportCell.Of(e.Status), ReportCell.Of(e.Confidence), ReportCell.Of(string.Join(" ", e.Sources)),
            ])]);

    private static ReportTable Sources(Analysis analysis) => new(
        "Sources",
        [new("Id"), new("Title"), new("Publisher"), new("Date"), new("Address"), new("Used by")],
        [.. analysis.Sources.Select(s => (IReadOnlyList<ReportCell>)
            [ReportCell.Of(s.Id), ReportCell.Of(s.Title), ReportCell.Of(s.Publisher), ReportCell.Of(s.Date), ReportCell.Of(s.Url), ReportCell.Of(string.Join(" ", s.UsedBy))])]);

    /// <summary>Undefined numbers are empty cells, never zeros.</summary>
    private static ReportCell Number(double? value) => value is { } number && double.IsFinite(number) ? Charts.Drawing.Numbers.Cell(number) : ReportCell.Empty;
}
