namespace Parley.Playbooks.Negotiation.Tournaments;

/// <summary>What a tournament keeps for each strategy beside its scores.</summary>
public enum TournamentMeasure
{
    /// <summary>The scenario's own utility, discounted where the scenario says so.</summary>
    Utility,

    /// <summary>(u - r) / (M - r).</summary>
    Advantage,

    /// <summary>The share of negotiations with an agreement.</summary>
    AgreementRate,

    /// <summary>The mean utility of all parties.</summary>
    Welfare,

    /// <summary>Distance to the Nash point on utilities stretched to [0, 1].</summary>
    NashDistance,

    /// <summary>Distance to the frontier on utilities stretched to [0, 1].</summary>
    ParetoDistance,

    /// <summary>How far it came down from its first offer to its last, over its utility range.</summary>
    Concession,

    /// <summary>Root mean square error of its opponent model at the end.</summary>
    ModelError,

    /// <summary>Moves that served nobody.</summary>
    UnfortunateMoves,

    /// <summary>The step at which it ended.</summary>
    Step,
}
