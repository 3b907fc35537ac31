using Parley.Reports.Briefs.Content;

namespace Parley.Reports.Briefs.Composing;

/// <summary>The few findings that a reader sees first.</summary>
internal static class BottomLineSection
{
    internal static BriefSection? Compose(BriefContext context)
    {
        var chosen = context.Headlines;
        if (chosen.Count == 0)
        {
            return null;
        }

        var blocks = new List<BriefBlock>();
        blocks.AddRange(chosen.Select(context.Block));
        var unsupported = context.Analysis.Inputs.Count(i => i.Evidence.Count == 0);
        if (unsupported > 0 && context.Analysis.Inputs.Count > 0)
        {
            blocks.Add(new ParagraphBlock(
            [
                new TextRun(System.FormattableString.Invariant($"Of {context.Analysis.Inputs.Count} numbers used, {unsupported} ") + (unsupported == 1 ? "is a judgement" : "are judgements") + " without evidence"),
                new TextRun("; they are listed under "),
                new ReferenceRun("method and caveats", "method"),
                new TextRun("."),
            ]));
        }

        return new BriefSection("bottom-line", "The bottom line", blocks);
    }
}
