namespace Parley.Evidence.Reading.Attribution;

/// <summary>How the words reached the page.</summary>
public enum Directness
{
    /// <summary>The quotation is the content.</summary>
    Direct,

    /// <summary>Quoted words inside the narrator's clause.</summary>
    Mixed,

    /// <summary>A content clause without marks.</summary>
    Indirect,
}
