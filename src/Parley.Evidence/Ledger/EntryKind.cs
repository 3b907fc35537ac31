namespace Parley.Evidence.Ledger;

/// <summary>What sort of thing a ledger entry reports.</summary>
public enum EntryKind
{
    /// <summary>A party speaks or is reported to.</summary>
    Statement,

    /// <summary>A party does something.</summary>
    Deed,

    /// <summary>Where the process stands ("the talks are suspended"); nobody acts.</summary>
    State,

    /// <summary>Judgement or mood of a narrator or third party.</summary>
    View,

    /// <summary>Earlier facts told for context.</summary>
    Background,
}
