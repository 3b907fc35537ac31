namespace Parley.Reports.Briefs.Content;

/// <summary>A heading within a section.</summary>
/// <param name="Text">The words.</param>
public sealed record HeadingBlock(string Text) : BriefBlock;
