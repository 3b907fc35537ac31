namespace Parley.Reports.Briefs.Content;

/// <summary>The chain behind a finding: finding, run, inputs, evidence, source.</summary>
/// <param name="Anchor">The id to which the finding's number links.</param>
/// <param name="Title">Which finding.</param>
/// <param name="Steps">The links of the chain, from the finding to its sources.</param>
public sealed record ChainBlock(string Anchor, string Title, IReadOnlyList<ChainStep> Steps) : BriefBlock;
