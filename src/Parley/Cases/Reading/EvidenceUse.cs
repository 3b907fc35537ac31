using Parley.Estimates;

namespace Parley.Cases.Reading;

/// <summary>One naming of a ledger entry by a value.</summary>
internal sealed record EvidenceUse(string EvidenceId, DateOnly? ValueFrom, SourcePlace Place);
