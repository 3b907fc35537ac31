namespace Parley.Evidence.Ledger;

/// <summary>What an append found at the end of the file: a line that a crash had cut off, set aside before anything was added.</summary>
/// <param name="Text">The words of the torn line.</param>
/// <param name="SideFile">The file to which they were moved; nothing is lost.</param>
public sealed record LedgerRepair(string Text, string SideFile);
