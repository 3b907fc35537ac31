using Parley.Evidence.Ledger;

namespace Parley.Evidence.Commitments;

/// <summary>A program's guess at what became of a commitment, for a person to accept or refuse. It is never a rating.</summary>
/// <param name="Commitment">The id of the commitment.</param>
/// <param name="Status">The suggested status.</param>
/// <param name="AsOf">The day from which it would be known.</param>
/// <param name="Strength">How strong the sign is, 0..1, to rank suggestions; not a probability.</param>
/// <param name="Reason">The sign, in one sentence.</param>
/// <param name="Evidence">The ids of the entries it rests on.</param>
public sealed record StatusSuggestion(string Commitment, CommitmentStatus Status, DateOnly AsOf, double Strength, string Reason, IReadOnlyList<string> Evidence);
