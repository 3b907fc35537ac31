namespace Parley.Reports.Briefs.Content;

/// <summary>A finding as readers meet it: the figure large, the sentence, and under it what would reverse it and where it comes from.</summary>
/// <param name="Anchor">The finding's id in the document.</param>
/// <param name="Figure">The number or the choice in large type, such as <c>18%</c> or <c>stand-firm</c>; may be empty.</param>
/// <param name="Interval">The interval and the word beside it, such as <c>5–42%, unlikely</c>; may be empty.</param>
/// <param name="Runs">The sentence.</param>
/// <param name="Notes">Lines beneath: what would reverse it, why, warnings.</param>
public sealed record FindingBlock(string Anchor, string Figure, string Interval, IReadOnlyList<BriefInline> Runs, IReadOnlyList<IReadOnlyList<BriefInline>> Notes) : BriefBlock;
