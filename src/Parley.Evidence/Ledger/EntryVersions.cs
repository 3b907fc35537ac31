namespace Parley.Evidence.Ledger;

/// <summary>An entry as corrected by edits, from each day on which an edit becomes known.</summary>
/// <param name="From">Day numbers in rising order; −1 for always.</param>
/// <param name="Rows">The corrected rows, one for each day.</param>
internal sealed record EntryVersions(int[] From, LedgerRow[] Rows);
