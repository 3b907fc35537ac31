namespace Parley.Evidence.Ledger;

/// <summary>Who could know of an act when it happened.</summary>
public enum Visibility
{
    /// <summary>Everybody. The default.</summary>
    Public,

    /// <summary>The parties involved, later or partly known to others.</summary>
    Private,

    /// <summary>Kept from others on purpose; set <see cref="LedgerEntry.KnownFrom"/> to the day it became known.</summary>
    Secret,
}
