namespace Parley.Playbooks.Negotiation.Tournaments;

/// <summary>What a strategy earns in a negotiation.</summary>
public enum TournamentScore
{
    /// <summary>The scenario's own utility, discounted where the scenario says so.</summary>
    Utility,

    /// <summary>The share of what there is to gain over no agreement: (u - r) / (M - r).</summary>
    Advantage,
}
