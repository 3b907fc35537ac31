namespace Parley.Playbooks.Negotiation.Replay;

/// <summary>What a party does in a negotiation.</summary>
public enum ReplayAct
{
    /// <summary>It makes an offer.</summary>
    Offer,

    /// <summary>It accepts the offer on the table, or votes for it.</summary>
    Accept,

    /// <summary>It refuses it.</summary>
    Reject,

    /// <summary>It ends the negotiation.</summary>
    End,
}
