using Parley.Numerics.Parallelism;
using Parley.Playbooks.Negotiation.Protocols;
using Parley.Playbooks.Negotiation.Spaces;
using Parley.Playbooks.Negotiation.Strategies;

namespace Parley.Playbooks.Negotiation.Sessions;

/// <summary>Plays the same negotiation many times, with different random numbers, on several threads.</summary>
public static class SessionBatch
{
    /// <summary>Plays runs 0 to <paramref name="runs"/> - 1 of a seed.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="protocol">The rules.</param>
    /// <param name="strategies">One strategy per party.</param>
    /// <param name="steps">The number of steps.</param>
    /// <param name="runs">The number of runs.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="threads">Worker threads, 0 for all; the results do not depend on it.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>The results by run; if it was ended early, those of the runs before the first that was not played. Thirteen bytes a run; nothing else grows with the number of runs.</returns>
    public static SessionResult[] Play(
        NegotiationDomain domain, NegotiationProtocol protocol, IReadOnlyList<NegotiationStrategy> strategies, int steps, int runs, ulong seed, int threads = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(strategies);
        var results = new SessionResult[runs];
        bool[] played = new bool[runs];
        WorldPartition.For(runs, threads, (from, to) =>
        {
            var session = new Session(domain, protocol, strategies.Select(s => s.Make()), steps);
            for (int run = from; run < to && !cancellation.IsCancellationRequested; run++)
            {
                results[run] = session.Play(seed, (ulong)run);
                played[run] = true;
            }
        }, CancellationToken.None);
        int missing = Array.IndexOf(played, false);
        return missing < 0 ? results : results[..missing];
    }
}
