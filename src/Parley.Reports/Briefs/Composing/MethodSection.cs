using System.Globalization;
using Parley.Reports.Briefs.Content;
using Parley.Reports.Tables;
using Parley.Reports.Wording;

namespace Parley.Reports.Briefs.Composing;

/// <summary>How the numbers came about, and what not to read into them.</summary>
internal static class MethodSection
{
    internal static BriefSection Compose(BriefContext context)
    {
        var analysis = context.Analysis;
        var blocks = new List<BriefBlock>
        {
            new ParagraphBlock([new TextRun(string.Create(CultureInfo.InvariantCulture,
                $"{analysis.Samples} worlds were drawn from the ranges in the case (seed {analysis.Seed}); every playbook and every lens met the same worlds, so that differences are not luck of the draw. Nothing known after {BriefContext.Date(analysis.AsOf)} was used. The same case, seed and version give the same numbers on any machine. Intervals are the 5th to 95th percentile over worlds unless they say otherwise: they show what the ranges in the case imply, not what the models leave out."))]),
        };
        if (analysis.Caveats.Count > 0)
        {
            blocks.Add(new CalloutBlock("Caveats", [new ListBlock([.. analysis.Caveats.Select(c => new ListItem([new TextRun(BriefContext.Sentence(c))]))])]));
        }

        var assumptions = analysis.Findings.SelectMany(f => f.Assumptions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (assumptions.Count > 0)
        {
            blocks.Add(new HeadingBlock("Taken for granted"));
            blocks.Add(new ListBlock([.. assumptions.Select(a => new ListItem([new TextRun(BriefContext.Sentence(a))]))]));
        }

        var unsupported = analysis.Inputs.Where(i => i.Evidence.Count == 0).OrderBy(i => i.Path, StringComparer.Ordinal).ToList();
        if (unsupported.Count > 0)
        {
            blocks.Add(new HeadingBlock("Numbers without evidence"));
            blocks.Add(new ParagraphBlock([new TextRun(BriefContext.Count(unsupported.Count, "1 of the numbers used is a judgement without an entry in the ledger:", "{0} of the numbers used are judgements without an entry in the ledger:"))]));
            blocks.Add(new ListBlock([.. unsupported.Take(25).Select(i => new ListItem(
            [
                new TextRun($"{context.Names.Words(i.Path)}: {i.Text}"),
                new TextRun(string.IsNullOrEmpty(i.Why) ? "." : $". {BriefContext.Sentence(i.Why)}"),
            ])), .. unsupported.Count > 25 ? (IEnumerable<ListItem>)[new ListItem([new EmphasisRun(BriefContext.Count(unsupported.Count - 25, "and 1 more", "and {0} more"))])] : []]));
        }

        blocks.Add(new HeadingBlock("Words for probabilities"));
        blocks.Add(new TableBlock(new(
            context.Options.Scale == ProbabilityScale.Icd203 ? "US Intelligence Community Directive 203" : "UK probability yardstick",
            [new("Word"), new("From", ColumnKind.Number), new("To", ColumnKind.Number)],
            [.. ProbabilityWords.Bands(context.Options.Scale).Select(b => (IReadOnlyList<ReportCell>)[ReportCell.Of(b.Word), Percent(b.From), Percent(b.To)])])));
        return new BriefSection("method", "Method and caveats", blocks);
    }

    private static ReportCell Percent(int points) => ReportCell.Of(points, string.Create(CultureInfo.InvariantCulture, $"{points}%"));
}
