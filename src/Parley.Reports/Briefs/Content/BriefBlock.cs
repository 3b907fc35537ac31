namespace Parley.Reports.Briefs.Content;

/// <summary>A block of a section.</summary>
public abstract record BriefBlock;
