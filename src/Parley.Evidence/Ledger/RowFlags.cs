namespace Parley.Evidence.Ledger;

/// <summary>Yes-or-no facts of a row.</summary>
[Flags]
internal enum RowFlags : byte
{
    None = 0,
    Negated = 1,
    EscapedId = 2,
    HasLinks = 4,
    Settles = 8,
    HasCondition = 16,
    HasKind = 32,
    Duplicate = 64,
    Edited = 128,
}
