namespace Parley.Evidence.Ledger;

/// <summary>Which entries are wanted; a part that is null does not restrict. All parts must hold.</summary>
public readonly record struct LedgerFilter
{
    /// <summary>Gets a party that must be among the actors.</summary>
    public string? Actor { get; init; }

    /// <summary>Gets a party that must be among the targets.</summary>
    public string? Target { get; init; }

    /// <summary>Gets a party that must be among the actors or the targets.</summary>
    public string? Party { get; init; }

    /// <summary>Gets the act.</summary>
    public string? Act { get; init; }

    /// <summary>Gets the kind of entry.</summary>
    public EntryKind? Kind { get; init; }

    /// <summary>Gets the issue.</summary>
    public string? Issue { get; init; }

    /// <summary>Gets the first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Gets the last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Gets words that must stand, in any case, in the content, the text span, the condition or the remark.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the review status; null shows all but rejected entries.</summary>
    public ReviewStatus? Review { get; init; }

    /// <summary>Gets the mark of confidence.</summary>
    public ConfidenceMark? Mark { get; init; }

    /// <summary>Gets a value indicating whether only commitments (promise, threat, deadline; not negated) are wanted.</summary>
    public bool CommitmentsOnly { get; init; }
}
