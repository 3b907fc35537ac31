using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Strategies;

namespace Parley.Playbooks.RepeatedGames.Spatial;

/// <summary>Players on a graph meet their neighbours, and then each takes over the strategy of whoever in its neighbourhood, itself included, scored most.</summary>
/// <remarks>
/// <para>Scores are sums over the neighbours' matches; with <c>withSelf</c> each also plays itself, as in the source. Ties keep the own strategy, then the lowest place.</para>
/// <para><b>Source.</b> Nowak and May (1992).</para>
/// </remarks>
public static class SpatialGame
{
    /// <summary>Plays generations.</summary>
    /// <param name="graph">Who meets whom.</param>
    /// <param name="start">The strategy of each place; the same object for the same type.</param>
    /// <param name="generations">How many times strategies are taken over.</param>
    /// <param name="match">How matches are played.</param>
    /// <param name="withSelf">Whether each also plays itself.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="cancellation">Stops between generations.</param>
    /// <returns>The places' types (numbers into the distinct strategies of the start) for generation 0, 1, ...; shorter if stopped.</returns>
    /// <exception cref="ArgumentException">The start does not fit the graph.</exception>
    public static IReadOnlyList<IReadOnlyList<int>> Play(
        InteractionGraph graph, IReadOnlyList<RepeatedStrategy> start, int generations, MatchOptions match = default, bool withSelf = false, ulong seed = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(start);
        if (start.Count != graph.Size)
        {
            throw new ArgumentException($"The graph has {graph.Size} places but {start.Count} strategies were given.", nameof(start));
        }

        var types = start.Distinct().ToArray();
        var current = start.Select(s => Array.IndexOf(types, s)).ToArray();
        var history = new List<IReadOnlyList<int>> { current };
        var engine = new MatchEngine();
        var known = new Dictionary<(int, int), (double, double)>();
        ulong number = 0;
        for (var generation = 0; generation < generations && !cancellation.IsCancellationRequested; generation++)
        {
            var score = new double[graph.Size];
            foreach (var (first, second) in graph.Edges)
            {
                var (a, b) = Meet(current[first], current[second]);
                score[first] += a;
                score[second] += b;
            }

            for (var place = 0; withSelf && place < score.Length; place++)
            {
                score[place] += Meet(current[place], current[place]).First;
            }

            var next = new int[graph.Size];
            for (var place = 0; place < next.Length; place++)
            {
                var best = place;
                foreach (var neighbour in graph.Neighbours(place))
                {
                    best = score[neighbour] > score[best] ? neighbour : best;
                }

                next[place] = current[best];
            }

            history.Add(current = next);
        }

        return history;

        (double First, double Second) Meet(int a, int b)
        {
            if (known.TryGetValue((a, b), out var payoff))
            {
                return payoff;
            }

            var outcome = engine.Play(types[a], types[b], match, seed, number++);
            payoff = (match.Game.Total(outcome.Counts), match.Game.Total(outcome.Counts.Swapped));
            if (match.IsDeterministic && !types[a].Stochastic && !types[b].Stochastic)
            {
                known[(a, b)] = payoff;
                known[(b, a)] = (payoff.Item2, payoff.Item1);
            }

            return payoff;
        }
    }
}
