using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Measures;

/// <summary>Notes who offered what; its memory is kept from one negotiation to the next.</summary>
public sealed class OfferTrace : ISessionObserver
{
    private readonly OfferHistory _offers = new();

    /// <summary>Gets the outcome numbers offered, in order.</summary>
    public ReadOnlySpan<int> Outcomes => _offers.Outcomes;

    /// <summary>Gets who offered them.</summary>
    public ReadOnlySpan<int> Parties => _offers.Parties;

    /// <summary>Forgets all.</summary>
    public void Clear() => _offers.Clear();

    /// <inheritdoc/>
    public void Offered(Session session, int party, Turn turn, int outcome) => _offers.Add(outcome, party);

    /// <inheritdoc/>
    public void Answered(Session session, int party, Turn turn, int outcome, bool accepted)
    {
    }

    /// <inheritdoc/>
    public void Ended(Session session, int party, Turn turn)
    {
    }
}
