namespace Parley.Why;

/// <summary>A step of the chain finding, run, inputs, evidence, source.</summary>
/// <param name="Kind">finding, run, input, evidence, source, assumption or note.</param>
/// <param name="Id">Id or path of what the step is.</param>
/// <param name="Text">The step in words.</param>
/// <param name="Children">What it rests on.</param>
public sealed record WhyNode(string Kind, string Id, string Text, IReadOnlyList<WhyNode> Children);
