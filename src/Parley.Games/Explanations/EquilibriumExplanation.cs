using Parley.Games.Sequential;

namespace Parley.Games.Explanations;

/// <summary>Why a profile is an equilibrium, and what it leads to. Numbers are exact for exact profiles; for others they are exact for the printed digits.</summary>
public sealed record EquilibriumExplanation
{
    /// <summary>Gets per player what it gets, and its best alternative.</summary>
    public required IReadOnlyList<PlayerReason> Players { get; init; }

    /// <summary>Gets the outcomes with their probabilities, the most probable first.</summary>
    public required IReadOnlyList<OutcomeReason> Outcomes { get; init; }

    /// <summary>Gets for trees what holds at each information set; else empty.</summary>
    public IReadOnlyList<InformationSetReason> InformationSets { get; init; } = [];

    /// <summary>Gets for trees, where asked, whether the profile is a sequential equilibrium.</summary>
    public SequentialVerdict? Sequential { get; init; }
}
