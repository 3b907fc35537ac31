using Parley.Numerics;
using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Spatial;
using Parley.Playbooks.RepeatedGames.Strategies;

namespace Parley.Playbooks.RepeatedGames.Moran;

/// <summary>One run after another of the process; keeps payoffs of deterministic pairs.</summary>
internal sealed class MoranWalk(RepeatedStrategy[] types, MoranOptions options, ulong seed)
{
    private readonly MatchEngine _engine = new();
    private readonly double[,] _payoff = new double[types.Length, types.Length];
    private readonly bool[,] _known = new bool[types.Length, types.Length];
    private readonly Dictionary<int, InteractionGraph> _complete = [];
    private ulong _matches;

    internal (int Winner, int Steps) Run(int[] start, RandomStream random, ulong run)
    {
        var individuals = (int[])start.Clone();
        var counts = new int[types.Length];
        foreach (var type in individuals)
        {
            counts[type]++;
        }

        ForgetDrawnPayoffs();
        _matches = 0;
        var fitness = new double[individuals.Length];
        for (var step = 0; step < options.MostSteps; step++)
        {
            if (options.Mutation == 0.0 && counts[individuals[0]] == individuals.Length)
            {
                return (individuals[0], step);
            }

            Play(individuals, fitness, run);
            var (parent, dead) = options.Rule == UpdateRule.BirthDeath ? BirthDeath(fitness, ref random) : DeathBirth(fitness, ref random);
            var child = individuals[parent];
            if (options.Mutation > 0.0 && types.Length > 1 && random.NextBernoulli(options.Mutation))
            {
                var other = random.NextInt32(types.Length - 1);
                child = other >= child ? other + 1 : other;
            }

            counts[individuals[dead]]--;
            counts[child]++;
            individuals[dead] = child;
        }

        return (counts[individuals[0]] == individuals.Length ? individuals[0] : -1, options.MostSteps);
    }

    private (int Parent, int Dead) BirthDeath(double[] fitness, ref RandomStream random)
    {
        var parent = Draw(fitness, null, -1, ref random);
        var places = options.Reproduction?.Neighbours(parent);
        var dead = places is null ? random.NextInt32(fitness.Length) : places.Count == 0 ? parent : places[random.NextInt32(places.Count)];
        return (parent, dead);
    }

    private (int Parent, int Dead) DeathBirth(double[] fitness, ref RandomStream random)
    {
        var dead = random.NextInt32(fitness.Length);
        var places = options.Reproduction?.Neighbours(dead);
        return (places is { Count: 0 } ? dead : Draw(fitness, places, dead, ref random), dead);
    }

    /// <summary>Draws an individual in proportion to fitness, from some places or from all but one.</summary>
    private static int Draw(double[] fitness, IReadOnlyList<int>? among, int except, ref RandomStream random)
    {
        var count = among?.Count ?? fitness.Length;
        var total = 0.0;
        for (var k = 0; k < count; k++)
        {
            var i = among?[k] ?? k;
            total += i == except ? 0.0 : fitness[i];
        }

        var target = random.NextUnit() * total;
        var last = -1;
        for (var k = 0; k < count; k++)
        {
            var i = among?[k] ?? k;
            if (i == except || (total > 0.0 && fitness[i] <= 0.0))
            {
                continue;
            }

            last = i;
            target -= fitness[i];
            if (target < 0.0)
            {
                break;
            }
        }

        return last;
    }

    private void Play(int[] individuals, double[] fitness, ulong run)
    {
        var graph = options.Interaction ?? Complete(individuals.Length);
        Array.Clear(fitness);
        foreach (var (first, second) in graph.Edges)
        {
            var (a, b) = (individuals[first], individuals[second]);
            if (!_known[a, b])
            {
                Meet(a, b, run);
            }

            fitness[first] += _payoff[a, b];
            fitness[second] += _payoff[b, a];
            if (!options.Approximate && !IsFixed(a, b))
            {
                _known[a, b] = _known[b, a] = false;
            }
        }

        for (var i = 0; i < fitness.Length; i++)
        {
            var neighbours = graph.Neighbours(i).Count;
            var payoff = neighbours == 0 ? 0.0 : fitness[i] / neighbours;
            fitness[i] = Math.Max(0.0, 1.0 - options.Intensity + (options.Intensity * payoff));
        }
    }

    private void Meet(int a, int b, ulong run)
    {
        var outcome = _engine.Play(types[a], types[b], options.Match, seed + 1, (run << 32) + _matches++);
        var (first, second) = (options.Match.Game.Total(outcome.Counts), (options.Match.ColumnGame ?? options.Match.Game).Total(outcome.Counts.Swapped));
        _payoff[a, b] = first;
        _payoff[b, a] = a == b ? first : second;
        _known[a, b] = _known[b, a] = true;
    }

    private bool IsFixed(int a, int b) => options.Match.IsDeterministic && !types[a].Stochastic && !types[b].Stochastic;

    private void ForgetDrawnPayoffs()
    {
        for (var a = 0; a < types.Length; a++)
        {
            for (var b = 0; b < types.Length; b++)
            {
                _known[a, b] &= IsFixed(a, b);
            }
        }
    }

    private InteractionGraph Complete(int size)
    {
        if (!_complete.TryGetValue(size, out var graph))
        {
            _complete[size] = graph = InteractionGraph.Complete(size);
        }

        return graph;
    }
}
