namespace Parley.Playbooks.Negotiation.Sessions;

/// <summary>How a negotiation ended.</summary>
public enum SessionEnd
{
    /// <summary>With an agreement.</summary>
    Agreement,

    /// <summary>The steps were used up.</summary>
    StepsUsedUp,

    /// <summary>A party ended it, or nobody had anything left to do.</summary>
    BrokenOff,
}
