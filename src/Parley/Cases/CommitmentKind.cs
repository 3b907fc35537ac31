namespace Parley.Cases;

/// <summary>The two kinds of commitment whose follow-through counts.</summary>
public enum CommitmentKind
{
    /// <summary>A threat or a deadline with a consequence.</summary>
    Threat,

    /// <summary>A promise.</summary>
    Promise,
}
