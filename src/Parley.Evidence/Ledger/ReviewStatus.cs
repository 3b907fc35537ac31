namespace Parley.Evidence.Ledger;

/// <summary>What a person has said about an entry.</summary>
public enum ReviewStatus
{
    /// <summary>A person wrote or confirmed it. The default for lines without <c>review</c>, which people write.</summary>
    Accepted,

    /// <summary>A reader program proposes it; nobody has looked yet.</summary>
    Proposed,

    /// <summary>A person changed it and thereby accepted it.</summary>
    Edited,

    /// <summary>A person refused it; it stays rejected when the text is read again.</summary>
    Rejected,
}
