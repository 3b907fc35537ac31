using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Protocols;

/// <summary>Multiple offers with a fallback: when the steps are used up, the offer that had the most votes so far is adopted if that is more than half of the parties.</summary>
/// <remarks>The proposer counts as a vote for its offer. The first offer with the most votes counts. The minority is bound: it may end below its reservation value.</remarks>
public sealed class MajorityConsensus : NegotiationProtocol
{
    /// <inheritdoc/>
    public override string Name => "majority";

    /// <inheritdoc/>
    public override string Summary => "multiple offers; at the end the offer with most votes is adopted if more than half of the parties voted for it";

    /// <inheritdoc/>
    public override string Source => "alternating majority consensus protocol (Aydoğan, Festen, Hindriks, Jonker 2017)";

    /// <inheritdoc/>
    public override SessionResult Play(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        ReadOnlySpan<Negotiator> parties = session.Parties;
        int[] offers = new int[parties.Length];
        int best = -1, most = parties.Length / 2;
        for (int step = 0; step < session.Steps; step++)
        {
            var turn = new Turn(step, session.Steps);
            if (!OfferVotes.OfferInTurn(session, turn, offers))
            {
                return SessionResult.Broken(step);
            }

            for (int j = 0; j < offers.Length; j++)
            {
                int votes = OfferVotes.Count(session, turn, offers[j], j);
                if (votes == parties.Length)
                {
                    return SessionResult.Agreed(offers[j], step);
                }

                (best, most) = votes > most ? (offers[j], votes) : (best, most);
            }
        }

        return best >= 0 ? SessionResult.Agreed(best, session.Steps - 1) : SessionResult.UsedUp(session.Steps);
    }
}
