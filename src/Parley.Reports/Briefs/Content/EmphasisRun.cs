namespace Parley.Reports.Briefs.Content;

/// <summary>Words set apart, such as names of methods or a mark that something is unsupported.</summary>
/// <param name="Text">The words.</param>
public sealed record EmphasisRun(string Text) : BriefInline(Text);
