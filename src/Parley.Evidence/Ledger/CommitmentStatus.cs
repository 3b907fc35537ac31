namespace Parley.Evidence.Ledger;

/// <summary>What became of a promise, threat or deadline, by the printed rubric. A person sets it; a program only suggests.</summary>
public enum CommitmentStatus
{
    /// <summary>No evidence either way, not testable, or not yet rated. Counts as open.</summary>
    Unknown,

    /// <summary>The stated act happened in full and in time. Success.</summary>
    Kept,

    /// <summary>In full, but after the deadline. Success, shown apart.</summary>
    Late,

    /// <summary>Substantially less than stated, yet a real act of that kind. Not a success in the strict rate, one in the wide rate.</summary>
    Partly,

    /// <summary>Due or openly given up, without the act and without a ground for superseding. Failure.</summary>
    Not,

    /// <summary>Lost its object: the other side met it, a deal replaced it, or the speaker replaced it by one at least as strict. Out of the rate.</summary>
    Superseded,

    /// <summary>Nothing due, nothing done. Counts as open.</summary>
    Pending,

    /// <summary>Steps taken, not due yet. Counts as open.</summary>
    InProgress,

    /// <summary>No deadline and no step for a stated period (90 days unless set). Counts as open, shown apart.</summary>
    Stalled,

    /// <summary>Its condition has not occurred. Counts as open.</summary>
    Conditional,

    /// <summary>An offer that stays open until withdrawn. Counts as open.</summary>
    StandingOffer,

    /// <summary>Raters differ (rubric 9). Counts as open; both ratings are shown.</summary>
    Disputed,

    /// <summary>The event binds nobody; it is in no count.</summary>
    NoCommitment,
}
