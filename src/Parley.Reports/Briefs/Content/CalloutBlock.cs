namespace Parley.Reports.Briefs.Content;

/// <summary>A box that must not be missed, such as a caveat.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What it holds.</param>
public sealed record CalloutBlock(string Title, IReadOnlyList<BriefBlock> Blocks) : BriefBlock;
