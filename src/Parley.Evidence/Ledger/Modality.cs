namespace Parley.Evidence.Ledger;

/// <summary>In what mode the content of an entry is put.</summary>
public enum Modality
{
    /// <summary>Stated as a fact. The default.</summary>
    Asserted,

    /// <summary>"will", "plans to".</summary>
    Intended,

    /// <summary>"would", "could", "may", "signals".</summary>
    Possible,

    /// <summary>"probably", "is expected to".</summary>
    Likely,

    /// <summary>Depends on a condition: "if", "unless", "once".</summary>
    Conditional,

    /// <summary>"must", "has to".</summary>
    Obligatory,

    /// <summary>"hopes", "wants".</summary>
    Wished,

    /// <summary>"should have", "had we known, we would".</summary>
    Counterfactual,
}
