using Parley.Games.Bimatrix;
using Parley.Games.Equilibria;
using Parley.Games.ExtensiveForms;
using Parley.Games.Files;
using Parley.Games.ReducedForms;
using Parley.Games.Solving;
using Parley.Games.Subgames;
using Parley.Numerics;

namespace Parley.Games.Tests.Trees;

public class SubgameCombinationsTests
{
    // An outside option before a coordination game of two pure and one mixed equilibria.
    private static ExtensiveGame OutsideOption()
    {
        var builder = new ExtensiveGameBuilder("outside option", ["1", "2"]);
        var root = builder.Decision(builder.Root, 0, "start", ["out", "in"]);
        builder.End(root[0], 2, 2);
        var first = builder.Decision(root[1], 0, "meet", ["opera", "fight"]);
        for (var a = 0; a < 2; a++)
        {
            var second = builder.Decision(first[a], 1, "meet", ["opera", "fight"]);
            for (var b = 0; b < 2; b++)
            {
                builder.End(second[b], a != b ? 0 : a == 0 ? 3 : 1, a != b ? 0 : a == 0 ? 1 : 3);
            }
        }

        return builder.Build();
    }

    [Fact]
    public void An_outside_option_before_the_battle_of_the_sexes_has_three()
    {
        var result = GameSolver.Solve(GameFile.Of(OutsideOption()), "subgame-perfect", new SolveOptions { All = true }).Result;
        Assert.True(result.Complete);
        Assert.Equal([(2.0, 2.0), (2.0, 2.0), (3.0, 1.0)], result.Equilibria.Select(e => (e.Payoffs[0], e.Payoffs[1])).Order());
    }

    [Fact]
    public void Every_extreme_equilibrium_that_is_subgame_perfect_is_among_the_combinations_where_these_are_all()
    {
        var compared = 0;
        for (var seed = 300; seed < 420; seed++)
        {
            var game = RandomTrees.Make(seed, mostNodes: 14);
            var all = SubgameCombinations.Enumerate(game);
            Assert.All(all.Equilibria, e => Assert.True(SubgamePerfection.Holds(game, [.. e.Exact!.SelectMany(p => p)])));
            if (!all.Complete || ReducedNormalForm.Of(game, 2_000) is not { } reduced)
            {
                continue;
            }

            var known = all.Equilibria.Select(e => Outcome(game, [.. e.Exact!.SelectMany(p => p)])).ToHashSet();
            foreach (var equilibrium in ExtremeEquilibria.Enumerate(reduced.Game).Equilibria)
            {
                Rational[] behaviour = reduced.Behaviour(equilibrium.Exact!);
                if (SubgamePerfection.Holds(game, behaviour) == true)
                {
                    Assert.Contains(Outcome(game, behaviour), known);
                    compared++;
                }
            }
        }

        Assert.True(compared > 10, $"{compared}");
    }

    [Fact]
    public void One_is_among_all()
    {
        for (var seed = 500; seed < 540; seed++)
        {
            var game = RandomTrees.Make(seed, players: 3, mostNodes: 20);
            var one = SubgamePerfection.Solve(game);
            var all = SubgamePerfection.Solve(game, new SolveOptions { All = true });
            if (all.Complete && one.Equilibria.Count == 1)
            {
                Assert.Contains(Outcome(game, [.. one.Equilibria[0].Exact!.SelectMany(p => p)]), all.Equilibria.Select(e => Outcome(game, [.. e.Exact!.SelectMany(p => p)])));
            }
        }
    }

    private static string Outcome(ExtensiveGame game, Rational[] behaviour)
    {
        var reach = new Rational[game.NodeCount];
        reach[0] = Rational.One;
        for (var node = 1; node < reach.Length; node++)
        {
            var parent = game.Parent(node);
            reach[node] = reach[parent] * (game.Kind(parent) == NodeKind.Chance
                ? game.ChanceEvents[game.PlaceOf(parent)].Probabilities[game.ActionTo(node)]
                : behaviour[game.InformationSets[game.PlaceOf(parent)].FirstAction + game.ActionTo(node)]);
        }

        return string.Join(' ', reach);
    }
}
