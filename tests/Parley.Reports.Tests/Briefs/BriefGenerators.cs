using CsCheck;
using Parley.Reports.Briefs.Content;
using Parley.Reports.Tables;
using Parley.Reports.Tests.Charts;
using Parley.Reports.Wording;

namespace Parley.Reports.Tests.Briefs;

/// <summary>Random documents with names and addresses that break careless writers.</summary>
internal static class BriefGenerators
{
    private static readonly Gen<string> Label = ChartGenerators.Label;

    private static readonly Gen<string> Address = ChartGenerators.Among(
        "https://example.org/a?b=1&c=\"2\"", "http://example.org/<x>", "javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "file:///etc/passwd", "", "not an address",
        "https://example.org/a) [evil](javascript:alert(1))", "HTTPS://EXAMPLE.ORG/ÄÖÜ/Привет");

    private static readonly Gen<BriefInline> Inline = Gen.OneOf<BriefInline>(
        Label.Select(t => (BriefInline)new TextRun(t)),
        Label.Select(t => (BriefInline)new StrongRun(t)),
        Label.Select(t => (BriefInline)new EmphasisRun(t)),
        Gen.Select(Label, Address, (t, a) => (BriefInline)new LinkRun(t, a)),
        Label.Select(t => (BriefInline)new ReferenceRun(t, "section-0")),
        Gen.Select(Gen.Double[0, 1], Gen.Enum<ProbabilityScale>(), (p, s) => (BriefInline)new ProbabilityRun(p, p / 2, (p + 1) / 2, s)));

    private static readonly Gen<IReadOnlyList<BriefInline>> Runs = Inline.List[0, 5].Select(l => (IReadOnlyList<BriefInline>)l);

    internal static readonly Gen<ReportTable> Table = Gen.Int[1, 14].SelectMany(n => Gen.Select(
        Label,
        Gen.Select(Label, Gen.Enum<ColumnKind>(), (h, k) => new ReportColumn(h, k)).List[n],
        Gen.OneOf(Label.Select(ReportCell.Of), ChartGenerators.Number.Select(x => ReportCell.Of(x)), Gen.Select(Label, Address, (t, a) => new ReportCell(t, null, a))).List[n].List[0, 6],
        (caption, columns, rows) => new ReportTable(caption, columns, rows)));

    private static readonly Gen<BriefBlock> Simple = Gen.OneOf<BriefBlock>(
        Runs.Select(r => (BriefBlock)new ParagraphBlock(r)),
        Label.Select(t => (BriefBlock)new HeadingBlock(t)),
        Runs.List[0, 3].Select(l => (BriefBlock)new ListBlock([.. l.Select(r => new ListItem(r))])),
        Table.Select(t => (BriefBlock)new TableBlock(t)));

    private static readonly Gen<BriefBlock> Block = Gen.OneOf<BriefBlock>(
        Simple,
        Gen.Select(Label, Simple.List[0, 2], (t, b) => (BriefBlock)new CalloutBlock(t, b)),
        Gen.Select(Label, Label, Runs, Runs.List[0, 2], (f, i, r, n) => (BriefBlock)new FindingBlock("", f, i, r, n)),
        Gen.Select(Label, Gen.Select(Label, Runs.List[0, 2], (n, i) => new ChainStep(n, i)).List[0, 2], (t, s) => (BriefBlock)new ChainBlock("", t, s)),
        Gen.OneOf([.. ChartGenerators.All.Values]).Select(c => (BriefBlock)new FigureBlock(0, c, [new ReferenceRun("why", "section-0")])));

    internal static readonly Gen<BriefDocument> Document = Gen.Select(
        Gen.Select(Label, Label, Label),
        Gen.Select(Label, Label).List[0, 2],
        Gen.Select(Label, Block.List[0, 5]).List[0, 3],
        (names, facts, sections) => new BriefDocument(names.Item1, names.Item2, names.Item3, facts, Number(sections)));

    /// <summary>Gives every block an id of its own, as the composer does.</summary>
    private static List<BriefSection> Number(List<(string, List<BriefBlock>)> sections)
    {
        var figures = 0;
        var others = 0;
        return [.. sections.Select((s, i) => new BriefSection(FormattableString.Invariant($"section-{i}"), s.Item1, [.. s.Item2.Select(b => b switch
        {
            FigureBlock f => f with { Number = ++figures },
            FindingBlock f => f with { Anchor = FormattableString.Invariant($"finding-{++others}") },
            ChainBlock c => c with { Anchor = FormattableString.Invariant($"chain-{++others}") },
            _ => b,
        })]))];
    }
}
