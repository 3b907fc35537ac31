using Parley.Estimates;

namespace Parley.Cases;

/// <summary>A sentence that can be put to the test on the case.</summary>
/// <param name="Text">The sentence, for example <c>resist &gt; comply</c>.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Claim(string Text, SourcePlace Place);
