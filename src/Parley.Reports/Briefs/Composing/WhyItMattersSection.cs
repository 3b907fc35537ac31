using Parley.Findings;
using Parley.Reports.Briefs.Content;
using Parley.Reports.Wording;

namespace Parley.Reports.Briefs.Composing;

/// <summary>What the case is about and how much is at stake in each party's choice.</summary>
internal static class WhyItMattersSection
{
    internal static BriefSection? Compose(BriefContext context)
    {
        var analysis = context.Analysis;
        var blocks = new List<BriefBlock>();
        var paragraphs = analysis.CaseSummary.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var paragraph in paragraphs.Skip(1))
        {
            blocks.Add(new ParagraphBlock([new TextRun(paragraph)]));
        }

        if (analysis.Parties.Count > 0)
        {
            var principals = analysis.Parties.Where(p => p.Role == "principal").Select(p => context.Party(p.Id)).ToList();
            var others = analysis.Parties.Where(p => p.Role != "principal").Select(p => $"{context.Party(p.Id)} ({p.Role})").ToList();
            var text = principals.Count > 0 ? $"A deal needs the signature of {BriefContext.Joined(principals)}." : "";
            text += others.Count > 0 ? $" Also at work: {BriefContext.Joined(others)}." : "";
            text += System.FormattableString.Invariant($" The analysis looks {analysis.Horizon * analysis.RoundDays:0} days ahead, in rounds of {analysis.RoundDays:0.#} days.");
            blocks.Add(new ParagraphBlock([new TextRun(text.Trim())]));
        }

        var stakes = Stakes(context);
        if (stakes.Count > 0)
        {
            blocks.Add(new ParagraphBlock([new TextRun("How much hangs on the choice of playbook:")]));
            blocks.Add(new ListBlock(stakes));
        }

        var gains = context.Fresh(analysis.Findings.Where(f => f.Question == Question.Q3)).ToList();
        if (gains.Count > 0)
        {
            blocks.Add(new HeadingBlock("Who gains and who loses"));
            blocks.AddRange(gains.Select(context.Block));
        }

        return blocks.Count == 0 ? null : new BriefSection("why-it-matters", "Why it matters", blocks);
    }

    /// <summary>Per study: from the worst to the best playbook by mean over the counterpart's playbooks.</summary>
    private static List<ListItem> Stakes(BriefContext context)
    {
        var items = new List<ListItem>();
        foreach (var study in context.Analysis.Playbooks)
        {
            var means = PlaybooksSection.Means(study);
            if (means.Count < 2)
            {
                continue;
            }

            var best = means.MaxBy(m => m.Mean);
            var worst = means.MinBy(m => m.Mean);
            var spread = best.Mean - worst.Mean;
            var noDeal = AnalysisCharts.NoDeal(context.Analysis, study.For);
            items.Add(new ListItem(
            [
                new StrongRun($"{context.Party(study.For)} against {context.Party(study.Against)}: "),
                new TextRun($"from {BriefContext.Rounded(worst.Mean, spread)} points with “{worst.Playbook}” to {BriefContext.Rounded(best.Mean, spread)} with “{best.Playbook}”, on average over the counterpart's playbooks"),
                new TextRun(noDeal is { } value ? $"; no deal is put at {ReaderNumbers.Value(value)} today." : "."),
            ]));
        }

        return items;
    }
}
