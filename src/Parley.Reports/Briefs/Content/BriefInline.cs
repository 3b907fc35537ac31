namespace Parley.Reports.Briefs.Content;

/// <summary>A piece of running text.</summary>
/// <param name="Text">What readers see; plain text without markup.</param>
public abstract record BriefInline(string Text);
