namespace Parley.Reports.Briefs.Content;

/// <summary>A list of points.</summary>
/// <param name="Items">The points.</param>
public sealed record ListBlock(IReadOnlyList<ListItem> Items) : BriefBlock;
