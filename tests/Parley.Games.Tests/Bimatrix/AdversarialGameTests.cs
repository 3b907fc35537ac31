using Parley.Games.Bimatrix;
using Parley.Games.Equilibria;
using Parley.Games.Files;
using Parley.Games.LemkeHowson;
using Parley.Games.NormalForms;
using Parley.Games.SequenceForms;
using Parley.Games.Solving;
using Parley.Games.Supports;

namespace Parley.Games.Tests.Bimatrix;

public class AdversarialGameTests
{
    [Theory]
    [InlineData("{ 2 2 } 0 0 0 0 0 0 0 0", 4)]
    [InlineData("{ 1 3 } 5 1 5 2 5 2", 2)]
    [InlineData("{ 2 2 } 1e300 0 0 0 0 0 1e300 1e300", 3)]
    [InlineData("{ 2 2 } 10000000000000000000 1 0 0 0 0 1 10000000000000000000", 3)]
    [InlineData("{ 3 3 } 0 0 1 -1 -1 1 -1 1 0 0 1 -1 1 -1 -1 1 0 0", 1)]
    [InlineData("{ 1 1 } -1/3 1e-30", 1)]
    public void Extreme_equilibria_of_odd_games(string body, int count)
    {
        var game = GameFile.Parse("NFG 1 R \"\" { \"A\" \"B\" } " + body, "t.nfg").Require().Normal!;
        var all = ExtremeEquilibria.Enumerate(game);
        Assert.True(all.Complete);
        Assert.Equal(count, all.Equilibria.Count);
        Assert.Equal(count, ExtremeEquilibria.Enumerate(game, new SolveOptions { ExactOnly = true }).Equilibria.Count);
        Assert.NotEmpty(LemkeHowsonPaths.Solve(game).Equilibria);
        Assert.Single(SequenceFormEquilibrium.Solve(game).Equilibria);
    }

    [Fact]
    public void One_player_alone_takes_its_best_strategies()
    {
        var game = GameFile.Parse("NFG 1 R \"\" { \"A\" } { 3 } 1 4 4", "t.nfg").Require();
        Assert.Equal(2, GameSolver.Solve(game, "pure").Result.Equilibria.Count);
        Assert.NotEmpty(GameSolver.Solve(game, "support").Result.Equilibria);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    public void Coordination_has_an_equilibrium_for_each_support(int size)
    {
        var identity = new int[size, size];
        for (var i = 0; i < size; i++)
        {
            identity[i, i] = 1;
        }

        var result = ExtremeEquilibria.Enumerate(NormalFormGame.FromTables("", identity, identity));
        Assert.Equal((1 << size) - 1, result.Equilibria.Count);
        Assert.False(result.Degenerate);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var random = new Parley.Numerics.RandomStream(5, 0, 0);
        var (a, b) = (new int[9, 9], new int[9, 9]);
        for (var i = 0; i < 81; i++)
        {
            (a[i / 9, i % 9], b[i / 9, i % 9]) = (random.NextInt32(100), random.NextInt32(100));
        }

        var game = NormalFormGame.FromTables("", a, b);
        var one = ExtremeEquilibria.Enumerate(game, new SolveOptions { Threads = 1 });
        var many = ExtremeEquilibria.Enumerate(game, new SolveOptions { Threads = 3 });
        var exact = ExtremeEquilibria.Enumerate(game, new SolveOptions { ExactOnly = true });
        Assert.Equal(one.Equilibria.Select(e => ExpectedAnswers.Show(e.Exact!)), many.Equilibria.Select(e => ExpectedAnswers.Show(e.Exact!)));
        Assert.Equal(one.Equilibria.Select(e => ExpectedAnswers.Show(e.Exact!)), exact.Equilibria.Select(e => ExpectedAnswers.Show(e.Exact!)));
        Assert.Equal(1, one.Equilibria.Count % 2);
    }

    [Fact]
    public void Three_players_who_must_match_have_the_known_equilibria()
    {
        // All choose the same of two actions or get nothing: two pure and one mixed, the mixed one at 1/2 each.
        var game = GameFile.Parse("NFG 1 R \"\" { \"A\" \"B\" \"C\" } { 2 2 2 } 1 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1", "t.nfg").Require().Normal!;
        var result = SupportEnumeration.Enumerate(game);
        Assert.Contains(result.Equilibria, e => e.Profile.All(p => Math.Abs(p[0] - 0.5) < 1e-12));
        Assert.All(result.Equilibria, e => Assert.True(e.MaxRegret <= 1e-9));
    }
}
