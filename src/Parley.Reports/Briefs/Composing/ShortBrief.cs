using Parley.Reports.Briefs.Content;

namespace Parley.Reports.Briefs.Composing;

/// <summary>Cuts a full brief down to two or three pages; what it keeps stays word for word.</summary>
internal static class ShortBrief
{
    internal static BriefDocument Of(BriefDocument document)
    {
        var sections = document.Sections.Select(Cut).OfType<BriefSection>().ToList();
        var places = new HashSet<string>(sections.Select(s => s.Anchor), StringComparer.Ordinal);
        return document with { Sections = [.. sections.Select(s => s with { Blocks = [.. s.Blocks.Select(b => WithoutDangling(b, places)).Where(IsWorthPrinting)] })] };
    }

    private static BriefSection? Cut(BriefSection section) => section.Anchor switch
    {
        "bottom-line" => section with { Blocks = [.. section.Blocks.Select(b => b is ParagraphBlock { Runs: [var count, .., var stop] } ? new ParagraphBlock([count, stop]) : b)] },
        "disagreement" => section,
        "why-it-matters" => section with { Blocks = [.. section.Blocks.Where(b => b is ParagraphBlock or ListBlock)] },
        "playbooks" => section with { Blocks = [.. section.Blocks.Where(b => b is HeadingBlock or ParagraphBlock or FindingBlock)] },
        "next" => section with { Blocks = [.. section.Blocks.Where(b => b is not FigureBlock).Select(b => b is ListBlock l ? new ListBlock([.. l.Items.Take(5)]) : b)] },
        "between-the-lines" => section with { Blocks = [.. section.Blocks.Where(b => b is ListBlock or ParagraphBlock)] },
        "method" => section with { Blocks = [.. section.Blocks.Where(b => b is CalloutBlock), new ParagraphBlock([new TextRun("The full brief holds the chain behind each finding, the ledger and its sources.")])] },
        _ => null,
    };

    /// <summary>References to what was cut become plain words; lines that were nothing but such a reference go.</summary>
    private static BriefBlock WithoutDangling(BriefBlock block, HashSet<string> places)
    {
        IReadOnlyList<BriefInline> Plain(IReadOnlyList<BriefInline> runs) =>
            [.. runs.Where(r => r is not ReferenceRun { Text: "Why" }).Select(r => r is ReferenceRun reference && !places.Contains(reference.Anchor) ? new TextRun(r.Text) : r)];
        return block switch
        {
            ParagraphBlock p => new ParagraphBlock(Plain(p.Runs)),
            ListBlock l => new ListBlock([.. l.Items.Select(i => i with { Runs = Plain(i.Runs) })]),
            FindingBlock f => f with { Notes = [.. f.Notes.Where(n => n is not [ReferenceRun reference, ..] || places.Contains(reference.Anchor)).Select(Plain)] },
            FigureBlock f => f with { Number = 1, References = [.. f.References.Where(r => places.Contains(r.Anchor))] },
            _ => block,
        };
    }

    private static bool IsWorthPrinting(BriefBlock block) => block is not ParagraphBlock { Runs.Count: 0 };
}
