using Parley.Numerics.Parallelism;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Strategies;

namespace Parley.Playbooks.RepeatedGames.Fingerprints;

/// <summary>How often a strategy cooperates in each turn against opponents that cooperate at random with probabilities from 0 to 1.</summary>
/// <remarks><b>Source.</b> The transitive fingerprint of Axelrod-Python (Glynatsi and others, 2018); simulated.</remarks>
/// <param name="Opponents">The opponents' probabilities of cooperating.</param>
/// <param name="Rates">Rate of cooperation by opponent (first index) and turn.</param>
public sealed record TransitiveFingerprint(IReadOnlyList<double> Opponents, IReadOnlyList<IReadOnlyList<double>> Rates)
{
    /// <summary>Simulates the fingerprint.</summary>
    /// <param name="strategy">Whose fingerprint.</param>
    /// <param name="opponents">Number of opponents, at least 2, evenly from 0 to 1.</param>
    /// <param name="turns">Turns of a match.</param>
    /// <param name="repetitions">Matches per opponent.</param>
    /// <param name="noise">Probability that a move is flipped.</param>
    /// <param name="seed">Seed of the simulation.</param>
    /// <param name="threads">Worker threads; 0 for one per processor.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number does not fit.</exception>
    public static TransitiveFingerprint Of(
        RepeatedStrategy strategy, int opponents = 20, int turns = 50, int repetitions = 1_000, double noise = 0.0, ulong seed = 1, int threads = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentOutOfRangeException.ThrowIfLessThan(opponents, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(turns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(repetitions, 1);
        var match = new MatchOptions { Turns = turns, Noise = noise };
        var rates = new double[opponents][];
        WorldPartition.For(
            opponents,
            threads,
            (from, to) =>
            {
                var engine = new MatchEngine();
                for (var opponent = from; opponent < to; opponent++)
                {
                    var p = (double)opponent / (opponents - 1);
                    var random = new RepeatedStrategy("random", "Random", "", "", 0, true, () => new RulePlayer(h => h.CooperateWith(p)));
                    var counts = new int[turns];
                    for (var repetition = 0; repetition < repetitions; repetition++)
                    {
                        cancellation.ThrowIfCancellationRequested();
                        var moves = engine.Record(strategy, random, match, seed, ((ulong)opponent << 32) + (ulong)repetition).Row;
                        for (var turn = 0; turn < turns; turn++)
                        {
                            counts[turn] += moves[turn] == 'C' ? 1 : 0;
                        }
                    }

                    rates[opponent] = [.. counts.Select(c => (double)c / repetitions)];
                }
            },
            cancellation);
        return new TransitiveFingerprint([.. Enumerable.Range(0, opponents).Select(k => (double)k / (opponents - 1))], rates);
    }
}
