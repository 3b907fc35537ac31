namespace Parley.Reports.Briefs.Content;

/// <summary>One link of a chain.</summary>
/// <param name="Name">What it is: finding, run, inputs, evidence, flips, certificate, assumptions.</param>
/// <param name="Items">Its lines.</param>
public sealed record ChainStep(string Name, IReadOnlyList<IReadOnlyList<BriefInline>> Items);
