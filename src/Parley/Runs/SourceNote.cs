namespace Parley.Runs;

/// <summary>A source as a brief lists it.</summary>
/// <param name="Id">Source id.</param>
/// <param name="Title">Title.</param>
/// <param name="Publisher">Publisher, or null.</param>
/// <param name="Date">Date as given, or null.</param>
/// <param name="Url">Address, or null.</param>
/// <param name="UsedBy">Ledger ids that cite it as of the analysis's date.</param>
public sealed record SourceNote(string Id, string Title, string? Publisher, string? Date, string? Url, IReadOnlyList<string> UsedBy);
