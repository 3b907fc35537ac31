namespace Parley.Evidence.Ledger;

/// <summary>Where the reported event stands in time relative to the report (PLOVER's auxiliary modes).</summary>
public enum TimeStatus
{
    /// <summary>Happening or just happened. The default.</summary>
    Current,

    /// <summary>Long past when reported.</summary>
    Historical,

    /// <summary>Yet to come.</summary>
    Future,

    /// <summary>Only imagined.</summary>
    Hypothetical,
}
