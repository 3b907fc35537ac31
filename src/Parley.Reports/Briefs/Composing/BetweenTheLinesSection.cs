using Parley.Findings;
using Parley.Reports.Briefs.Content;

namespace Parley.Reports.Briefs.Composing;

/// <summary>What would reverse the findings, and whose number matters most.</summary>
internal static class BetweenTheLinesSection
{
    internal static BriefSection? Compose(BriefContext context)
    {
        var analysis = context.Analysis;
        var blocks = new List<BriefBlock>();
        var headlines = context.Headlines;
        var flipping = headlines.Concat(analysis.Findings).DistinctBy(f => f.Id).Where(f => f.Flips.Count > 0).Take(8).ToList();
        if (flipping.Count > 0)
        {
            blocks.Add(new ParagraphBlock([new TextRun("The smallest change that reverses a finding, checked by a run at the changed value. The nearer it lies to today's estimate, the less the finding should be leaned on.")]));
            blocks.Add(new ListBlock([.. flipping.Select(f => new ListItem(
            [
                new StrongRun(BriefContext.Sentence(f.Text) + " "),
                new TextRun("Reverses if " + context.FlipWords(f.Flips[0]) + ". "),
                new ReferenceRun("Why", context.ChainAnchor(f)),
            ]))]));
        }

        var firm = headlines.Where(f => f.Flips.Count == 0 && !string.IsNullOrEmpty(f.FlipSearch)).ToList();
        if (firm.Count > 0)
        {
            blocks.Add(new ParagraphBlock([new TextRun(BriefContext.Count(firm.Count, "1 headline finding was not reversed by any change that was searched: ", "{0} headline findings were not reversed by any change that was searched: ")),
                .. BriefContext.Links(firm.Select(f => f.Id), id => new ReferenceRun(id, context.ChainAnchor(firm.First(f => f.Id == id)))), new TextRun(".")]));
        }

        blocks.AddRange(context.Fresh(analysis.Findings.Where(f => f.Question == Question.Q7)).Take(3).Select(context.Block));
        foreach (var finding in headlines.Concat(analysis.Findings).DistinctBy(f => f.Id)
            .Where(f => analysis.Sensitivities.Any(s => s.Finding == f.Id)).Take(2))
        {
            if (AnalysisCharts.Tornado(analysis, finding.Id) is { } tornado)
            {
                blocks.Add(context.Figure(tornado, [finding]));
            }
        }

        return blocks.Count == 0 ? null : new BriefSection("between-the-lines", "Between the lines", blocks);
    }
}
