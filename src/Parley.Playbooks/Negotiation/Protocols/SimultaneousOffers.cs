using Parley.Numerics;
using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Protocols;

/// <summary>All parties put an offer on the table at the same time, then each says of each other's offer whether it accepts.</summary>
/// <remarks>An offer that all others accept is the agreement. If there are several, one is drawn by lot, so that no party is favoured by its place in the file.</remarks>
public sealed class SimultaneousOffers : NegotiationProtocol
{
    /// <inheritdoc/>
    public override string Name => "simultaneous";

    /// <inheritdoc/>
    public override string Summary => "all parties offer at once, then answer; an offer accepted by all others is the agreement, by lot if there are several";

    /// <inheritdoc/>
    public override string Source => "simultaneous-offer bargaining after Nash 1953 (demand game), with answers";

    /// <inheritdoc/>
    public override SessionResult Play(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        ReadOnlySpan<Negotiator> parties = session.Parties;
        RandomStream random = session.MediatorRandom;
        int[] offers = new int[parties.Length];
        List<int> agreed = [];
        for (int step = 0; step < session.Steps; step++)
        {
            var turn = new Turn(step, session.Steps);
            for (int p = 0; p < parties.Length; p++)
            {
                parties[p].StartTurn(turn);
                offers[p] = parties[p].Proposal();
                if (offers[p] < 0)
                {
                    session.Observer?.Ended(session, p, turn);
                    return SessionResult.Broken(step);
                }
            }

            for (int p = 0; p < parties.Length; p++)
            {
                session.NoteOffer(p, turn, offers[p]);
            }

            agreed.Clear();
            OfferVotes.Unanimous(session, turn, offers, agreed);
            if (agreed.Count > 0)
            {
                return SessionResult.Agreed(agreed[agreed.Count == 1 ? 0 : random.NextInt32(agreed.Count)], step);
            }
        }

        return SessionResult.UsedUp(session.Steps);
    }
}
