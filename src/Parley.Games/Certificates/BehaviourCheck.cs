using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Certificates;

/// <summary>Checks a behaviour profile of a game of perfect recall exactly: each player's best reply over its whole strategy, found from
/// the last information sets to the first, against what the profile pays.</summary>
public static class BehaviourCheck
{
    // Not -1, which is chance.
    private const int Nobody = -2;

    /// <summary>Checks exactly.</summary>
    /// <param name="game">A game of perfect recall.</param>
    /// <param name="behaviour">Action probabilities by information set, in the order of the game.</param>
    /// <returns>Exact payoffs and regrets. Cost: a few operations per node and player.</returns>
    /// <exception cref="ArgumentException">The profile has another length, or the game lacks perfect recall.</exception>
    public static ProfileCheck Exact(ExtensiveGame game, IReadOnlyList<Rational> behaviour)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(behaviour);
        if (behaviour.Count != game.ActionCount)
        {
            throw new ArgumentException($"Expected {game.ActionCount} probabilities, found {behaviour.Count}.", nameof(behaviour));
        }

        if (!game.Recall.Perfect)
        {
            throw new ArgumentException(game.Recall.Reason, nameof(game));
        }

        var isProfile = behaviour.All(b => b.Sign >= 0);
        foreach (var set in game.InformationSets)
        {
            var sum = Rational.Zero;
            for (var action = 0; action < set.Actions.Count; action++)
            {
                sum += behaviour[set.FirstAction + action];
            }

            isProfile &= sum == Rational.One;
        }

        var accumulated = game.AccumulatedPayoffs();
        var payoffs = new Rational[game.PlayerCount];
        var regrets = new Rational[game.PlayerCount];
        for (var player = 0; player < game.PlayerCount; player++)
        {
            payoffs[player] = Value(game, behaviour, accumulated, player, null);
            regrets[player] = BestReply(game, behaviour, accumulated, player) - payoffs[player];
        }

        return new ProfileCheck(payoffs, regrets, isProfile);
    }

    /// <summary>Returns what a player's best reply to a profile earns.</summary>
    internal static Rational BestReply(ExtensiveGame game, IReadOnlyList<Rational> behaviour, Rational[] accumulated, int player)
    {
        var best = new int[game.InformationSets.Count];
        Array.Fill(best, -1);
        var reach = OthersReach(game, behaviour, player);
        // Weighted by the others' reach, the values below a node are sums over its terminal nodes.
        var values = new Rational[game.NodeCount];
        var known = new bool[game.NodeCount];
        foreach (var place in OwnSequences.Of(game).BottomUp(player))
        {
            var set = game.InformationSets[place];
            var most = Rational.Zero;
            for (var action = 0; action < set.Actions.Count; action++)
            {
                var sum = Rational.Zero;
                foreach (var node in set.Nodes)
                {
                    sum += Below(game, game.Children(node)[action], player, best, reach, accumulated, values, known);
                }

                if (action == 0 || sum > most)
                {
                    (most, best[place]) = (sum, action);
                }
            }
        }

        return Below(game, 0, player, best, reach, accumulated, values, known);
    }

    private static Rational Below(
        ExtensiveGame game, int node, int player, int[] best, Rational[] reach, Rational[] accumulated, Rational[] values, bool[] known)
    {
        if (known[node] || reach[node].IsZero)
        {
            return values[node];
        }

        var sum = Rational.Zero;
        if (game.Kind(node) == NodeKind.Terminal)
        {
            sum = reach[node] * accumulated[(node * game.PlayerCount) + player];
        }
        else if (game.PlayerAt(node) == player)
        {
            sum = Below(game, game.Children(node)[best[game.PlaceOf(node)]], player, best, reach, accumulated, values, known);
        }
        else
        {
            foreach (var child in game.Children(node))
            {
                sum += Below(game, child, player, best, reach, accumulated, values, known);
            }
        }

        (values[node], known[node]) = (sum, true);
        return sum;
    }

    private static Rational[] OthersReach(ExtensiveGame game, IReadOnlyList<Rational> behaviour, int player)
    {
        var reach = new Rational[game.NodeCount];
        reach[0] = Rational.One;
        for (var node = 1; node < reach.Length; node++)
        {
            var parent = game.Parent(node);
            reach[node] = reach[parent];
            if (!reach[node].IsZero && game.PlayerAt(parent) != player)
            {
                reach[node] *= Probability(game, behaviour, parent, game.ActionTo(node));
            }
        }

        return reach;
    }

    private static Rational Value(ExtensiveGame game, IReadOnlyList<Rational> behaviour, Rational[] accumulated, int player, Rational[]? reach)
    {
        reach ??= OthersReach(game, behaviour, Nobody);
        var sum = Rational.Zero;
        for (var node = 0; node < reach.Length; node++)
        {
            if (game.Kind(node) == NodeKind.Terminal && !reach[node].IsZero)
            {
                sum += reach[node] * accumulated[(node * game.PlayerCount) + player];
            }
        }

        return sum;
    }

    private static Rational Probability(ExtensiveGame game, IReadOnlyList<Rational> behaviour, int node, int action) =>
        game.Kind(node) == NodeKind.Chance
            ? game.ChanceEvents[game.PlaceOf(node)].Probabilities[action]
            : behaviour[game.InformationSets[game.PlaceOf(node)].FirstAction + action];
}
