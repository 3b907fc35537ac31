using Parley.Playbooks.Process;

namespace Parley.Playbooks.BestResponses;

/// <summary>The abstraction on which best responses are computed: what is offered, whether it is getting better, whether a threat is open, how far one has gone oneself, and the phase of the horizon.</summary>
internal static class ResponseState
{
    public const int Phases = 8;
    public const int States = OfferBuckets * ConcessionBuckets * 4;

    private const int OfferBuckets = 9;
    private const int ConcessionBuckets = 4;
    private static readonly double[] OfferEdges = [0.0, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9];
    private static readonly double[] ConcessionEdges = [0.05, 0.3, 0.6];

    /// <summary>The phase of a round: equal parts of the horizon, one round each where there are fewer rounds.</summary>
    public static int Phase(int round, int horizon) => horizon <= Phases ? round : (int)((long)round * Phases / horizon);

    public static int PhaseCount(int horizon) => Math.Min(horizon, Phases);

    /// <summary>The state within a phase.</summary>
    public static int Of(in RoundView view)
    {
        var offer = double.IsNaN(view.OfferedShare) ? 0 : 1 + Bucket(view.OfferedShare, OfferEdges);
        var state = (offer * ConcessionBuckets) + Bucket(view.ConcededShare, ConcessionEdges);
        return (state * 4) + (view.IsImproved ? 2 : 0) + (view.IsUnderThreat ? 1 : 0);
    }

    private static int Bucket(double value, double[] edges)
    {
        var bucket = 0;
        while (bucket < edges.Length && value >= edges[bucket] - 1e-9)
        {
            bucket++;
        }

        return bucket;
    }
}
