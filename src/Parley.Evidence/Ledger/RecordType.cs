namespace Parley.Evidence.Ledger;

/// <summary>The type of a line, as kept in the compact table.</summary>
internal enum RecordType : byte
{
    Entry,
    Rating,
    Confirm,
    Reject,
    Edit,
    Link,
    Redact,
}
