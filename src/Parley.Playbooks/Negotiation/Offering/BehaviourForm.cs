namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>How a behaviour-dependent tactic imitates (Faratin, Sierra, Jennings 1998).</summary>
internal enum BehaviourForm
{
    /// <summary>In proportion, one change some offers ago.</summary>
    Relative,

    /// <summary>By the same amount, give or take a random part.</summary>
    RandomAbsolute,

    /// <summary>In proportion, over a window of offers.</summary>
    Averaged,
}
