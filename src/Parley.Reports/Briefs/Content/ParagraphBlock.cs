namespace Parley.Reports.Briefs.Content;

/// <summary>A paragraph.</summary>
/// <param name="Runs">Its text.</param>
public sealed record ParagraphBlock(IReadOnlyList<BriefInline> Runs) : BriefBlock;
