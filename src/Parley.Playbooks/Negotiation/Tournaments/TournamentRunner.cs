using System.Collections.Concurrent;
using Parley.Numerics.Parallelism;
using Parley.Playbooks.Negotiation.Measures;

namespace Parley.Playbooks.Negotiation.Tournaments;

/// <summary>Plays the games of a tournament in parallel and hands them on in order.</summary>
public static class TournamentRunner
{
    private const int Chunk = 512;

    /// <summary>Plays all games that the tally does not hold yet.</summary>
    /// <remarks>Memory: the tally, a chunk of games, and one set of negotiators per thread.</remarks>
    /// <param name="tally">The games so far; every game is added.</param>
    /// <param name="sink">Is told of every game in order; null for nobody.</param>
    /// <param name="progress">Is told after each chunk how many games are done; null for nobody.</param>
    /// <param name="threads">Worker threads, 0 for all; the results do not depend on it.</param>
    /// <param name="cancellation">Ends it between chunks.</param>
    /// <returns>Whether all games were played.</returns>
    public static bool Run(TournamentTally tally, Action<GameRecord>? sink = null, Action<long>? progress = null, int threads = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tally);
        TournamentSetup setup = tally.Setup;
        DomainGeometry[] geometries = [.. setup.Scenarios.Select(s => new DomainGeometry(s.Domain))];
        var players = new ConcurrentBag<GamePlayer>();
        var records = new GameRecord[Chunk];
        while (tally.Games < setup.Games)
        {
            if (cancellation.IsCancellationRequested)
            {
                return false;
            }

            long from = tally.Games;
            int count = (int)Math.Min(Chunk, setup.Games - from);
            WorldPartition.For(count, threads, (start, end) =>
            {
                if (!players.TryTake(out GamePlayer? player))
                {
                    player = new GamePlayer(setup, geometries);
                }

                for (int k = start; k < end; k++)
                {
                    records[k] = player.Play(from + k);
                }

                players.Add(player);
            }, CancellationToken.None);
            for (int k = 0; k < count; k++)
            {
                tally.Add(records[k]);
                sink?.Invoke(records[k]);
            }

            progress?.Invoke(tally.Games);
        }

        return true;
    }
}
