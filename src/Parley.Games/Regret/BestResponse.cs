using Parley.Games.ExtensiveForms;

namespace Parley.Games.Regret;

/// <summary>Best replies and values of behaviour profiles in floating point, on a flattened tree.</summary>
public static class BestResponse
{
    /// <summary>Returns the sum over players of what a best reply gains; 0 exactly at equilibria.</summary>
    /// <param name="game">A game of perfect recall.</param>
    /// <param name="behaviour">Action probabilities by information set.</param>
    public static double NashConv(ExtensiveGame game, double[] behaviour)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(behaviour);
        return NashConv(new FlatTree(game), behaviour);
    }

    internal static double NashConv(FlatTree tree, double[] behaviour)
    {
        var values = Values(tree, behaviour);
        var sum = 0.0;
        for (var player = 0; player < tree.Players; player++)
        {
            sum += Value(tree, behaviour, player, reply: true) - values[player];
        }

        return sum;
    }

    internal static double[] Values(FlatTree tree, double[] behaviour) =>
        [.. Enumerable.Range(0, tree.Players).Select(p => Value(tree, behaviour, p, reply: false))];

    /// <summary>What a player gets, by the profile or by its best reply to the others.</summary>
    internal static double Value(FlatTree tree, double[] behaviour, int player, bool reply)
    {
        var reach = new double[tree.Nodes];
        reach[0] = 1.0;
        foreach (var node in tree.Inner)
        {
            for (var a = 0; a < node.Count; a++)
            {
                var p = node.Player < 0 ? tree.Probability[node.FirstChild + a]
                    : node.Player == player && reply ? 1.0 : behaviour[node.FirstAction + a];
                reach[node.FirstChild + a] = reach[node.Node] * p;
            }
        }

        // Values weighted by reach: a sum over the terminal nodes below.
        var values = new double[tree.Nodes];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = reach[i] * tree.Payoffs[(i * tree.Players) + player];
        }

        if (!reply)
        {
            for (var i = tree.Inner.Length - 1; i >= 0; i--)
            {
                var node = tree.Inner[i];
                for (var a = 0; a < node.Count; a++)
                {
                    values[node.Node] += values[node.FirstChild + a];
                }
            }

            return values[0];
        }

        var inner = new int[tree.Nodes];
        Array.Fill(inner, -1);
        for (var i = 0; i < tree.Inner.Length; i++)
        {
            inner[tree.Inner[i].Node] = i;
        }

        var best = new int[tree.Game.InformationSets.Count];
        var known = new bool[tree.Nodes];
        foreach (var place in OwnSequences.Of(tree.Game).BottomUp(player))
        {
            var set = tree.Game.InformationSets[place];
            var most = double.NegativeInfinity;
            for (var a = 0; a < set.Actions.Count; a++)
            {
                var sum = 0.0;
                foreach (var node in set.Nodes)
                {
                    sum += Below(tree, tree.Inner[inner[tree.NumberOf[node]]].FirstChild + a, player, inner, best, values, known);
                }

                if (sum > most)
                {
                    (most, best[place]) = (sum, a);
                }
            }
        }

        return Below(tree, 0, player, inner, best, values, known);
    }

    private static double Below(FlatTree tree, int number, int player, int[] inner, int[] best, double[] values, bool[] known)
    {
        if (known[number] || inner[number] < 0)
        {
            return values[number];
        }

        var node = tree.Inner[inner[number]];
        var sum = 0.0;
        if (node.Player == player)
        {
            sum = Below(tree, node.FirstChild + best[SetOf(tree, node)], player, inner, best, values, known);
        }
        else
        {
            for (var a = 0; a < node.Count; a++)
            {
                sum += Below(tree, node.FirstChild + a, player, inner, best, values, known);
            }
        }

        (values[number], known[number]) = (sum, true);
        return sum;
    }

    private static int SetOf(FlatTree tree, FlatNode node) => tree.SetOfAction[node.FirstAction];
}
