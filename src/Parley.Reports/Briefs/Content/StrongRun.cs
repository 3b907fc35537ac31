namespace Parley.Reports.Briefs.Content;

/// <summary>Words that carry the sentence.</summary>
/// <param name="Text">The words.</param>
public sealed record StrongRun(string Text) : BriefInline(Text);
