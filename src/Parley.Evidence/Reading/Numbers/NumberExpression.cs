using Parley.Evidence.Reading.Attribution;

namespace Parley.Evidence.Reading.Numbers;

/// <summary>A number of the text with its unit and what it is compared to.</summary>
/// <param name="Span">The place of the words.</param>
/// <param name="Words">The words.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">The unit, such as <c>%</c>, <c>USD</c> or the counted noun; null where there is none.</param>
/// <param name="Comparator">The words before it such as <c>nearly</c>, <c>over</c> or <c>up to</c>; null where there are none.</param>
public sealed record NumberExpression(Span Span, string Words, double Value, string? Unit, string? Comparator)
{
    /// <summary>Gets <c>to</c> or <c>from</c> where the number is an end of a change, else null.</summary>
    public string? Role { get; init; }
}
