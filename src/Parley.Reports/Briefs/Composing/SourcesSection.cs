using Parley.Reports.Briefs.Content;
using Parley.Reports.Charts.Timelines;

namespace Parley.Reports.Briefs.Composing;

/// <summary>The ledger as of the date, and where its entries come from.</summary>
internal static class SourcesSection
{
    internal static BriefSection? Compose(BriefContext context)
    {
        var analysis = context.Analysis;
        if (analysis.Timeline.Count == 0 && analysis.Sources.Count == 0)
        {
            return null;
        }

        var blocks = new List<BriefBlock>();
        if (analysis.Timeline.Count > 0)
        {
            blocks.Add(new HeadingBlock($"The ledger as of {BriefContext.Date(analysis.AsOf)}"));
            blocks.Add(new ParagraphBlock([new TextRun("Marks of confidence: S read in a public source, S- a weak one, M from memory and unchecked, J judgement, X conflicting.")]));
            blocks.Add(new ListBlock([.. analysis.Timeline.DistinctBy(e => e.Id).Select(e => new ListItem(Entry(context, e), context.EntryAnchor(e.Id)))]));
        }

        if (analysis.Sources.Count > 0)
        {
            blocks.Add(new HeadingBlock("Sources"));
            blocks.Add(new ListBlock([.. analysis.Sources.DistinctBy(s => s.Id).Select(s => new ListItem(Source(context, s), context.SourceAnchor(s.Id)))]));
        }

        return new BriefSection("ledger", "The ledger and its sources", blocks);
    }

    private static List<BriefInline> Entry(BriefContext context, Studies.TimelineEvent e)
    {
        var to = string.IsNullOrEmpty(e.Target) ? "" : $" to {context.Party(e.Target)}";
        var by = e.Deadline is { } deadline ? $" By {BriefContext.Date(deadline)}." : "";
        var status = AnalysisCharts.Status(e.Status);
        var runs = new List<BriefInline>
        {
            new StrongRun($"{e.Id} "),
            new TextRun($"{BriefContext.Date(e.Date)}, {context.Party(e.Actor)}{to}, {e.Act}: {BriefContext.Sentence(e.What)}{by} "),
        };
        if (status != TimelineStatus.None)
        {
            runs.Add(new EmphasisRun($"{e.Status switch { "late" => "carried out late", "partly" => "carried out in part", _ => TimelineChart.Word(status) }}. "));
        }

        runs.Add(new TextRun($"[{e.Confidence}] "));
        runs.AddRange(BriefContext.Links(e.Sources, context.SourceLink));
        return runs;
    }

    private static List<BriefInline> Source(BriefContext context, Runs.SourceNote s)
    {
        var title = s.Title.Length > 0 ? s.Title : s.Url ?? s.Id;
        var runs = new List<BriefInline> { new StrongRun($"{s.Id} "), s.Url is { } url && new LinkRun(title, url).IsSafe ? new LinkRun(title, url) : new TextRun(title) };
        var more = string.Join(", ", new[] { s.Publisher, s.Date }.Where(x => !string.IsNullOrEmpty(x)));
        runs.Add(new TextRun(more.Length > 0 ? $", {more}" : ""));
        if (s.UsedBy.Count > 0)
        {
            runs.Add(new TextRun(". Used by "));
            runs.AddRange(BriefContext.Links(s.UsedBy, context.EvidenceLink));
        }

        return runs;
    }
}
