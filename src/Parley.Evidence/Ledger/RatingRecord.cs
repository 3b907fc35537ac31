namespace Parley.Evidence.Ledger;

/// <summary>A person's dated judgement of what became of a commitment. Earlier ratings stay; a later status is not known at an earlier date.</summary>
public sealed record RatingRecord : LedgerRecord
{
    /// <summary>Gets the id of the rated entry.</summary>
    public required string Commitment { get; init; }

    /// <summary>Gets the status by the rubric.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>Gets the day from which this status is known; null means always known, which only undated material should use.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Gets the day on which the stated act happened, or null when it did not or is not known.</summary>
    public DateOnly? ActedOn { get; init; }

    /// <summary>Gets the day on which the measure ended again (lifted, withdrawn), or null while it lasts or where that makes no sense.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Gets the reason in one sentence.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the ids of the entries on which it rests.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Gets what the rated party says about it, or null.</summary>
    public string? Reply { get; init; }

    /// <summary>Gets a value indicating whether this rating settles a difference between raters: earlier ratings by others no longer count.</summary>
    public bool Settles { get; init; }
}
