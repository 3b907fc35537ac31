using Parley.Numerics;
using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Protocols;

/// <summary>Monotonic concession: all offer at once; nobody may take back what it gave; when nobody concedes, the negotiation ends in conflict.</summary>
/// <remarks>
/// <para>An offer counts only if it is no worse for any other party than the proposer's last and better for one; otherwise the proposer stands still with its old offer. The
/// referee knows the utilities. There is agreement as soon as an offer is worth to every other party at least its own offer; of several one is drawn by lot. With
/// <c>patience</c> n the conflict comes after n successive steps in which all stand still (the textbook: 1).</para>
/// <para><b>Source.</b> Rosenschein, Zlotkin 1994 (two parties); Endriss 2006 (more: weak Pareto concession).</para>
/// </remarks>
/// <param name="patience">Steps of standstill that end it, at least 1.</param>
public sealed class MonotonicConcession(int patience = 1) : NegotiationProtocol
{
    /// <inheritdoc/>
    public override string Name => "monotonic";

    /// <inheritdoc/>
    public override string Summary => "simultaneous offers that may only get better for the others; conflict when all stand still";

    /// <inheritdoc/>
    public override string Source => "Rosenschein, Zlotkin 1994; Endriss 2006";

    /// <inheritdoc/>
    public override SessionResult Play(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        ReadOnlySpan<Negotiator> parties = session.Parties;
        RandomStream random = session.MediatorRandom;
        int[] offers = new int[parties.Length], fresh = new int[parties.Length];
        int still = 0;
        List<int> agreed = [];
        for (int step = 0; step < session.Steps; step++)
        {
            var turn = new Turn(step, session.Steps);
            for (int p = 0; p < parties.Length; p++)
            {
                parties[p].StartTurn(turn);
                fresh[p] = parties[p].Proposal();
                if (fresh[p] < 0)
                {
                    session.Observer?.Ended(session, p, turn);
                    return SessionResult.Broken(step);
                }
            }

            bool moved = false;
            for (int p = 0; p < parties.Length; p++)
            {
                bool concedes = step == 0 || Concedes(session, p, offers[p], fresh[p]);
                moved |= concedes;
                offers[p] = concedes ? fresh[p] : offers[p];
            }

            for (int p = 0; p < parties.Length; p++)
            {
                session.NoteOffer(p, turn, offers[p]);
            }

            agreed.Clear();
            for (int j = 0; j < offers.Length; j++)
            {
                if (Satisfies(session, turn, offers, j))
                {
                    agreed.Add(offers[j]);
                }
            }

            if (agreed.Count > 0)
            {
                return SessionResult.Agreed(agreed[agreed.Count == 1 ? 0 : random.NextInt32(agreed.Count)], step);
            }

            still = moved ? 0 : still + 1;
            if (still >= patience)
            {
                return SessionResult.Broken(step);
            }
        }

        return SessionResult.UsedUp(session.Steps);
    }

    private static bool Concedes(Session session, int party, int before, int after)
    {
        bool better = false;
        for (int q = 0; q < session.Parties.Length; q++)
        {
            double gain = q == party ? 0 : session.Domain.Indices[q][after] - session.Domain.Indices[q][before];
            if (gain < 0)
            {
                return false;
            }

            better |= gain > 0;
        }

        return better;
    }

    private static bool Satisfies(Session session, Turn turn, int[] offers, int proposer)
    {
        for (int q = 0; q < offers.Length; q++)
        {
            if (q != proposer)
            {
                bool accepts = session.Domain.Indices[q][offers[proposer]] >= session.Domain.Indices[q][offers[q]];
                session.Observer?.Answered(session, q, turn, offers[proposer], accepts);
                if (!accepts)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
