using Parley.Numerics;

namespace Parley.Estimates;

/// <summary>One version of a number: the value that is known from a day on.</summary>
/// <param name="From">The day from which it is known; null means always.</param>
/// <param name="Distribution">The value with its uncertainty.</param>
/// <param name="Text">The value as written.</param>
/// <param name="Annotation">Who, when, why, evidence, confidence.</param>
/// <param name="Place">Where it is written.</param>
public sealed record DatedEstimate(DateOnly? From, Distribution Distribution, string Text, Annotation Annotation, SourcePlace Place);
