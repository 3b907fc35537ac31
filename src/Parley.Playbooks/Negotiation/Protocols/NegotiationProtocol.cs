using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Protocols;

/// <summary>Rules of a negotiation: who acts when, what counts as agreement. Limits are steps, never the clock on the wall.</summary>
public abstract class NegotiationProtocol
{
    /// <summary>Gets the name used on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Gets the rules in one sentence.</summary>
    public abstract string Summary { get; }

    /// <summary>Gets where the rules come from.</summary>
    public abstract string Source { get; }

    /// <summary>Plays a negotiation whose parties have begun.</summary>
    /// <param name="session">The session.</param>
    /// <returns>How it ended.</returns>
    public abstract SessionResult Play(Session session);
}
