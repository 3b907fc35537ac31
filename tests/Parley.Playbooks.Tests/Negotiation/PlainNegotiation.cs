using Parley.Bargaining.Problems;
using Parley.Numerics;

namespace Parley.Playbooks.Tests.Negotiation;

/// <summary>A slow reference: alternating offers and strategies written straight from their definitions, every choice by a scan over all outcomes.</summary>
internal sealed class PlainNegotiation(BargainingProblem problem, int steps, ulong seed, ulong run)
{
    public List<(int Party, int Outcome)> Offers { get; } = [];

    public (int Agreement, int Step) Play(params string[] strategies)
    {
        int n = problem.PartyCount;
        var parties = strategies.Select((s, p) => new PlainParty(problem, p, s, steps, new RandomStream(seed, run, (ulong)p))).ToArray();
        int standing = -1;
        var acceptedBy = new HashSet<int>();
        for (int step = 0; step < steps; step++)
        {
            for (int p = 0; p < n; p++)
            {
                if (standing >= 0 && parties[p].Accepts(standing, step))
                {
                    acceptedBy.Add(p);
                    if (acceptedBy.Count == n)
                    {
                        return (standing, step);
                    }

                    continue;
                }

                int offer = parties[p].Offer(step);
                if (offer < 0)
                {
                    return (-1, step);
                }

                standing = offer;
                acceptedBy = [p];
                Offers.Add((p, offer));
                for (int q = 0; q < n; q++)
                {
                    (q == p ? parties[q].Mine : parties[q].Theirs).Add(offer);
                }
            }
        }

        return (-1, steps);
    }
}
