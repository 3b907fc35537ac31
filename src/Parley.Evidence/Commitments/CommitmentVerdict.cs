using Parley.Evidence.Ledger;

namespace Parley.Evidence.Commitments;

/// <summary>What stands about a commitment on a day, with what it rests on.</summary>
/// <param name="Status">The status by the rubric.</param>
/// <param name="Rated">Whether a person set it; otherwise it only follows from the clock (pending, stalled, conditional, unknown).</param>
/// <param name="KnownSince">The as-of day of the rating that counts, or null.</param>
/// <param name="ActedOn">The day of the act as rated, or null.</param>
/// <param name="EndedOn">The day on which the measure ended again as rated, or null.</param>
public sealed record CommitmentVerdict(CommitmentStatus Status, bool Rated, DateOnly? KnownSince, DateOnly? ActedOn, DateOnly? EndedOn)
{
    /// <summary>Gets a value indicating whether the commitment was carried out: kept, late or in part.</summary>
    public bool IsExecuted => Status is CommitmentStatus.Kept or CommitmentStatus.Late or CommitmentStatus.Partly;

    /// <summary>Gets a value indicating whether it counts in the rate: executed or not.</summary>
    public bool IsInRate => IsExecuted || Status == CommitmentStatus.Not;
}
