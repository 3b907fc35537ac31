namespace Parley.Reports.Briefs.Content;

/// <summary>A link to another place of the same brief: the chain behind a number, a ledger entry, a source, a figure.</summary>
/// <param name="Text">The words.</param>
/// <param name="Anchor">The id of the place, without a leading hash.</param>
public sealed record ReferenceRun(string Text, string Anchor) : BriefInline(Text);
