namespace Parley.Playbooks.Negotiation.Sessions;

/// <summary>Is told of the moves of a negotiation as they happen.</summary>
public interface ISessionObserver
{
    /// <summary>A party made an offer.</summary>
    /// <param name="session">The session.</param>
    /// <param name="party">Who.</param>
    /// <param name="turn">When.</param>
    /// <param name="outcome">What.</param>
    public void Offered(Session session, int party, Turn turn, int outcome);

    /// <summary>A party answered an offer.</summary>
    /// <param name="session">The session.</param>
    /// <param name="party">Who.</param>
    /// <param name="turn">When.</param>
    /// <param name="outcome">The offer.</param>
    /// <param name="accepted">Whether it accepts.</param>
    public void Answered(Session session, int party, Turn turn, int outcome, bool accepted);

    /// <summary>A party ended the negotiation.</summary>
    /// <param name="session">The session.</param>
    /// <param name="party">Who.</param>
    /// <param name="turn">When.</param>
    public void Ended(Session session, int party, Turn turn);
}
