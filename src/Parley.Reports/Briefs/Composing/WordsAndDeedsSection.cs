using System.Globalization;
using Parley.Findings;
using Parley.Reports.Briefs.Content;
using Parley.Reports.Tables;
using Parley.Reports.Wording;

namespace Parley.Reports.Briefs.Composing;

/// <summary>What they say and what they did: positions, the timeline, follow-through.</summary>
internal static class WordsAndDeedsSection
{
    internal static BriefSection? Compose(BriefContext context)
    {
        var analysis = context.Analysis;
        var blocks = new List<BriefBlock>();
        var credibility = analysis.Findings.Where(f => f.Question == Question.Q6).ToList();
        var rated = analysis.Credibility.Where(r => r.Count > 0).OrderByDescending(r => r.Count).ThenBy(r => r.Actor, StringComparer.Ordinal).ToList();
        if (analysis.Credibility.Count > 0)
        {
            blocks.Add(new ParagraphBlock(
            [
                new TextRun("The ledger records who announced what towards whom, by when, and what became of it. Rates count only what came due; what was overtaken, for example because its demand was met, is listed and not held against anyone. "),
                new ReferenceRun("The ledger", "ledger"),
                new TextRun(" stands at the end with its sources."),
            ]));
            if (rated.Count > 0)
            {
                blocks.Add(new ListBlock([.. rated.Take(5).Select(r => new ListItem(
                [
                    new StrongRun($"{context.Party(r.Actor)} towards {context.Party(r.Target)}, {r.Kind}s: "),
                    new TextRun(string.Create(CultureInfo.InvariantCulture, $"{r.InFull} of {r.Count} carried out in full{(r.InPart > 0 ? $", {r.InPart} in part" : "")}")),
                    new TextRun(double.IsFinite(r.Low) && double.IsFinite(r.High) ? $"; the true rate lies between {ReaderNumbers.Probability(r.Low)} and {ReaderNumbers.Probability(r.High)} (95% interval)" : ""),
                    new TextRun((r.Superseded > 0 ? BriefContext.Count(r.Superseded, "; 1 superseded", "; {0} superseded") : "") + (r.Open > 0 ? BriefContext.Count(r.Open, "; 1 open", "; {0} open") : "") + ". "),
                    .. r.Evidence.Count > 0 ? (IEnumerable<BriefInline>)[new TextRun("Evidence: "), .. BriefContext.Links(r.Evidence.Take(8), context.EvidenceLink), new TextRun(r.Evidence.Count > 8 ? " …" : "")] : [],
                ]))]));
            }

            blocks.Add(context.Figure(AnalysisCharts.FollowThrough(analysis), credibility));
        }

        var fresh = context.Fresh(credibility).Take(6).ToList();
        if (fresh.Count > 0)
        {
            blocks.Add(new HeadingBlock("How credible the next word is"));
            blocks.AddRange(fresh.Select(context.Block));
        }

        if (analysis.Timeline.Count > 0)
        {
            blocks.Add(context.Figure(AnalysisCharts.Timeline(analysis), []));
        }

        var positions = AnalysisCharts.Positions(analysis);
        if (positions.Rows.Count > 0)
        {
            blocks.Add(new HeadingBlock("What they ask for"));
            var moved = analysis.Positions.Where(p => p.OpeningIndex != p.CurrentIndex).ToList();
            blocks.Add(new ParagraphBlock([new TextRun(moved.Count == 0
                ? "No party has moved from its opening position on any issue."
                : BriefContext.Joined([.. moved.Select(p => context.Party(p.Party)).Distinct(StringComparer.Ordinal)]) + " moved from an opening position on "
                    + BriefContext.Joined([.. moved.Select(p => PathNames.Lower(context.Names.Issue(p.Issue))).Distinct(StringComparer.Ordinal)]) + ".")]));
            blocks.Add(context.Figure(positions, []));
        }

        return blocks.Count == 0 ? null : new BriefSection("words-and-deeds", "What they say and what they did", blocks);
    }

    /// <summary>The credibility table with all counts, for the spreadsheet and the method section.</summary>
    internal static ReportTable Table(BriefContext context) => new(
        "Follow-through by actor, target and kind",
        [
            new("Actor"), new("Target"), new("Kind"), new("Rated", ColumnKind.Number), new("Carried out", ColumnKind.Number), new("Not", ColumnKind.Number),
            new("Superseded", ColumnKind.Number), new("Open", ColumnKind.Number), new("Rate", ColumnKind.Share), new("95% low", ColumnKind.Share), new("95% high", ColumnKind.Share),
        ],
        [.. context.Analysis.Credibility.Select(r => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(context.Party(r.Actor)), ReportCell.Of(context.Party(r.Target)), ReportCell.Of(r.Kind), ReportCell.Of(r.Count), ReportCell.Of(r.Executed),
                ReportCell.Of(r.Not), ReportCell.Of(r.Superseded), ReportCell.Of(r.Open), Share(r.Rate), Share(r.Low), Share(r.High),
            ])]);

    private static ReportCell Share(double value) => double.IsFinite(value) ? Charts.Drawing.Numbers.ShareCell(value) : ReportCell.Empty;
}
