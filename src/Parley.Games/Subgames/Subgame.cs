using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Subgames;

/// <summary>A part of a tree that is a game of its own: it cuts no information set.</summary>
/// <param name="Game">The part as a game, possibly cut off where smaller subgames are replaced by their payoffs.</param>
/// <param name="Sets">Per information set of the part the one of the whole tree.</param>
public sealed record Subgame(ExtensiveGame Game, IReadOnlyList<int> Sets)
{
    /// <summary>Returns the nodes at which subgames begin: decision and chance nodes whose subtree cuts no information set.</summary>
    /// <param name="game">Any game.</param>
    /// <returns>Rising; the root is the first where it is no end. Cost: linear in the nodes.</returns>
    public static IReadOnlyList<int> Roots(ExtensiveGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        var end = Ends(game);
        var least = new int[game.NodeCount];
        var most = new int[game.NodeCount];
        var roots = new List<int>();
        for (var node = game.NodeCount - 1; node >= 0; node--)
        {
            (least[node], most[node]) = (node, node);
            if (game.Kind(node) == NodeKind.Decision)
            {
                var members = game.InformationSets[game.PlaceOf(node)].Nodes;
                (least[node], most[node]) = (members[0], members[^1]);
            }

            foreach (var child in game.Children(node))
            {
                least[node] = Math.Min(least[node], least[child]);
                most[node] = Math.Max(most[node], most[child]);
            }

            if (game.Kind(node) != NodeKind.Terminal && least[node] >= node && most[node] < end[node])
            {
                roots.Add(node);
            }
        }

        roots.Reverse();
        return roots;
    }

    /// <summary>Cuts out the part below a node; payoffs received above it are left out.</summary>
    /// <param name="game">The whole.</param>
    /// <param name="root">Where the part begins.</param>
    /// <param name="replaced">Nodes that become ends with these payoffs (those received at the node itself included).</param>
    public static Subgame Extract(ExtensiveGame game, int root, IReadOnlyDictionary<int, Rational[]> replaced)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(replaced);
        var nodes = new TreeNodes();
        var outcomes = new List<Outcome>();
        var members = new Dictionary<int, List<int>>();
        var order = new List<int>();
        var stack = new Stack<(int Node, int Parent, int Action)>();
        stack.Push((root, -1, -1));
        while (stack.TryPop(out var top))
        {
            if (top.Parent >= 0 && replaced.TryGetValue(top.Node, out var payoffs))
            {
                outcomes.Add(new Outcome("", payoffs));
                nodes.Add(NodeKind.Terminal, -1, outcomes.Count - 1, top.Parent, top.Action, "");
                continue;
            }

            var outcome = -1;
            if (game.OutcomeOf(top.Node) >= 0)
            {
                outcomes.Add(game.Outcomes[game.OutcomeOf(top.Node)]);
                outcome = outcomes.Count - 1;
            }

            var kind = game.Kind(top.Node);
            var node = nodes.Add(kind, game.PlaceOf(top.Node), outcome, top.Parent, top.Action, game.Label(top.Node));
            if (kind == NodeKind.Decision)
            {
                var place = game.PlaceOf(top.Node);
                if (!members.TryGetValue(place, out var list))
                {
                    members.Add(place, list = []);
                    order.Add(place);
                }

                list.Add(node);
            }

            var children = game.Children(top.Node);
            for (var action = children.Length - 1; action >= 0; action--)
            {
                stack.Push((children[action], node, action));
            }
        }

        var sets = order.ConvertAll(s => (game.InformationSets[s].Player, game.InformationSets[s].Label, game.InformationSets[s].Actions, members[s]));
        var part = ExtensiveGameBuilder.Assemble(game.Title, "", game.Players, sets, game.ChanceEvents, outcomes, nodes, order);
        int[] origin = [.. order.OrderBy(s => game.InformationSets[s].Player).ThenBy(order.IndexOf)];
        return new Subgame(part, origin);
    }

    /// <summary>Returns per node the node behind its subtree.</summary>
    internal static int[] Ends(ExtensiveGame game)
    {
        var end = new int[game.NodeCount];
        for (var node = game.NodeCount - 1; node >= 0; node--)
        {
            var children = game.Children(node);
            end[node] = children.Length == 0 ? node + 1 : end[children[^1]];
        }

        return end;
    }
}
