namespace Parley.Evidence.Ledger;

/// <summary>One record of a CSV file with the line on which it starts.</summary>
internal sealed record CsvRow(int Line, IReadOnlyList<CsvField> Fields);
