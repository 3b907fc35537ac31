using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Tests.Negotiation;

internal sealed class OfferLog : ISessionObserver
{
    public List<(int Party, int Outcome)> Offers { get; } = [];

    public void Offered(Session session, int party, Turn turn, int outcome) => Offers.Add((party, outcome));

    public void Answered(Session session, int party, Turn turn, int outcome, bool accepted)
    {
    }

    public void Ended(Session session, int party, Turn turn)
    {
    }
}
