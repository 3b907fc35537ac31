using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Sequential;

/// <summary>The paths of a game under a profile, split into what is played (a weight) and mistakes (actions out of play, with their counts).</summary>
internal sealed class Trembles
{
    private readonly ExtensiveGame _game;
    private readonly int[][] _mistakes;

    public Trembles(ExtensiveGame game, IReadOnlyList<Rational> behaviour)
    {
        _game = game;
        Weight = new Rational[game.NodeCount];
        _mistakes = new int[game.NodeCount][];
        Weight[0] = Rational.One;
        _mistakes[0] = [];
        Unplayed = [.. Enumerable.Range(0, behaviour.Count).Where(a => behaviour[a].IsZero)];
        var number = new Dictionary<int, int>();
        for (var i = 0; i < Unplayed.Count; i++)
        {
            number.Add(Unplayed[i], i);
        }

        for (var node = 1; node < game.NodeCount; node++)
        {
            var parent = game.Parent(node);
            var place = game.PlaceOf(parent);
            (Weight[node], _mistakes[node]) = (Weight[parent], _mistakes[parent]);
            if (game.Kind(parent) == NodeKind.Chance)
            {
                Weight[node] *= game.ChanceEvents[place].Probabilities[game.ActionTo(node)];
                continue;
            }

            var action = game.InformationSets[place].FirstAction + game.ActionTo(node);
            if (number.TryGetValue(action, out var mistake))
            {
                _mistakes[node] = [.. _mistakes[node], mistake];
            }
            else
            {
                Weight[node] *= behaviour[action];
            }
        }
    }

    /// <summary>Actions that are not played.</summary>
    public IReadOnlyList<int> Unplayed { get; }

    /// <summary>Per node the product of the probabilities of what is played and drawn on its path; zero where chance excludes it.</summary>
    public Rational[] Weight { get; }

    /// <summary>The mistakes on the path to a node, as indices of <see cref="Unplayed"/>.</summary>
    public ReadOnlySpan<int> Mistakes(int node) => _mistakes[node];

    /// <summary>How often each mistake is on the way to a node, less that to another.</summary>
    public int[] Difference(int node, int other)
    {
        var counts = new int[Unplayed.Count];
        foreach (var mistake in _mistakes[node])
        {
            counts[mistake]++;
        }

        foreach (var mistake in _mistakes[other])
        {
            counts[mistake]--;
        }

        return counts;
    }

    /// <summary>The limit of beliefs when mistake i has probability weight_i times epsilon to the power order_i, and epsilon goes to 0.</summary>
    public Assessment Limit(IReadOnlyList<Rational> behaviour, int[] orders, Rational[] weights)
    {
        var beliefs = new IReadOnlyList<Rational>[_game.InformationSets.Count];
        for (var set = 0; set < beliefs.Length; set++)
        {
            var nodes = _game.InformationSets[set].Nodes;
            var least = int.MaxValue;
            foreach (var node in nodes)
            {
                least = Weight[node].IsZero ? least : Math.Min(least, Order(node));
            }

            var parts = new Rational[nodes.Count];
            var total = Rational.Zero;
            for (var i = 0; i < parts.Length; i++)
            {
                if (Weight[nodes[i]].IsZero || Order(nodes[i]) != least)
                {
                    continue;
                }

                parts[i] = Weight[nodes[i]];
                foreach (var mistake in _mistakes[nodes[i]])
                {
                    parts[i] *= weights[mistake];
                }

                total += parts[i];
            }

            beliefs[set] = total.IsZero ? parts : Array.ConvertAll(parts, p => p / total);
        }

        return new Assessment(behaviour, beliefs);

        int Order(int node)
        {
            var sum = 0;
            foreach (var mistake in _mistakes[node])
            {
                sum += orders[mistake];
            }

            return sum;
        }
    }
}
