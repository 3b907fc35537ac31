using Parley.Numerics;

namespace Parley.Games.ActionGraphs;

/// <summary>An action-graph game (Jiang, Leyton-Brown, Bhat 2011), or a Bayesian one (Jiang, Leyton-Brown 2010): a player's payoff depends on its
/// action and on how many players chose the neighbours of that action in a graph.</summary>
/// <remarks>Read from .agg and .bagg files. Equilibria are found on its table (<see cref="ActionGraphTable"/>), so that the saving of space
/// is one of the file, not of the solvers.</remarks>
public sealed class ActionGraphGame
{
    private readonly int[][] _contributions;

    /// <summary>Makes a game without payoffs; <see cref="Payoffs"/> follow.</summary>
    /// <param name="types">Per player the probabilities of its types, independent between players; one of probability 1 where the game is not Bayesian.</param>
    /// <param name="actionSets">Per player and type the action nodes to choose from, rising.</param>
    /// <param name="actionNodes">Number of action nodes.</param>
    /// <param name="neighbours">Per action node and then per function node its neighbours; function nodes are numbered behind the action nodes.</param>
    /// <param name="functions">The function nodes; none above itself.</param>
    public ActionGraphGame(IReadOnlyList<IReadOnlyList<Rational>> types, IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> actionSets, int actionNodes,
        IReadOnlyList<IReadOnlyList<int>> neighbours, IReadOnlyList<FunctionNode> functions)
    {
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(actionSets);
        ArgumentNullException.ThrowIfNull(neighbours);
        ArgumentNullException.ThrowIfNull(functions);
        (Types, ActionSets, ActionNodes, Neighbours, Functions) = (types, actionSets, actionNodes, neighbours, functions);
        Payoffs = new Dictionary<int[], Rational>[actionNodes];
        _contributions = new int[actionNodes][];
        for (var action = 0; action < actionNodes; action++)
        {
            _contributions[action] = Contributions(action);
        }
    }

    /// <summary>Gets the number of players.</summary>
    public int PlayerCount => Types.Count;

    /// <summary>Gets per player the probabilities of its types.</summary>
    public IReadOnlyList<IReadOnlyList<Rational>> Types { get; }

    /// <summary>Gets whether any player has several types.</summary>
    public bool IsBayesian => Types.Any(t => t.Count > 1);

    /// <summary>Gets per player and type the action nodes to choose from.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> ActionSets { get; }

    /// <summary>Gets the number of action nodes.</summary>
    public int ActionNodes { get; }

    /// <summary>Gets the neighbours by node.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Neighbours { get; }

    /// <summary>Gets the function nodes.</summary>
    public IReadOnlyList<FunctionNode> Functions { get; }

    /// <summary>Gets per action node the payoff by the values of its neighbours.</summary>
    internal Dictionary<int[], Rational>[] Payoffs { get; }

    /// <summary>Returns what a player earns from an action when the players choose so.</summary>
    /// <param name="chosen">One action node per player.</param>
    /// <param name="player">Player, from 0.</param>
    public Rational Payoff(ReadOnlySpan<int> chosen, int player)
    {
        var neighbours = Neighbours[chosen[player]];
        var values = new int[neighbours.Count];
        for (var k = 0; k < values.Length; k++)
        {
            var joined = _contributions[chosen[0]][neighbours[k]];
            for (var other = 1; other < chosen.Length; other++)
            {
                joined = Join(neighbours[k], joined, _contributions[chosen[other]][neighbours[k]]);
            }

            values[k] = Value(neighbours[k], joined);
        }

        return Payoffs[chosen[player]][values];
    }

    /// <summary>Returns all values that the neighbours of an action can have when some player chooses it, in lexicographic order.</summary>
    /// <param name="action">The action node.</param>
    /// <param name="most">How many there may be at most.</param>
    /// <returns>The values, or null where there are more.</returns>
    internal List<int[]>? Configurations(int action, int most)
    {
        var neighbours = Neighbours[action];
        var all = new HashSet<int[]>(ConfigurationComparer.Instance);
        int[][] unions = [.. ActionSets.Select(sets => sets.SelectMany(s => s).Distinct().ToArray())];
        for (var player = 0; player < PlayerCount; player++)
        {
            if (!unions[player].Contains(action))
            {
                continue;
            }

            var reached = new HashSet<int[]>(ConfigurationComparer.Instance) { Part(action, neighbours) };
            for (var other = 0; other < PlayerCount; other++)
            {
                if (other == player)
                {
                    continue;
                }

                int[][] parts = [.. unions[other].Select(a => Part(a, neighbours)).Distinct(ConfigurationComparer.Instance)];
                var next = new HashSet<int[]>(ConfigurationComparer.Instance);
                foreach (var before in reached)
                {
                    foreach (var part in parts)
                    {
                        var joined = new int[part.Length];
                        for (var k = 0; k < joined.Length; k++)
                        {
                            joined[k] = Join(neighbours[k], before[k], part[k]);
                        }

                        next.Add(joined);
                        if (next.Count > most)
                        {
                            return null;
                        }
                    }
                }

                reached = next;
            }

            foreach (var joined in reached)
            {
                int[] values = [.. joined.Select((v, k) => Value(neighbours[k], v))];
                all.Add(values);
            }
        }

        return [.. all.Order(ConfigurationComparer.Instance)];
    }

    private int[] Part(int action, IReadOnlyList<int> neighbours) => [.. neighbours.Select(n => _contributions[action][n])];

    private int Join(int node, int x, int y) => node < ActionNodes ? x + y : Functions[node - ActionNodes].Join(x, y);

    private int Value(int node, int joined) => node < ActionNodes ? joined : Functions[node - ActionNodes].Value(joined, ActionNodes + Functions.Count);

    // Per node what a player who chose the action adds there.
    private int[] Contributions(int action)
    {
        var paths = new int[ActionNodes + Functions.Count];
        Array.Fill(paths, -1);
        var result = new int[paths.Length];
        for (var node = 0; node < paths.Length; node++)
        {
            result[node] = node < ActionNodes ? (node == action ? 1 : 0) : Functions[node - ActionNodes].Contribution(action, Paths(node));
        }

        return result;

        int Paths(int node)
        {
            if (node < ActionNodes)
            {
                return node == action ? 1 : 0;
            }

            if (paths[node] < 0)
            {
                paths[node] = Neighbours[node].Sum(Paths);
            }

            return paths[node];
        }
    }
}
