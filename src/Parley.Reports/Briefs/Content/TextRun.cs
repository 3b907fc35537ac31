namespace Parley.Reports.Briefs.Content;

/// <summary>Plain words.</summary>
/// <param name="Text">The words.</param>
public sealed record TextRun(string Text) : BriefInline(Text);
