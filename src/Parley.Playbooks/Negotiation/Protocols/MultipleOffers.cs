using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Protocols;

/// <summary>In each step every party in turn puts an offer on the table, then all vote on all of them; an offer with everybody's vote is the agreement.</summary>
/// <remarks>In contrast to <see cref="SimultaneousOffers"/> later parties see the step's earlier offers; of several agreed offers the first counts.</remarks>
public sealed class MultipleOffers : NegotiationProtocol
{
    /// <inheritdoc/>
    public override string Name => "multiple-offers";

    /// <inheritdoc/>
    public override string Summary => "each step every party in turn offers, then all vote on all offers; unanimity is agreement";

    /// <inheritdoc/>
    public override string Source => "alternating multiple offers protocol (Aydoğan, Festen, Hindriks, Jonker 2017)";

    /// <inheritdoc/>
    public override SessionResult Play(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        ReadOnlySpan<Negotiator> parties = session.Parties;
        int[] offers = new int[parties.Length];
        List<int> agreed = [];
        for (int step = 0; step < session.Steps; step++)
        {
            var turn = new Turn(step, session.Steps);
            if (!OfferVotes.OfferInTurn(session, turn, offers))
            {
                return SessionResult.Broken(step);
            }

            agreed.Clear();
            OfferVotes.Unanimous(session, turn, offers, agreed);
            if (agreed.Count > 0)
            {
                return SessionResult.Agreed(agreed[0], step);
            }
        }

        return SessionResult.UsedUp(session.Steps);
    }
}
