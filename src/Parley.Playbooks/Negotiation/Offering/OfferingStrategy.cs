using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Offering;

/// <summary>The part of a strategy that says what to offer next.</summary>
public abstract class OfferingStrategy
{
    private Negotiator? _me;

    /// <summary>Gets the negotiator that uses this part: its utilities, history, clock and random numbers.</summary>
    protected Negotiator Me => _me ?? throw new InvalidOperationException("the part belongs to no negotiator");

    /// <summary>Gets the utility that the party insists on now, on the scale of its index; the utility of its proposal unless the rule has a target of its own.</summary>
    public virtual double Target
    {
        get
        {
            int proposal = Me.Proposal();
            return proposal < 0 ? double.PositiveInfinity : Me.Own[proposal];
        }
    }

    /// <summary>Starts a negotiation.</summary>
    /// <param name="newDomain">Whether the domain or the role differs from the last negotiation's: anything that depends on it must be made anew.</param>
    public virtual void Begin(bool newDomain)
    {
    }

    /// <summary>Chooses the next offer. Called at most once in a turn; changes nothing that a later turn sees except the random numbers.</summary>
    /// <returns>An outcome number.</returns>
    public abstract int Propose();

    /// <summary>Tells that the proposal was made.</summary>
    /// <param name="outcome">The outcome.</param>
    public virtual void NoteSent(int outcome)
    {
    }

    /// <summary>Tells that another party made an offer.</summary>
    /// <param name="outcome">The outcome.</param>
    public virtual void NoteReceived(int outcome)
    {
    }

    internal void Attach(Negotiator me)
    {
        if (_me is not null)
        {
            throw new InvalidOperationException("a part can belong to one negotiator only");
        }

        _me = me;
    }
}
