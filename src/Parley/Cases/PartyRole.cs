namespace Parley.Cases;

/// <summary>What part a party has in the talks.</summary>
public enum PartyRole
{
    /// <summary>Must sign: a package is agreed when every principal has accepted it.</summary>
    Principal,

    /// <summary>Helps the principals to agree and may table its own text.</summary>
    Mediator,

    /// <summary>Stands behind a principal and holds levers, but does not sign.</summary>
    Backer,

    /// <summary>Watches and learns.</summary>
    Observer,
}
