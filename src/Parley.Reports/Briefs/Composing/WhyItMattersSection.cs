using Parley.Findings;
using Parley.Reports.Briefs.Content;
using Parley.Reports.Tables;
using Parley.Reports.Wording;

namespace Parley.Reports.Briefs.Composing;

/// <summary>What the case is about and how much is at stake in each party's choice.</summary>
internal static class WhyItMattersSection
{
    internal static BriefSection? Compose(BriefContext context)
    {
        var analysis = context.Analysis;
        var blocks = new List<BriefBlock>();
        var rest = analysis.CaseSummary.Trim()[Standfirst(analysis.CaseSummary).TrimEnd('.').Length..].TrimStart('.', ' ');
        foreach (var paragraph in rest.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
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
            if (gains.Count <= 3)
            {
                blocks.AddRange(gains.Select(context.Block));
            }
            else
            {
                blocks.Add(new TableBlock(new(
                    "Each party’s gain or loss; every line leads to its chain",
                    [new("Party"), new("Finding"), new("Gain", ColumnKind.Number), new("Why")],
                    [.. gains.Select(f => (IReadOnlyList<ReportCell>)
                        [
                            ReportCell.Of(f.Party is null ? "" : context.Party(f.Party)), ReportCell.Of(BriefContext.Sentence(f.Text)),
                            f.Value is { } v && double.IsFinite(v) ? ReportCell.Of(v, BriefContext.Number(v, f with { Unit = null })) : ReportCell.Empty,
                            new ReportCell("Why", null, "#" + context.ChainAnchor(f)),
                        ])])));
            }
        }

        return blocks.Count == 0 ? null : new BriefSection("why-it-matters", "Why it matters", blocks);
    }

    /// <summary>The opening sentences of a summary, up to about 260 characters; a short first paragraph as a whole.</summary>
    internal static string Standfirst(string summary)
    {
        const int Most = 260;
        var first = summary.Trim().Split('\n', 2)[0].Trim();
        if (first.Length > Most)
        {
            var end = first.LastIndexOf(". ", Most, StringComparison.Ordinal);
            first = end > 0 ? first[..(end + 1)] : first;
        }

        return first.Length == 0 ? first : BriefContext.Sentence(first);
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
