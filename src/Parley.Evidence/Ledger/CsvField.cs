namespace Parley.Evidence.Ledger;

/// <summary>One field with its place.</summary>
internal readonly record struct CsvField(string Text, int Line, int Column);
