using Parley.Games.ExtensiveForms;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.ReducedForms;

/// <summary>The reduced normal form of a game tree: strategies leave open what their own earlier actions exclude.</summary>
/// <remarks>Strategies are ordered lexicographically over the player's information sets in the game's order; needs perfect recall.
/// Cost: the sum over terminal nodes of the profiles that reach them.</remarks>
public sealed class ReducedNormalForm
{
    private readonly int[][][] _choices;

    private ReducedNormalForm(ExtensiveGame tree, NormalFormGame game, int[][][] choices) => (Tree, Game, _choices) = (tree, game, choices);

    /// <summary>Gets the tree.</summary>
    public ExtensiveGame Tree { get; }

    /// <summary>Gets the table; strategies are labelled by their actions' numbers, with * where none is chosen.</summary>
    public NormalFormGame Game { get; }

    /// <summary>Returns what a strategy chooses at the player's information sets, in order; -1 where it chooses nothing.</summary>
    /// <param name="player">Player, from 0.</param>
    /// <param name="strategy">Strategy, from 0.</param>
    public ReadOnlySpan<int> Choices(int player, int strategy) => _choices[player][strategy];

    /// <summary>Returns how many reduced strategies each player has, without making them.</summary>
    /// <param name="tree">A game of perfect recall.</param>
    /// <returns>Per player; <see cref="long.MaxValue"/> where there are more than can be counted.</returns>
    public static IReadOnlyList<long> StrategyCounts(ExtensiveGame tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var behind = OwnSequences.Of(tree);
        var counts = new long[tree.PlayerCount];
        for (var player = 0; player < counts.Length; player++)
        {
            var (from, to) = (tree.FirstSets[player], tree.FirstSets[player + 1]);
            var perAction = new double[tree.ActionCount + 1];
            Array.Fill(perAction, 1.0);
            var root = 1.0;
            foreach (var set in behind.BottomUp(player))
            {
                var sum = 0.0;
                for (var a = 0; a < tree.InformationSets[set].Actions.Count; a++)
                {
                    sum += perAction[tree.InformationSets[set].FirstAction + a];
                }

                if (behind.Before[set] < 0)
                {
                    root *= sum;
                }
                else
                {
                    perAction[behind.Before[set]] *= sum;
                }
            }

            counts[player] = from == to ? 1 : root < 9e15 ? (long)root : long.MaxValue;
        }

        return counts;
    }

    /// <summary>Makes the reduced normal form.</summary>
    /// <param name="tree">A game of perfect recall.</param>
    /// <param name="mostProfiles">Most profiles that the table may have.</param>
    /// <returns>The table, or null where it would be larger.</returns>
    /// <exception cref="ArgumentException">The game lacks perfect recall.</exception>
    public static ReducedNormalForm? Of(ExtensiveGame tree, int mostProfiles = 2_000_000)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (!tree.Recall.Perfect)
        {
            throw new ArgumentException(tree.Recall.Reason, nameof(tree));
        }

        var product = 1.0;
        foreach (var count in StrategyCounts(tree))
        {
            product *= count;
        }

        if (product > mostProfiles || tree.PlayerCount == 0)
        {
            return null;
        }

        var sequences = OwnSequences.Of(tree);
        int[][][] choices = [.. Enumerable.Range(0, tree.PlayerCount).Select(p => Enumerate(tree, sequences, p))];
        var payoffs = Payoffs(tree, sequences, choices, (int)product);
        IReadOnlyList<IReadOnlyList<string>> labels = [.. choices.Select(c => c.Select(Label).ToArray())];
        return new ReducedNormalForm(tree, new NormalFormGame(tree.Title, tree.Players, labels, payoffs), choices);
    }

    /// <summary>Turns mixtures of reduced strategies into action probabilities with the same outcome; uniform where a player's own
    /// actions exclude an information set.</summary>
    /// <param name="mixtures">Per player one fraction per reduced strategy.</param>
    /// <returns>Action probabilities by information set, in the order of the game.</returns>
    public Rational[] Behaviour(IReadOnlyList<Rational[]> mixtures)
    {
        ArgumentNullException.ThrowIfNull(mixtures);
        var behaviour = new Rational[Tree.ActionCount];
        foreach (var set in Enumerable.Range(0, Tree.InformationSets.Count))
        {
            var information = Tree.InformationSets[set];
            var (player, own) = (information.Player, set - Tree.FirstSets[information.Player]);
            var weights = new Rational[information.Actions.Count];
            var total = Rational.Zero;
            for (var s = 0; s < mixtures[player].Length; s++)
            {
                var action = _choices[player][s][own];
                if (action >= 0 && !mixtures[player][s].IsZero)
                {
                    weights[action] += mixtures[player][s];
                    total += mixtures[player][s];
                }
            }

            for (var action = 0; action < weights.Length; action++)
            {
                behaviour[information.FirstAction + action] = total.IsZero ? Rational.Create(1, weights.Length) : weights[action] / total;
            }
        }

        return behaviour;
    }

    private static string Label(int[] choices) => choices.Length == 0 ? "1"
        : string.Concat(choices.Select(c => c < 0 ? "*" : (c + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static int[][] Enumerate(ExtensiveGame tree, OwnSequences sequences, int player)
    {
        var (from, to) = (tree.FirstSets[player], tree.FirstSets[player + 1]);
        var result = new List<int[]>();
        var current = new int[to - from];
        Choose(from);
        return [.. result];

        void Choose(int set)
        {
            if (set == to)
            {
                result.Add([.. current]);
                return;
            }

            var before = sequences.Before[set];
            if (before >= 0)
            {
                var earlier = sequences.SetOfAction[before];
                if (current[earlier - from] != before - tree.InformationSets[earlier].FirstAction)
                {
                    current[set - from] = -1;
                    Choose(set + 1);
                    return;
                }
            }

            for (var action = 0; action < tree.InformationSets[set].Actions.Count; action++)
            {
                current[set - from] = action;
                Choose(set + 1);
            }
        }
    }

    private static Rational[] Payoffs(ExtensiveGame tree, OwnSequences sequences, int[][][] choices, int profiles)
    {
        var players = tree.PlayerCount;
        // Per action, and at the end per player for no action at all, the strategies that play it.
        var playing = new int[tree.ActionCount + players][];
        for (var player = 0; player < players; player++)
        {
            playing[tree.ActionCount + player] = [.. Enumerable.Range(0, choices[player].Length)];
            for (var set = tree.FirstSets[player]; set < tree.FirstSets[player + 1]; set++)
            {
                for (var action = 0; action < tree.InformationSets[set].Actions.Count; action++)
                {
                    playing[tree.InformationSets[set].FirstAction + action] =
                        [.. playing[tree.ActionCount + player].Where(s => choices[player][s][set - tree.FirstSets[player]] == action)];
                }
            }
        }

        var strides = new int[players];
        var stride = 1;
        for (var player = 0; player < players; player++)
        {
            strides[player] = stride;
            stride *= choices[player].Length;
        }

        var payoffs = new Rational[profiles * players];
        var sums = tree.AccumulatedPayoffs();
        var picks = new int[players];
        for (var node = 0; node < tree.NodeCount; node++)
        {
            if (tree.Kind(node) != NodeKind.Terminal || sequences.Chance[node].IsZero)
            {
                continue;
            }

            int[][] lists = [.. Enumerable.Range(0, players).Select(p => playing[sequences.Last(node, p) is var last and >= 0 ? last : tree.ActionCount + p])];
            var values = new Rational[players];
            for (var player = 0; player < players; player++)
            {
                values[player] = sequences.Chance[node] * sums[(node * players) + player];
            }

            Array.Clear(picks);
            while (lists.All(l => l.Length > 0))
            {
                var profile = 0;
                for (var player = 0; player < players; player++)
                {
                    profile += lists[player][picks[player]] * strides[player];
                }

                for (var player = 0; player < players; player++)
                {
                    payoffs[(profile * players) + player] += values[player];
                }

                var at = 0;
                while (at < players && ++picks[at] == lists[at].Length)
                {
                    picks[at++] = 0;
                }

                if (at == players)
                {
                    break;
                }
            }
        }

        return payoffs;
    }
}
