namespace Parley.Reports.Briefs.Content;

/// <summary>A section with its heading.</summary>
/// <param name="Anchor">Its id.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What it holds.</param>
public sealed record BriefSection(string Anchor, string Title, IReadOnlyList<BriefBlock> Blocks);
