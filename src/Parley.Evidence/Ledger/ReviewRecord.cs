namespace Parley.Evidence.Ledger;

/// <summary>A person confirms or rejects an entry.</summary>
public sealed record ReviewRecord : LedgerRecord
{
    /// <summary>Gets the id of the entry.</summary>
    public required string Of { get; init; }

    /// <summary>Gets a value indicating whether the entry is accepted (<c>confirm</c>) or refused (<c>reject</c>).</summary>
    public required bool Accepts { get; init; }

    /// <summary>Gets the day of the review, or null.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Gets the reason, or null.</summary>
    public string? Reason { get; init; }
}
