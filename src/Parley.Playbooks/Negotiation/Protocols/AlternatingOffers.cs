using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Protocols;

/// <summary>Stacked alternating offers for two or more parties.</summary>
/// <remarks>
/// <para>In a step every party acts once, in the order of the scenario: it accepts the offer on the table, replaces it by its own, or ends. The first act of all is an
/// offer. Offering counts as accepting one's own offer; when all others have accepted in sequence there is agreement. With two parties these are Rubinstein's
/// alternating offers.</para>
/// <para><b>Source.</b> Aydoğan, Festen, Hindriks, Jonker 2017; steps as in NegMAS, where a step gives each party one turn.</para>
/// </remarks>
public sealed class AlternatingOffers : NegotiationProtocol
{
    /// <inheritdoc/>
    public override string Name => "alternating";

    /// <inheritdoc/>
    public override string Summary => "each party in turn accepts the offer on the table or replaces it; agreement when all others have accepted it in sequence";

    /// <inheritdoc/>
    public override string Source => "Rubinstein 1982; Aydoğan, Festen, Hindriks, Jonker 2017 (stacked alternating offers)";

    /// <inheritdoc/>
    public override SessionResult Play(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        ReadOnlySpan<Negotiator> parties = session.Parties;
        int standing = -1, accepted = 0;
        for (int step = 0; step < session.Steps; step++)
        {
            var turn = new Turn(step, session.Steps);
            for (int p = 0; p < parties.Length; p++)
            {
                Negotiator party = parties[p];
                party.StartTurn(turn);
                if (standing >= 0)
                {
                    bool accepts = party.Accepts(standing);
                    session.Observer?.Answered(session, p, turn, standing, accepts);
                    if (accepts)
                    {
                        if (++accepted == parties.Length)
                        {
                            return SessionResult.Agreed(standing, step);
                        }

                        continue;
                    }
                }

                int offer = party.Proposal();
                if (offer < 0)
                {
                    session.Observer?.Ended(session, p, turn);
                    return SessionResult.Broken(step);
                }

                (standing, accepted) = (offer, 1);
                session.NoteOffer(p, turn, offer);
            }
        }

        return SessionResult.UsedUp(session.Steps);
    }
}
