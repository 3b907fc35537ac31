namespace Parley.Claims;

/// <summary>The court's answer to a thesis.</summary>
public sealed record ClaimVerdict
{
    /// <summary>The thesis as it was put.</summary>
    public required string Text { get; init; }

    /// <summary>The thesis as it was understood.</summary>
    public required Thesis Thesis { get; init; }

    /// <summary>Supported, not supported, or depends.</summary>
    public required ClaimAnswer Answer { get; init; }

    /// <summary>The answer in a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Every trial, in the order of cases, parties and the counterpart's playbooks.</summary>
    public required IReadOnlyList<ClaimTrial> Trials { get; init; }

    /// <summary>Inputs at which the answer turns, the clearest of each party.</summary>
    public required IReadOnlyList<ClaimBoundary> Boundaries { get; init; }

    /// <summary>Where the answer turns, in words; null where it does not.</summary>
    public required string? Boundary { get; init; }

    /// <summary>What the ledgers count.</summary>
    public required IReadOnlyList<LedgerTrial> Ledgers { get; init; }

    /// <summary>What is missing from the trials because of how they came about.</summary>
    public required IReadOnlyList<string> SelectionEffects { get; init; }
}
