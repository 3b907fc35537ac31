namespace Parley.Evidence.Ledger;

/// <summary>An id that two ledgers use for different entries. Both lines are shown; neither is chosen.</summary>
/// <param name="Id">The id.</param>
/// <param name="OursLine">Line in the first ledger.</param>
/// <param name="TheirsLine">Line in the second ledger.</param>
/// <param name="Ours">The line in the first ledger.</param>
/// <param name="Theirs">The line in the second ledger.</param>
/// <param name="Fields">The fields that differ.</param>
public sealed record MergeConflict(string Id, int OursLine, int TheirsLine, string Ours, string Theirs, IReadOnlyList<string> Fields);
