using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Protocols;

/// <summary>What protocols with a phase of offers and a phase of votes share.</summary>
internal static class OfferVotes
{
    /// <summary>Lets every party in turn make an offer; false if one ends the negotiation.</summary>
    public static bool OfferInTurn(Session session, Turn turn, int[] offers)
    {
        for (int p = 0; p < offers.Length; p++)
        {
            session.Parties[p].StartTurn(turn);
            offers[p] = session.Parties[p].Proposal();
            if (offers[p] < 0)
            {
                session.Observer?.Ended(session, p, turn);
                return false;
            }

            session.NoteOffer(p, turn, offers[p]);
        }

        return true;
    }

    /// <summary>Returns how many parties are for an offer, its proposer included.</summary>
    public static int Count(Session session, Turn turn, int offer, int proposer)
    {
        int votes = 1;
        for (int p = 0; p < session.Parties.Length; p++)
        {
            if (p == proposer)
            {
                continue;
            }

            bool accepts = session.Parties[p].Accepts(offer);
            session.Observer?.Answered(session, p, turn, offer, accepts);
            votes += accepts ? 1 : 0;
        }

        return votes;
    }

    /// <summary>Collects the offers that everybody is for.</summary>
    public static void Unanimous(Session session, Turn turn, int[] offers, List<int> agreed)
    {
        for (int j = 0; j < offers.Length; j++)
        {
            if (Count(session, turn, offers[j], j) == session.Parties.Length)
            {
                agreed.Add(offers[j]);
            }
        }
    }
}
