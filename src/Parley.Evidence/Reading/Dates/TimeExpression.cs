using Parley.Evidence.Reading.Attribution;

namespace Parley.Evidence.Reading.Dates;

/// <summary>Words that say when, and the date they resolve to where that is certain.</summary>
/// <param name="Span">The place of the words.</param>
/// <param name="Words">The words.</param>
/// <param name="Value">The TIMEX value, such as <c>2031-06-01</c>, <c>2031-06</c> or <c>P30D</c>; null where the words are left as they are.</param>
/// <param name="Basis">How it was resolved, or why not.</param>
public sealed record TimeExpression(Span Span, string Words, string? Value, string Basis);
