using Parley.Games.ExtensiveForms;
using Parley.Games.Files;
using Parley.Games.Sequential;
using Parley.Games.Solving;
using Parley.Games.Tests.Trees;
using Parley.Numerics;

namespace Parley.Games.Tests.Sequential;

public class SequentialTests
{
    // Selten's horse (1975): (L, R, R) is subgame-perfect but not sequential, (R, R, L) is.
    private const string Horse = """
        EFG 2 R "horse" { "1" "2" "3" }
        p "" 1 1 "" { "R" "L" } 0
        p "" 2 1 "" { "R" "L" } 0
        t "" 1 "" { 1, 1, 1 }
        p "" 3 1 "" { "R" "L" } 0
        t "" 2 "" { 4, 4, 0 }
        t "" 3 "" { 0, 0, 1 }
        p "" 3 1 0
        t "" 4 "" { 3, 2, 2 }
        t "" 5 "" { 0, 0, 0 }
        """;

    private static ExtensiveGame HorseGame => GameFile.Parse(Horse, "horse.efg").Require().Extensive!;

    // Player 1 errs to one of two sides; players 2 and 3 see only that it erred.
    private static ExtensiveGame TwoWitnesses()
    {
        var builder = new ExtensiveGameBuilder("witnesses", ["1", "2", "3"]);
        var root = builder.Decision(builder.Root, 0, "start", ["stay", "a", "b"]);
        builder.End(root[0], 1, 1, 1);
        for (var side = 0; side < 2; side++)
        {
            var draw = builder.Chance(root[1 + side], ["to 2", "to 3"]);
            var second = builder.Decision(draw[0], 1, "saw", ["x", "y"]);
            var third = builder.Decision(draw[1], 2, "saw", ["x", "y"]);
            builder.End(second[0], 0, side, 0);
            builder.End(second[1], 0, 1 - side, 0);
            builder.End(third[0], 0, 0, side);
            builder.End(third[1], 0, 0, 1 - side);
        }

        return builder.Build();
    }

    [Fact]
    public void The_horse_has_one_sequential_and_one_other_pure_equilibrium()
    {
        var solution = GameSolver.Solve(GameFile.Parse(Horse, "horse.efg"), "pure").Explain(sequential: true);
        Assert.Equal(2, solution.Result.Equilibria.Count);
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(solution.Result.Equilibria[i].Profile[0][0] == 1.0, solution.Explanations[i].Sequential!.Holds);
        }
    }

    [Fact]
    public void Beliefs_at_two_sets_that_exclude_each_other_are_not_consistent()
    {
        var game = TwoWitnesses();
        Rational half = Rational.Create(1, 2), third = Rational.Create(1, 3);
        Rational[] behaviour = [1, 0, 0, half, half, half, half];
        Assert.True(AssessmentCheck.Of(game, new Assessment(behaviour, [[1], [half, half], [half, half]])).Consistent);
        // Both witnesses saw the same mistakes, so they must believe the same.
        Assert.False(AssessmentCheck.Of(game, new Assessment(behaviour, [[1], [half, half], [third, 1 - third]])).Consistent);
        Assert.False(AssessmentCheck.Of(game, new Assessment(behaviour, [[1], [1, 0], [0, 1]])).Consistent);
        Assert.True(AssessmentCheck.Of(game, new Assessment(behaviour, [[1], [1, 0], [1, 0]])).Consistent);
        Assert.False(AssessmentCheck.Of(game, new Assessment(behaviour, [[1], [1, 1], [1, 0]])).Consistent);
    }

    [Fact]
    public void Witnesses_who_must_agree_make_one_profile_sequential_and_another_not()
    {
        var game = TwoWitnesses();
        // Both are indifferent: only beliefs of one half each do, which mistakes of equal weight give.
        var mixed = SequentialEquilibrium.Examine(game, [1, 0, 0, Rational.Create(1, 2), Rational.Create(1, 2), Rational.Create(1, 2), Rational.Create(1, 2)]);
        Assert.True(mixed.Holds);
        // One needs side b likelier, the other side a: each has such beliefs, no common mistakes give both but equal ones.
        var apart = SequentialEquilibrium.Examine(game, [1, 0, 0, 1, 0, 0, 1]);
        Assert.True(apart.Holds);
        Assert.Equal(Rational.Create(1, 2), apart.Witness!.Beliefs[1][0]);
    }

    [Fact]
    public void Limits_of_drawn_mistakes_are_consistent_and_other_proportions_are_not_rational_by_accident()
    {
        var changed = 0;
        for (var seed = 1; seed <= 60; seed++)
        {
            var game = RandomTrees.Make(seed, players: 3, mostNodes: 60);
            var behaviour = RandomTrees.Behaviour(game, seed);
            var trembles = new Trembles(game, behaviour);
            var random = new RandomStream((ulong)seed, 9, 9);
            var orders = new int[trembles.Unplayed.Count];
            var weights = new Rational[orders.Length];
            for (var i = 0; i < orders.Length; i++)
            {
                (orders[i], weights[i]) = (1 + random.NextInt32(3), Rational.Create(1 + random.NextInt32(9), 1 + random.NextInt32(4)));
            }

            var limit = trembles.Limit(behaviour, orders, weights);
            Assert.True(Consistency.Of(game, limit, trembles).Consistent);

            // At a set that is reached, beliefs are Bayes's: any others are refused.
            for (var set = 0; set < game.InformationSets.Count; set++)
            {
                var beliefs = limit.Beliefs[set];
                var nodes = game.InformationSets[set].Nodes;
                if (nodes.Count > 1 && nodes.Count(n => !trembles.Weight[n].IsZero && trembles.Mistakes(n).Length == 0) > 1)
                {
                    var other = limit.Beliefs.ToArray();
                    other[set] = [.. beliefs.Select((b, i) => i == 0 ? (b == Rational.One ? Rational.Create(1, 2) : Rational.One) : b == Rational.One ? Rational.Create(1, 2) : Rational.Zero)];
                    Assert.False(Consistency.Of(game, new Assessment(behaviour, other), trembles).Consistent);
                    changed++;
                }
            }
        }

        Assert.True(changed > 10, $"{changed}");
    }

    [Fact]
    public void Every_tree_of_two_players_has_a_sequential_equilibrium_among_its_perfect_ones_or_says_what_fails()
    {
        var (yes, no, open) = (0, 0, 0);
        for (var seed = 1; seed <= 40; seed++)
        {
            var game = RandomTrees.Make(seed, mostNodes: 14);
            var file = GameFile.Of(game);
            foreach (var found in GameSolver.Solve(file, "pure").Result.Equilibria.Concat(GameSolver.Solve(file, "subgame-perfect").Result.Equilibria))
            {
                var verdict = SequentialEquilibrium.Examine(game, [.. found.Exact!.SelectMany(p => p)]);
                if (verdict.Holds == true)
                {
                    Assert.True(AssessmentCheck.Of(game, verdict.Witness!).IsSequentialEquilibrium);
                    // A sequential equilibrium is subgame-perfect.
                    Assert.NotEqual(false, found.SubgamePerfect);
                }

                yes += verdict.Holds == true ? 1 : 0;
                no += verdict.Holds == false ? 1 : 0;
                open += verdict.Holds is null ? 1 : 0;
            }
        }

        Assert.True(yes > 10 && no > 10 && open * 5 <= yes + no, $"{yes} yes, {no} no, {open} open");
    }

    [Fact]
    public void The_horse_needs_the_third_player_to_believe_in_the_second()
    {
        var verdict = AssessmentCheck.Of(HorseGame, new Assessment([1, 0, 1, 0, 0, 1], [[1], [1], [1, 0]]));
        Assert.True(verdict.IsSequentialEquilibrium);
        Assert.False(AssessmentCheck.Of(HorseGame, new Assessment([1, 0, 1, 0, 0, 1], [[1], [1], [0, 1]])).IsSequentialEquilibrium);
    }
}
