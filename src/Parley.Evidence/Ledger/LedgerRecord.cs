namespace Parley.Evidence.Ledger;

/// <summary>One line of a ledger: an entry, or a later record that rates, corrects, confirms, links or redacts one. Lines are only ever appended.</summary>
public abstract record LedgerRecord
{
    /// <summary>Gets the id of the line; entries must have one, other records may.</summary>
    public string? Id { get; init; }

    /// <summary>Gets who wrote the line (a person's name or initials, a program with its version), or null.</summary>
    public string? By { get; init; }

    /// <summary>Gets when the line was written, as ISO 8601 in UTC, or null. It plays no part in as-of views: they ask when a fact was known, not when it was typed.</summary>
    public string? At { get; init; }
}
