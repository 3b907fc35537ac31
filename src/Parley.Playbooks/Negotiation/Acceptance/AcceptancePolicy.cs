using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Acceptance;

/// <summary>The part of a strategy that says whether the offer on the table is good enough.</summary>
public abstract class AcceptancePolicy
{
    private Negotiator? _me;

    /// <summary>Gets the negotiator that uses this part: its utilities, history, clock and random numbers.</summary>
    protected Negotiator Me => _me ?? throw new InvalidOperationException("the part belongs to no negotiator");

    /// <summary>Gets whether the rule may accept less than the reservation value; otherwise the negotiator refuses without asking.</summary>
    public virtual bool AcceptsIrrational => false;

    /// <summary>Starts a negotiation.</summary>
    public virtual void Begin()
    {
    }

    /// <summary>Returns whether an offer is accepted now.</summary>
    /// <param name="offer">The outcome number.</param>
    public abstract bool Accepts(int offer);

    /// <summary>Returns whether the party is for replacing a mediator's text by a changed one.</summary>
    /// <param name="text">The text so far.</param>
    /// <param name="proposal">The changed text.</param>
    /// <returns>By default whether the change is no loss: the hill climber of Klein, Faratin, Sayama, Bar-Yam 2003.</returns>
    public virtual bool Votes(int text, int proposal) => Me.Own[proposal] >= Me.Own[text];

    internal void Attach(Negotiator me)
    {
        if (_me is not null)
        {
            throw new InvalidOperationException("a part can belong to one negotiator only");
        }

        _me = me;
    }
}
