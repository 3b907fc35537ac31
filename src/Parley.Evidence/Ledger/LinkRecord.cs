namespace Parley.Evidence.Ledger;

/// <summary>A link between two entries that was added after they were written.</summary>
public sealed record LinkRecord : LedgerRecord
{
    /// <summary>Gets the id of the entry that bears on the other.</summary>
    public required string From { get; init; }

    /// <summary>Gets the id of the other entry.</summary>
    public required string To { get; init; }

    /// <summary>Gets how the one bears on the other: "<see cref="From"/> fulfils <see cref="To"/>".</summary>
    public required LinkRelation Relation { get; init; }

    /// <summary>Gets the day from which the link is known; null means as soon as both entries are.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Gets the reason, or null.</summary>
    public string? Reason { get; init; }
}
