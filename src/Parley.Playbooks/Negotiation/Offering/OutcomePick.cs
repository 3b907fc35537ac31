namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>Which outcome stands for a target utility.</summary>
public enum OutcomePick
{
    /// <summary>The worst outcome that is worth at least the target (NegMAS).</summary>
    WorstAbove,

    /// <summary>The outcome nearest to the target (GENIUS).</summary>
    Nearest,

    /// <summary>Of the outcomes worth at least the target the one that the opponent model thinks best for the others.</summary>
    BestForOthers,
}
