using Parley.Games.Bimatrix;
using Parley.Games.Certificates;
using Parley.Games.ExtensiveForms;
using Parley.Games.Files;
using Parley.Games.ReducedForms;
using Parley.Games.SequenceForms;
using Parley.Games.Solving;
using Parley.Numerics;

namespace Parley.Games.Tests.Trees;

public class RandomTreeTests
{
    // Reduced strategies with their probabilities under a behaviour profile: the product of what they choose.
    private static Rational[][] Mixtures(ReducedNormalForm reduced, Rational[] behaviour)
    {
        var tree = reduced.Tree;
        return [.. Enumerable.Range(0, tree.PlayerCount).Select(player => Enumerable.Range(0, reduced.Game.StrategyCount(player)).Select(s =>
        {
            var product = Rational.One;
            var choices = reduced.Choices(player, s);
            for (var own = 0; own < choices.Length; own++)
            {
                var set = tree.InformationSets[tree.SetsOf(player).Start.Value + own];
                product *= choices[own] < 0 ? Rational.One : behaviour[set.FirstAction + choices[own]];
            }

            return product;
        }).ToArray())];
    }

    [Fact]
    public void The_check_of_trees_agrees_with_the_check_of_all_pure_strategies()
    {
        var compared = 0;
        for (var seed = 1; seed <= 60; seed++)
        {
            var game = RandomTrees.Make(seed, players: 2 + (seed % 2), mostNodes: 40);
            if (ReducedNormalForm.Of(game, 20_000) is not { } reduced)
            {
                continue;
            }

            var behaviour = RandomTrees.Behaviour(game, seed);
            var tree = BehaviourCheck.Exact(game, behaviour);
            var table = NormalFormCheck.Exact(reduced.Game, Mixtures(reduced, behaviour));
            Assert.Equal(table.Payoffs, tree.Payoffs);
            Assert.Equal(table.Regrets, tree.Regrets);
            compared++;
        }

        Assert.True(compared > 40, $"{compared}");
    }

    [Fact]
    public void The_sequence_form_finds_equilibria_of_the_reduced_form()
    {
        var compared = 0;
        for (var seed = 1; seed <= 40; seed++)
        {
            var game = RandomTrees.Make(seed, mostNodes: seed <= 20 ? 200 : 40);
            var found = Assert.Single(SequenceFormEquilibrium.Solve(game).Equilibria);
            if (ReducedNormalForm.Of(game, 50_000) is not { } reduced)
            {
                continue;
            }

            Assert.True(NormalFormCheck.Exact(reduced.Game, Mixtures(reduced, [.. found.Exact!.SelectMany(p => p)])).IsEquilibrium);
            compared++;
        }

        Assert.True(compared > 10, $"{compared}");
    }

    [Fact]
    public void Both_forms_give_zero_sum_games_one_value()
    {
        var compared = 0;
        for (var seed = 1; seed <= 40; seed++)
        {
            var game = RandomTrees.Make(seed, mostNodes: 60, zeroSum: true);
            var value = Assert.Single(SequenceFormEquilibrium.Solve(game, constantSum: true).Equilibria).ExactPayoffs![0];
            if (ReducedNormalForm.Of(game, 20_000) is { } reduced && reduced.Game.StrategyCount(0) + reduced.Game.StrategyCount(1) < 400)
            {
                Assert.Equal(value, Assert.Single(SequenceFormEquilibrium.Solve(reduced.Game, constantSum: true).Equilibria).ExactPayoffs![0]);
                compared++;
            }
        }

        Assert.True(compared > 15, $"{compared}");
    }

    [Fact]
    public void All_equilibria_of_small_trees_include_what_paths_find()
    {
        var compared = 0;
        for (var seed = 100; seed < 140; seed++)
        {
            var game = RandomTrees.Make(seed, mostNodes: 16);
            if (ReducedNormalForm.Of(game, 400) is not { } reduced)
            {
                continue;
            }

            var all = ExtremeEquilibria.Enumerate(reduced.Game);
            Assert.True(all.Complete);
            var path = Mixtures(reduced, [.. SequenceFormEquilibrium.Solve(game).Equilibria[0].Exact!.SelectMany(p => p)]);
            // Whatever is an equilibrium lies in some maximal Nash subset: its strategies are in the subset's support.
            Assert.Contains(all.Components, c => Enumerable.Range(0, 2).All(p => Enumerable.Range(0, path[p].Length).All(s =>
                path[p][s].IsZero || c.Equilibria.Any(e => !all.Equilibria[e].Exact![p][s].IsZero))));
            compared++;
        }

        Assert.True(compared > 20, $"{compared}");
    }

    [Fact]
    public void Every_method_returns_verified_equilibria_of_trees()
    {
        for (var seed = 200; seed < 215; seed++)
        {
            var file = GameFile.Of(RandomTrees.Make(seed, mostNodes: 24));
            foreach (var method in new[] { "auto", "pure", "enummixed", "lcp", "subgame-perfect" })
            {
                foreach (var found in GameSolver.Solve(file, method).Result.Equilibria)
                {
                    Assert.True(BehaviourCheck.Exact(file.Extensive!, [.. found.Exact!.SelectMany(p => p)]).IsEquilibrium);
                }
            }
        }
    }
}
