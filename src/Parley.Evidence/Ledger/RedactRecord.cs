namespace Parley.Evidence.Ledger;

/// <summary>Takes an entry out of every view and export. Deletion happens only in this way, and the redaction itself stays visible.</summary>
public sealed record RedactRecord : LedgerRecord
{
    /// <summary>Gets the id of the entry.</summary>
    public required string Of { get; init; }

    /// <summary>Gets the reason; required, so that a reader knows that something was taken out and why.</summary>
    public required string Reason { get; init; }
}
