using Parley.Playbooks.Negotiation.Sessions;

namespace Parley.Playbooks.Negotiation.Protocols;

/// <summary>Tentative agreement with unique offers: acceptances are remembered, no party may offer the same outcome twice, and what everybody has offered or accepted is agreed.</summary>
/// <remarks>
/// <para>In a step each party in turn answers every offer made since its last turn, then makes one that it has not made before: its proposal, or if that is no longer new its best
/// outcome not yet offered. A party that has nothing new worth its reservation value is silent; when all are, there is no agreement.</para>
/// <para><b>Source.</b> The tentative-agreement unique-offer protocol (Mohammad 2023, "TAU").</para>
/// </remarks>
public sealed class TentativeAgreement : NegotiationProtocol
{
    /// <inheritdoc/>
    public override string Name => "tentative";

    /// <inheritdoc/>
    public override string Summary => "acceptances are remembered and offers must be new; what everybody has offered or accepted is the agreement";

    /// <inheritdoc/>
    public override string Source => "Mohammad 2023 (tentative agreement, unique offers)";

    /// <inheritdoc/>
    public override SessionResult Play(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        ReadOnlySpan<Negotiator> parties = session.Parties;
        int n = parties.Length;
        var support = new Dictionary<int, ulong>();
        List<int> table = [];
        int[] answered = new int[n], next = new int[n];
        HashSet<int>[] made = [.. Enumerable.Range(0, n).Select(_ => new HashSet<int>())];
        ulong everybody = n < 64 ? (1UL << n) - 1 : ulong.MaxValue;
        for (int step = 0; step < session.Steps; step++)
        {
            var turn = new Turn(step, session.Steps);
            int silent = 0;
            for (int p = 0; p < n; p++)
            {
                parties[p].StartTurn(turn);
                for (; answered[p] < table.Count; answered[p]++)
                {
                    int offer = table[answered[p]];
                    if ((support[offer] & (1UL << p)) != 0)
                    {
                        continue;
                    }

                    bool accepts = parties[p].Accepts(offer);
                    session.Observer?.Answered(session, p, turn, offer, accepts);
                    support[offer] |= accepts ? 1UL << p : 0;
                    if (support[offer] == everybody)
                    {
                        return SessionResult.Agreed(offer, step);
                    }
                }

                int mine = Unique(parties[p], made[p], ref next[p]);
                if (mine < 0)
                {
                    silent++;
                    continue;
                }

                support[mine] = support.GetValueOrDefault(mine) | (1UL << p);
                session.NoteOffer(p, turn, mine);
                table.Add(mine);
                if (support[mine] == everybody)
                {
                    return SessionResult.Agreed(mine, step);
                }
            }

            if (silent == n)
            {
                return SessionResult.Broken(step);
            }
        }

        return SessionResult.UsedUp(session.Steps);
    }

    private static int Unique(Negotiator party, HashSet<int> made, ref int next)
    {
        int proposal = party.Proposal();
        if (proposal >= 0 && made.Add(proposal))
        {
            return proposal;
        }

        while (next < party.Own.RationalCount)
        {
            int outcome = party.Own.Order[next++];
            if (made.Add(outcome))
            {
                return outcome;
            }
        }

        return -1;
    }
}
