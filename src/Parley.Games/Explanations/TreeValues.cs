using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Explanations;

/// <summary>Exact reach and values of a behaviour profile at every node.</summary>
internal sealed class TreeValues
{
    private readonly ExtensiveGame _game;
    private readonly IReadOnlyList<Rational> _behaviour;
    private readonly Rational[] _values;

    public TreeValues(ExtensiveGame game, IReadOnlyList<Rational> behaviour)
    {
        (_game, _behaviour) = (game, behaviour);
        Reach = OthersReach(-2);
        var players = game.PlayerCount;
        _values = game.AccumulatedPayoffs();
        for (var node = game.NodeCount - 1; node >= 0; node--)
        {
            if (game.Kind(node) == NodeKind.Terminal)
            {
                continue;
            }

            for (var player = 0; player < players; player++)
            {
                var sum = Rational.Zero;
                foreach (var child in game.Children(node))
                {
                    var p = Probability(node, game.ActionTo(child));
                    sum += p.IsZero ? Rational.Zero : p * _values[(child * players) + player];
                }

                _values[(node * players) + player] = sum;
            }
        }
    }

    /// <summary>Per node the probability that it is reached.</summary>
    public Rational[] Reach { get; }

    /// <summary>What a player expects from a node on when all keep to the profile, payoffs received before included.</summary>
    public Rational Value(int node, int player) => _values[(node * _game.PlayerCount) + player];

    /// <summary>Probability of an action at a chance or decision node.</summary>
    public Rational Probability(int node, int action) => _game.Kind(node) == NodeKind.Chance
        ? _game.ChanceEvents[_game.PlaceOf(node)].Probabilities[action]
        : _behaviour[_game.InformationSets[_game.PlaceOf(node)].FirstAction + action];

    /// <summary>Per node the probability with which all but one player lead there.</summary>
    public Rational[] OthersReach(int player)
    {
        var reach = new Rational[_game.NodeCount];
        reach[0] = Rational.One;
        for (var node = 1; node < reach.Length; node++)
        {
            var parent = _game.Parent(node);
            reach[node] = reach[parent].IsZero || _game.PlayerAt(parent) == player ? reach[parent] : reach[parent] * Probability(parent, _game.ActionTo(node));
        }

        return reach;
    }

    /// <summary>Per action of a player what it yields with the best play that can follow, weighted by the others' reach of its information set.</summary>
    public Rational[] BestContinuations(int player, Rational[] reach)
    {
        var yields = new Rational[_game.ActionCount];
        var best = new int[_game.InformationSets.Count];
        var known = new bool[_game.NodeCount];
        var weighted = new Rational[_game.NodeCount];
        foreach (var place in OwnSequences.Of(_game).BottomUp(player))
        {
            var set = _game.InformationSets[place];
            for (var action = 0; action < set.Actions.Count; action++)
            {
                foreach (var node in set.Nodes)
                {
                    yields[set.FirstAction + action] += Below(_game.Children(node)[action]);
                }

                if (yields[set.FirstAction + action] > yields[set.FirstAction + best[place]])
                {
                    best[place] = action;
                }
            }
        }

        return yields;

        Rational Below(int node)
        {
            if (known[node] || reach[node].IsZero)
            {
                return weighted[node];
            }

            var sum = Rational.Zero;
            if (_game.Kind(node) == NodeKind.Terminal)
            {
                sum = reach[node] * Value(node, player);
            }
            else if (_game.PlayerAt(node) == player)
            {
                sum = Below(_game.Children(node)[best[_game.PlaceOf(node)]]);
            }
            else
            {
                foreach (var child in _game.Children(node))
                {
                    sum += Below(child);
                }
            }

            (weighted[node], known[node]) = (sum, true);
            return sum;
        }
    }
}
