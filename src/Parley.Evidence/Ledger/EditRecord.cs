using System.Text.Json;

namespace Parley.Evidence.Ledger;

/// <summary>A correction of some fields of an entry. The old line stays; views show the corrected one.</summary>
public sealed record EditRecord : LedgerRecord
{
    /// <summary>Gets the id of the entry.</summary>
    public required string Of { get; init; }

    /// <summary>Gets the corrected fields as in the file; a field set to null is cleared. <c>id</c> and <c>type</c> cannot be changed.</summary>
    public required JsonElement Set { get; init; }

    /// <summary>Gets the day from which the correction is known; null for a correction of a mistake, which holds for every as-of date.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Gets the reason, or null.</summary>
    public string? Reason { get; init; }
}
