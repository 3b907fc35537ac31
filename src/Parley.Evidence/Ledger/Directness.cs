namespace Parley.Evidence.Ledger;

/// <summary>How directly the words of a speaker are given.</summary>
public enum Directness
{
    /// <summary>Not speech, or not stated.</summary>
    None,

    /// <summary>The quotation is the content.</summary>
    Direct,

    /// <summary>Quoted words stand inside the narrator's clause.</summary>
    Mixed,

    /// <summary>A content clause without quotation marks.</summary>
    Indirect,

    /// <summary>The act is told without its content ("rejected the plan").</summary>
    Narrated,
}
