using Parley.Games.Certificates;
using Parley.Games.Equilibria;
using Parley.Games.ExtensiveForms;
using Parley.Games.PureProfiles;
using Parley.Games.ReducedForms;
using Parley.Games.SequenceForms;
using Parley.Numerics;

namespace Parley.Games.Subgames;

/// <summary>A subgame-perfect equilibrium (Selten 1965), exactly: subgames are solved from the last to the first, each with the later ones
/// replaced by their payoffs; perfect information is Kuhn's backward induction (1953).</summary>
/// <remarks><b>Guarantee.</b> What is returned is an equilibrium in every subgame, checked. Complete where no player was ever indifferent and every
/// subgame was a single decision. <b>Cost.</b> Linear in the nodes with perfect information; otherwise one solve per subgame (sequence form
/// for two players, pure profiles of the reduced form for more).</remarks>
public static class SubgamePerfection
{
    /// <summary>Finds one equilibrium; at ties the first best action. With <see cref="SolveOptions.All"/> every combination of extreme equilibria of the
    /// subgames (<see cref="SubgameCombinations"/>).</summary>
    /// <param name="game">A game of perfect recall.</param>
    /// <param name="options">Whether all are wanted, progress.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>One equilibrium, or none with the reason.</returns>
    /// <exception cref="ArgumentException">The game lacks perfect recall.</exception>
    public static SolveResult Solve(ExtensiveGame game, SolveOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        if (!game.Recall.Perfect)
        {
            throw new ArgumentException(game.Recall.Reason, nameof(game));
        }

        if (options.All)
        {
            return SubgameCombinations.Enumerate(game, options, cancellation);
        }

        const string Method = "subgame-perfect";
        var behaviour = new Rational[game.ActionCount];
        var values = new Dictionary<int, Rational[]>();
        var unique = true;
        var roots = Subgame.Roots(game);
        for (var i = roots.Count - 1; i >= 0; i--)
        {
            cancellation.ThrowIfCancellationRequested();
            options.Progress?.Report(new SolveProgress("subgames", roots.Count - i, roots.Count, 0));
            var root = roots[i];
            if (Step(game, root, values, behaviour, ref unique))
            {
                continue;
            }

            unique = false;
            var part = Subgame.Extract(game, root, values);
            var result = SolvePart(part.Game, cancellation);
            if (result.Equilibria.Count == 0)
            {
                return new SolveResult { Method = Method, Complete = false, Reason = $"the subgame at node {root + 1} was not solved: {result.Reason}", Equilibria = [] };
            }

            var found = result.Equilibria[0];
            values[root] = [.. found.ExactPayoffs!];
            Rational[] flat = [.. found.Exact!.SelectMany(p => p)];
            for (var s = 0; s < part.Sets.Count; s++)
            {
                var (from, to) = (part.Game.InformationSets[s], game.InformationSets[part.Sets[s]]);
                flat.AsSpan(from.FirstAction, from.Actions.Count).CopyTo(behaviour.AsSpan(to.FirstAction));
            }
        }

        return new SolveResult
        {
            Method = Method,
            Complete = unique,
            Reason = unique ? "no player was ever indifferent: the only subgame-perfect equilibrium" : "one subgame-perfect equilibrium; others may exist",
            Equilibria = [TreeEquilibrium.Exact(game, behaviour) with { SubgamePerfect = true }],
            Work = roots.Count,
        };
    }

    /// <summary>Returns whether a profile is exactly an equilibrium in every subgame.</summary>
    /// <param name="game">A game of perfect recall.</param>
    /// <param name="behaviour">Action probabilities by information set.</param>
    /// <returns>The answer; null where there are too many large subgames to look at.</returns>
    public static bool? Holds(ExtensiveGame game, IReadOnlyList<Rational> behaviour)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(behaviour);
        const long MostWork = 1_000_000;
        var ends = Subgame.Ends(game);
        var roots = Subgame.Roots(game);
        if (roots.Sum(r => (long)(ends[r] - r)) > MostWork)
        {
            return null;
        }

        var none = new Dictionary<int, Rational[]>();
        foreach (var root in roots)
        {
            var part = Subgame.Extract(game, root, none);
            var mine = new List<Rational>();
            foreach (var set in part.Sets)
            {
                for (var a = 0; a < game.InformationSets[set].Actions.Count; a++)
                {
                    mine.Add(behaviour[game.InformationSets[set].FirstAction + a]);
                }
            }

            if (!BehaviourCheck.Exact(part.Game, mine).IsEquilibrium)
            {
                return false;
            }
        }

        return true;
    }

    // A single move, of a player or of chance, whose followers are ends or solved.
    private static bool Step(ExtensiveGame game, int root, Dictionary<int, Rational[]> values, Rational[] behaviour, ref bool unique)
    {
        var children = game.Children(root);
        foreach (var child in children)
        {
            if (game.Kind(child) != NodeKind.Terminal && !values.ContainsKey(child))
            {
                return false;
            }
        }

        var players = game.PlayerCount;
        var result = new Rational[players];
        if (game.Kind(root) == NodeKind.Chance)
        {
            var probabilities = game.ChanceEvents[game.PlaceOf(root)].Probabilities;
            for (var a = 0; a < children.Length; a++)
            {
                var value = Value(children[a]);
                for (var player = 0; player < players; player++)
                {
                    result[player] += probabilities[a] * value[player];
                }
            }
        }
        else
        {
            var set = game.InformationSets[game.PlaceOf(root)];
            var (best, most) = (0, Value(children[0])[set.Player]);
            for (var a = 1; a < children.Length; a++)
            {
                var value = Value(children[a])[set.Player];
                unique &= value != most;
                if (value > most)
                {
                    (best, most) = (a, value);
                }
            }

            behaviour[set.FirstAction + best] = Rational.One;
            result = [.. Value(children[best])];
        }

        if (game.OutcomeOf(root) >= 0)
        {
            for (var player = 0; player < players; player++)
            {
                result[player] += game.Outcomes[game.OutcomeOf(root)].Payoffs[player];
            }
        }

        values[root] = result;
        return true;

        IReadOnlyList<Rational> Value(int child) => values.TryGetValue(child, out var known) ? known
            : game.OutcomeOf(child) >= 0 ? game.Outcomes[game.OutcomeOf(child)].Payoffs : new Rational[players];
    }

    private static SolveResult SolvePart(ExtensiveGame part, CancellationToken cancellation)
    {
        if (part.PlayerCount == 2)
        {
            return SequenceFormEquilibrium.Solve(part, cancellation: cancellation);
        }

        if (ReducedNormalForm.Of(part) is not { } reduced)
        {
            return new SolveResult { Method = "pure", Complete = false, Reason = "its reduced normal form is too large", Equilibria = [] };
        }

        if (ActivePlayers.Of(reduced.Game) is { } two)
        {
            var found = SequenceFormEquilibrium.Solve(two.Game, cancellation: cancellation);
            return found with { Equilibria = [.. found.Equilibria.Select(e => TreeEquilibrium.Exact(part, reduced.Behaviour(two.Restore(e.Exact!))))] };
        }

        var pure = PureEquilibria.Enumerate(reduced.Game, new SolveOptions { First = 1 }, cancellation);
        return pure.Equilibria.Count == 0
            ? pure with { Reason = "it has no equilibrium in pure strategies, and more than two players who move" }
            : pure with { Equilibria = [TreeEquilibrium.Exact(part, reduced.Behaviour(pure.Equilibria[0].Exact!))] };
    }
}
