using Parley.Numerics;
using Parley.Numerics.Parallelism;
using Parley.Playbooks.RepeatedGames.Strategies;

namespace Parley.Playbooks.RepeatedGames.Moran;

/// <summary>Simulates the Moran process with strategies that play repeated games, on any graph, until one strategy has taken over.</summary>
/// <remarks>
/// <para>In every step all neighbours of the interaction graph play a match (deterministic pairs are played once and remembered); fitness follows the sum of an individual's payoffs
/// divided by its number of matches; then birth and death by <see cref="UpdateRule"/>. Nobody plays itself, and a newborn may take its parent's place only where death is uniform over all.</para>
/// <para>Runs differ in their random numbers only; the same seed gives the same runs for any number of threads.</para>
/// <para><b>Source.</b> Moran (1958); Lieberman, Hauert and Nowak (2005) for graphs.</para>
/// </remarks>
public static class MoranSimulation
{
    private const ulong StepStream = 5;

    /// <summary>Runs the process many times.</summary>
    /// <param name="population">The strategy of each individual at the start; the same object for the same type.</param>
    /// <param name="options">Matches, runs, rule, graphs.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="cancellation">Stops the simulation.</param>
    /// <exception cref="ArgumentException">Fewer than two individuals, or a graph of another size.</exception>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static MoranResult Run(IReadOnlyList<RepeatedStrategy> population, MoranOptions options = default, ulong seed = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(population);
        if (population.Count < 2 || (options.Interaction is { } interaction && interaction.Size != population.Count))
        {
            throw new ArgumentException("A population has at least two individuals, and graphs have as many places.", nameof(population));
        }

        if (options.Reproduction is { } reproduction && reproduction.Size != population.Count)
        {
            throw new ArgumentException("The reproduction graph must have a place for each individual.", nameof(options));
        }

        var types = population.Distinct().ToArray();
        var start = population.Select(p => Array.IndexOf(types, p)).ToArray();
        var winners = new int[options.Runs];
        var lengths = new int[options.Runs];
        WorldPartition.For(
            options.Runs,
            options.Threads,
            (from, to) =>
            {
                var walk = new MoranWalk(types, options, seed);
                for (var run = from; run < to; run++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    (winners[run], lengths[run]) = walk.Run(start, new RandomStream(seed, (ulong)run, StepStream), (ulong)run);
                }
            },
            cancellation);
        var wins = new int[types.Length];
        var finished = new RunningStatistics();
        for (var run = 0; run < winners.Length; run++)
        {
            if (winners[run] >= 0)
            {
                wins[winners[run]]++;
                finished.Add(lengths[run]);
            }
        }

        return new MoranResult([.. types.Select(t => t.Name)], wins, options.Runs, (int)finished.Count == options.Runs, finished.Mean);
    }
}
