namespace Parley.Evidence.Export;

/// <summary>A column of the flat table in which a ledger is exported.</summary>
/// <param name="Name">Its header.</param>
/// <param name="IsNumber">Whether its values are numbers.</param>
public sealed record LedgerColumn(string Name, bool IsNumber = false);
