namespace Parley.Evidence.Ledger;

/// <summary>A count of entries that share their parts.</summary>
/// <param name="Parts">The parts in the order asked for; empty text where an entry has none.</param>
/// <param name="Count">Number of entries.</param>
public sealed record LedgerCount(IReadOnlyList<string> Parts, int Count);
