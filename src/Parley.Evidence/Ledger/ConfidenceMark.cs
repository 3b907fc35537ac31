namespace Parley.Evidence.Ledger;

/// <summary>How well a fact is anchored, as marked by the person who entered it. It travels with the fact into every product.</summary>
public enum ConfidenceMark
{
    /// <summary>No mark was given.</summary>
    None,

    /// <summary>S: the fact was read on a page whose source id is given.</summary>
    Sourced,

    /// <summary>S-: read, but in a weak outlet (re-print, aggregator); to be anchored on a primary source.</summary>
    WeaklySourced,

    /// <summary>M: from memory, no page was read; shown as unsupported until checked.</summary>
    Memory,

    /// <summary>J: an analyst's judgement; never shown as a fact.</summary>
    Judgement,

    /// <summary>X: sources conflict; both readings are kept, neither is chosen.</summary>
    Conflicting,
}
