namespace Parley.Evidence.Ledger;

/// <summary>A number in an entry with its unit, its comparator and what it counts; a move from one number to another keeps both.</summary>
public sealed record NumberMention
{
    /// <summary>Gets the value; for a change, the value it goes to.</summary>
    public required double Value { get; init; }

    /// <summary>Gets the value before a change, or null where the number is no change ("from 145 % to 30 %").</summary>
    public double? From { get; init; }

    /// <summary>Gets the unit in words or as a sign: <c>%</c>, <c>days</c>, <c>USD</c>; null when bare.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the comparator as written or normalised: <c>about</c>, <c>nearly</c>, <c>at least</c>; null for exact.</summary>
    public string? Comparator { get; init; }

    /// <summary>Gets what the number counts or measures, or null.</summary>
    public string? What { get; init; }

    /// <summary>Gets the number as it stands in the text, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Gets where it stands in the source, or null.</summary>
    public TextSpan? Span { get; init; }
}
