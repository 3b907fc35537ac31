namespace Parley.Reports.Briefs.Content;

/// <summary>One point of a list.</summary>
/// <param name="Runs">Its text.</param>
/// <param name="Anchor">Its id, if something refers to it.</param>
public sealed record ListItem(IReadOnlyList<BriefInline> Runs, string? Anchor = null);
