using Parley.Games.Equilibria;
using Parley.Games.ExtensiveForms;
using Parley.Games.Sequential;
using Parley.Numerics;

namespace Parley.Games.Explanations;

/// <summary>Explains equilibria of trees: reach, beliefs, what each action would yield at each information set, and the outcomes.</summary>
/// <remarks>Beliefs follow from the profile wherever the others reach the information set with positive probability, also where its owner's own actions do not.
/// Elsewhere the profile leaves them open; with <c>sequential</c> they are those of the assessment that <see cref="SequentialEquilibrium"/> examined.</remarks>
public static class TreeExplainer
{
    /// <summary>Explains an equilibrium. Cost: a few exact operations per node and player; more with <c>sequential</c>.</summary>
    /// <param name="game">A game of perfect recall.</param>
    /// <param name="equilibrium">An equilibrium of it.</param>
    /// <param name="sequential">Whether to examine unreached information sets too.</param>
    public static EquilibriumExplanation Explain(ExtensiveGame game, Equilibrium equilibrium, bool sequential = false)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(equilibrium);
        Rational[] behaviour = [.. Explainer.ExactOf(equilibrium).SelectMany(p => p)];
        var values = new TreeValues(game, behaviour);
        var verdict = sequential ? SequentialEquilibrium.Examine(game, behaviour) : null;
        var sets = new InformationSetReason[game.InformationSets.Count];
        var players = new List<PlayerReason>();
        for (var player = 0; player < game.PlayerCount; player++)
        {
            var reach = values.OthersReach(player);
            var yields = values.BestContinuations(player, reach);
            for (var set = game.FirstSets[player]; set < game.FirstSets[player + 1]; set++)
            {
                sets[set] = Set(game, behaviour, values, set, reach, yields, verdict?.Witness);
            }

            players.Add(Player(game, values, player, sets));
        }

        return new EquilibriumExplanation { Players = players, Outcomes = Outcomes(game, values), InformationSets = sets, Sequential = verdict };
    }

    private static InformationSetReason Set(
        ExtensiveGame game, Rational[] behaviour, TreeValues values, int place, Rational[] othersReach, Rational[] yields, Assessment? assessment)
    {
        var set = game.InformationSets[place];
        var reached = set.Nodes.Aggregate(Rational.Zero, (sum, n) => sum + values.Reach[n]);
        var weight = set.Nodes.Aggregate(Rational.Zero, (sum, n) => sum + othersReach[n]);
        var own = OwnRealisation(game, values, set);
        if (!weight.IsZero)
        {
            Rational[] beliefs = [.. set.Nodes.Select(n => othersReach[n] / weight)];
            var value = set.Nodes.Select((n, i) => beliefs[i] * values.Value(n, set.Player)).Aggregate(Rational.Zero, (a, b) => a + b);
            var actions = set.Actions.Select((label, a) => new StrategyReason(label, behaviour[set.FirstAction + a], yields[set.FirstAction + a] / weight)).ToList();
            return new InformationSetReason(place, reached, own, beliefs, false, value, actions, actions.Select(a => a.Yields).Aggregate(Rational.Max) - value);
        }

        if (assessment is null)
        {
            return new InformationSetReason(place, reached, own, null, false, null, [], null);
        }

        var assumed = assessment.Beliefs[place];
        var expected = Rational.Zero;
        var moves = new List<StrategyReason>();
        for (var a = 0; a < set.Actions.Count; a++)
        {
            var gets = Rational.Zero;
            for (var i = 0; i < set.Nodes.Count; i++)
            {
                gets += assumed[i] * values.Value(game.Children(set.Nodes[i])[a], set.Player);
            }

            expected += behaviour[set.FirstAction + a] * gets;
            moves.Add(new StrategyReason(set.Actions[a], behaviour[set.FirstAction + a], gets));
        }

        return new InformationSetReason(place, reached, own, assumed, true, expected, moves, moves.Select(m => m.Yields).Aggregate(Rational.Max) - expected);
    }

    // The smallest loss, in the payoff of the whole game, by an action out of play at a reached information set.
    private static PlayerReason Player(ExtensiveGame game, TreeValues values, int player, InformationSetReason[] sets)
    {
        StrategyReason? best = null;
        var (at, least) = (-1, Rational.Zero);
        for (var set = game.FirstSets[player]; set < game.FirstSets[player + 1]; set++)
        {
            if (sets[set].Reached.IsZero || sets[set].BestAlternative is not { } alternative)
            {
                continue;
            }

            var loss = sets[set].Reached * (sets[set].Value!.Value - alternative.Yields);
            if (best is null || loss < least)
            {
                (best, at, least) = (alternative, set, loss);
            }
        }

        return new PlayerReason(player, values.Value(0, player), [], best, at, least);
    }

    private static Rational OwnRealisation(ExtensiveGame game, TreeValues values, InformationSet set)
    {
        var product = Rational.One;
        for (var node = set.Nodes[0]; game.Parent(node) is var parent and >= 0; node = parent)
        {
            product *= game.PlayerAt(parent) == set.Player ? values.Probability(parent, game.ActionTo(node)) : Rational.One;
        }

        return product;
    }

    private static List<OutcomeReason> Outcomes(ExtensiveGame game, TreeValues values)
    {
        var outcomes = new List<OutcomeReason>();
        for (var node = 0; node < game.NodeCount && outcomes.Count < Explainer.MostOutcomes; node++)
        {
            if (game.Kind(node) == NodeKind.Terminal && !values.Reach[node].IsZero)
            {
                outcomes.Add(new OutcomeReason(values.Reach[node], Path(game, node), node, [.. Enumerable.Range(0, game.PlayerCount).Select(p => values.Value(node, p))]));
            }
        }

        return [.. outcomes.OrderByDescending(o => o.Probability)];
    }

    private static List<string> Path(ExtensiveGame game, int end)
    {
        var path = new List<string>();
        for (var node = end; game.Parent(node) is var parent and >= 0; node = parent)
        {
            path.Add((game.Kind(parent) == NodeKind.Chance ? game.ChanceEvents[game.PlaceOf(parent)].Actions : game.InformationSets[game.PlaceOf(parent)].Actions)[game.ActionTo(node)]);
        }

        path.Reverse();
        return path;
    }
}
