namespace Parley.Playbooks.Negotiation.Measures;

/// <summary>What the step from one own offer to the next means to both sides (Hindriks, Jonker, Tykhonov 2007).</summary>
public enum StepKind
{
    /// <summary>Nothing changes for either.</summary>
    Silent,

    /// <summary>The other gains, the proposer does not lose.</summary>
    Nice,

    /// <summary>Both gain.</summary>
    Fortunate,

    /// <summary>The proposer gains, the other does not.</summary>
    Selfish,

    /// <summary>The proposer loses, the other does not.</summary>
    Concession,

    /// <summary>The other loses and the proposer does not gain: a move that serves nobody.</summary>
    Unfortunate,
}
