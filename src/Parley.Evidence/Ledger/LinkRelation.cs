namespace Parley.Evidence.Ledger;

/// <summary>How one entry bears on another. A link is read from the entry that carries it: "this <i>fulfils</i> that".</summary>
public enum LinkRelation
{
    /// <summary>Both report the same act.</summary>
    SameAs,

    /// <summary>This answers that.</summary>
    RespondsTo,

    /// <summary>This cannot stand together with that.</summary>
    Contradicts,

    /// <summary>This speaks for that commitment having been kept.</summary>
    EvidenceFor,

    /// <summary>This speaks against that commitment having been kept.</summary>
    EvidenceAgainst,

    /// <summary>This is the act that was promised, threatened or demanded in that.</summary>
    Fulfils,

    /// <summary>This takes the place of that (rubric 6).</summary>
    Supersedes,

    /// <summary>This was given in exchange for that.</summary>
    InExchangeFor,

    /// <summary>This is a part of that.</summary>
    PartOf,

    /// <summary>This accepts that offer or demand.</summary>
    Accepts,

    /// <summary>This ends the measure that was started by that (a tariff lifted, a blockade called off).</summary>
    Ends,
}
