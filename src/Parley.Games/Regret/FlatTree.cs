using Parley.Games.ExtensiveForms;

namespace Parley.Games.Regret;

/// <summary>A game tree laid out for sweeps: nodes level by level, so that siblings are neighbours and one pass forward computes reach, one
/// backward values.</summary>
internal sealed class FlatTree
{
    public FlatTree(ExtensiveGame game)
    {
        Game = game;
        Players = game.PlayerCount;
        var order = new int[game.NodeCount];
        var number = new int[game.NodeCount];
        var end = 1;
        for (var i = 0; i < order.Length; i++)
        {
            foreach (var child in game.Children(order[i]))
            {
                number[child] = end;
                order[end++] = child;
            }
        }

        Nodes = order.Length;
        var inner = new List<FlatNode>();
        Probability = new double[Nodes];
        Payoffs = new double[Nodes * Players];
        var sums = game.AccumulatedPayoffs();
        Probability[0] = 1.0;
        for (var i = 0; i < Nodes; i++)
        {
            var node = order[i];
            var kind = game.Kind(node);
            if (kind == NodeKind.Terminal)
            {
                for (var player = 0; player < Players; player++)
                {
                    Payoffs[(i * Players) + player] = sums[(node * Players) + player].ToDouble();
                }

                continue;
            }

            var children = game.Children(node);
            var place = game.PlaceOf(node);
            if (kind == NodeKind.Chance)
            {
                for (var a = 0; a < children.Length; a++)
                {
                    Probability[number[children[0]] + a] = game.ChanceEvents[place].Probabilities[a].ToDouble();
                }
            }

            inner.Add(new FlatNode(i, number[children[0]], children.Length, game.PlayerAt(node), kind == NodeKind.Chance ? -1 : game.InformationSets[place].FirstAction));
        }

        Inner = [.. inner];
        NodesOf = [.. Enumerable.Range(0, Players).Select(p => inner.Where(n => n.Player == p).ToArray())];
        PayoffsOf = [.. Enumerable.Range(0, Players).Select(p => Enumerable.Range(0, Nodes).Select(i => Payoffs[(i * Players) + p]).ToArray())];
        ChanceReach = new double[Nodes];
        ChanceReach[0] = 1.0;
        foreach (var node in Inner)
        {
            for (var a = 0; a < node.Count; a++)
            {
                ChanceReach[node.FirstChild + a] = node.Player < 0 ? ChanceReach[node.Node] * Probability[node.FirstChild + a] : ChanceReach[node.Node];
            }
        }

        NumberOf = number;
        SetOfAction = new int[game.ActionCount];
        for (var set = 0; set < game.InformationSets.Count; set++)
        {
            SetOfAction.AsSpan(game.InformationSets[set].FirstAction, game.InformationSets[set].Actions.Count).Fill(set);
        }
    }

    /// <summary>A number that differs between games that differ in shape, chance or payoffs (FNV-1a over all of it).</summary>
    public long Fingerprint()
    {
        var hash = 14695981039346656037UL;
        foreach (var node in Inner)
        {
            Add((uint)node.FirstChild);
            Add((uint)node.Count);
            Add((uint)node.Player);
            Add((uint)node.FirstAction);
        }

        foreach (var value in Probability)
        {
            Add((ulong)BitConverter.DoubleToInt64Bits(value));
        }

        foreach (var value in Payoffs)
        {
            Add((ulong)BitConverter.DoubleToInt64Bits(value));
        }

        return (long)hash;

        void Add(ulong word) => hash = unchecked((hash ^ word) * 1099511628211UL);
    }

    public ExtensiveGame Game { get; }

    public int Players { get; }

    public int Nodes { get; }

    /// <summary>Nodes with children, level by level.</summary>
    public FlatNode[] Inner { get; }

    /// <summary>Chance's probability of the step to each node, where chance moves.</summary>
    public double[] Probability { get; }

    /// <summary>Payoffs at terminal nodes.</summary>
    public double[] Payoffs { get; }

    /// <summary>New number of each node of the game.</summary>
    public int[] NumberOf { get; }

    /// <summary>Per action its information set.</summary>
    public int[] SetOfAction { get; }

    /// <summary>Per player its decision nodes, level by level.</summary>
    public FlatNode[][] NodesOf { get; }

    /// <summary>Per player the payoffs at all nodes.</summary>
    public double[][] PayoffsOf { get; }

    /// <summary>Chance's probability of reaching each node.</summary>
    public double[] ChanceReach { get; }
}
