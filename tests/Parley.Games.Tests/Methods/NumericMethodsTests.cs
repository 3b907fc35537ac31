using System.Diagnostics;
using System.Globalization;
using CsCheck;
using Parley.Games.Bimatrix;
using Parley.Games.Certificates;
using Parley.Games.Equilibria;
using Parley.Games.Files;
using Parley.Games.NormalForms;
using Parley.Games.Solving;
using Parley.Numerics;

namespace Parley.Games.Tests.Methods;

/// <summary>Global Newton, polymatrix approximation, simplicial subdivision, Lyapunov descent, fictitious play: what they return is an equilibrium, whatever the game.</summary>
public class NumericMethodsTests(ITestOutputHelper output)
{
    private static readonly string[] Methods = ["gnm", "ipa", "simpdiv", "liap", "fictitious-play"];

    [Theory]
    [InlineData("gnm", true)]
    [InlineData("ipa", true)]
    [InlineData("simpdiv", true)]
    [InlineData("liap", false)]
    [InlineData("fictitious-play", false)]
    public void Two_players_get_exact_equilibria_of_the_full_list(string method, bool always)
    {
        var (games, none) = (0, 0);
        (from rows in Gen.Int[1, 5]
         from columns in Gen.Int[1, 5]
         from payoffs in Gen.Int[-9, 9].Array[rows * columns * 2]
         select (rows, columns, payoffs)).Sample(
            x =>
            {
                var game = new NormalFormGame("", ["1", "2"], [NormalFormGame.Numbers(x.rows), NormalFormGame.Numbers(x.columns)], Array.ConvertAll(x.payoffs, p => (Rational)p));
                var result = GameSolver.Solve(GameFile.Of(game), method).Result;
                Interlocked.Increment(ref games);
                if (result.Equilibria.Count == 0)
                {
                    Interlocked.Increment(ref none);
                }

                Assert.False(result.Complete);
                Assert.All(result.Equilibria, e => Assert.True(NormalFormCheck.Exact(game, e.Exact!).IsEquilibrium));
                var all = ExtremeEquilibria.Enumerate(game);
                if (all.Degenerate == false)
                {
                    var known = all.Equilibria.Select(e => ExpectedAnswers.Show(e.Exact!)).ToHashSet();
                    Assert.All(result.Equilibria, e => Assert.Contains(ExpectedAnswers.Show(e.Exact!), known));
                }
            },
            iter: 100, seed: "0000000000000021");
        output.WriteLine($"{method}: nothing in {none} of {games}");
        // Ties and rounding may lose a path; that must stay rare.
        Assert.True(!always || none * 20 <= games, $"{method} found nothing in {none} of {games} games");
    }

    [Theory]
    [InlineData("gnm", true)]
    [InlineData("ipa", false)]
    [InlineData("simpdiv", true)]
    [InlineData("liap", false)]
    [InlineData("fictitious-play", false)]
    public void Three_players_get_equilibria(string method, bool always)
    {
        var (games, none) = (0, 0);
        (from a in Gen.Int[2, 3]
         from b in Gen.Int[2, 3]
         from c in Gen.Int[2, 3]
         from payoffs in Gen.Int[0, 99].Array[a * b * c * 3]
         select (a, b, c, payoffs)).Sample(
            x =>
            {
                var game = new NormalFormGame("", ["1", "2", "3"], [NormalFormGame.Numbers(x.a), NormalFormGame.Numbers(x.b), NormalFormGame.Numbers(x.c)], Array.ConvertAll(x.payoffs, p => (Rational)p));
                var result = GameSolver.Solve(GameFile.Of(game), method).Result;
                Interlocked.Increment(ref games);
                if (result.Equilibria.Count == 0)
                {
                    Interlocked.Increment(ref none);
                }

                double[] numbers = [.. x.payoffs];
                Assert.All(result.Equilibria, e => Assert.True(NormalFormCheck.Float(game, numbers, e.Profile).Regrets.Max() < 1e-7));
                Assert.All(result.Equilibria, e => Assert.All(e.Profile, p => Assert.Equal(1.0, p.Sum(), 1e-12)));
            },
            iter: 40, seed: "0000000000000022");
        output.WriteLine($"{method}: nothing in {none} of {games}");
        // Ties and rounding may lose a path; that must stay rare.
        Assert.True(!always || none * 20 <= games, $"{method} found nothing in {none} of {games} games");
    }

    [Fact]
    public void Known_games_of_the_field()
    {
        var root = SharedGames.Require();
        foreach (var name in new[] { "rand_8x8", "rand_10x10", "rand_12x12", "rand_3x3x3", "rand_4x4x4", "rand_5x5x5", "rand_3x3x3x3", "rand_5p_2" })
        {
            var file = GameFile.Read(Path.Combine(root, "generated", name + ".nfg"));
            foreach (var method in Methods)
            {
                var watch = Stopwatch.StartNew();
                var result = GameSolver.Solve(file, method).Result;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14} {method,-16} {result.Equilibria.Count,3} {watch.Elapsed.TotalMilliseconds,9:F1} ms {result.Work,8} {result.Reason}"));
                Assert.All(result.Equilibria, e => Assert.True(e.MaxRegret < 1e-7));
            }
        }
    }

    [Theory]
    [InlineData("{ 2 2 } 0 0 0 0 0 0 0 0")]
    [InlineData("{ 1 3 } 5 1 5 2 5 2")]
    [InlineData("{ 2 2 } 1e300 0 0 0 0 0 1e300 1e300")]
    [InlineData("{ 2 2 } 1e400 0 0 0 0 0 1e400 1e400")]
    [InlineData("{ 2 2 } 10000000000000000000 1 0 0 0 0 1 10000000000000000000")]
    [InlineData("{ 3 3 } 0 0 1 -1 -1 1 -1 1 0 0 1 -1 1 -1 -1 1 0 0")]
    [InlineData("{ 1 1 } -1/3 1e-30")]
    public void Odd_games_neither_fail_nor_lie(string body)
    {
        var file = GameFile.Parse("NFG 1 R \"\" { \"A\" \"B\" } " + body, "t.nfg").Require();
        foreach (var method in Methods)
        {
            var result = GameSolver.Solve(file, method).Result;
            Assert.All(result.Equilibria, e => Assert.True(e.Exact is not null && NormalFormCheck.Exact(file.Normal!, e.Exact).IsEquilibrium));
        }
    }

    [Fact]
    public void One_player_and_three_alike_are_solved()
    {
        foreach (var text in new[] { "{ \"A\" } { 3 } 1 4 4", "{ \"A\" \"B\" \"C\" } { 2 2 2 } 1 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1", "{ \"A\" \"B\" \"C\" } { 2 2 2 } 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0" })
        {
            foreach (var method in Methods)
            {
                var result = GameSolver.Solve(GameFile.Parse("NFG 1 R \"\" " + text, "t.nfg").Require(), method).Result;
                Assert.All(result.Equilibria, e => Assert.True(e.MaxRegret < 1e-8));
                output.WriteLine($"{text} {method} {result.Equilibria.Count} {result.Reason}");
            }
        }
    }

    [Fact]
    public void Fictitious_play_reports_its_frequencies()
    {
        var game = NormalFormGame.FromTables("", new[,] { { 1, -1 }, { -1, 1 } }, new[,] { { -1, 1 }, { 1, -1 } });
        var result = GameSolver.Solve(GameFile.Of(game), "fictitious-play", new SolveOptions { Iterations = 5000 }).Result;
        Assert.Equal(5000, result.Learned!.Iterations);
        Assert.True(result.Learned.NashConv < 0.1);
        Assert.Equal("1/2 1/2 | 1/2 1/2", ExpectedAnswers.Show(Assert.Single(result.Equilibria).Exact!));
    }

    [Theory]
    [InlineData("gnm")]
    [InlineData("ipa")]
    [InlineData("simpdiv")]
    [InlineData("liap")]
    [InlineData("fictitious-play")]
    public void An_interruption_returns_what_there_is(string method)
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var game = NormalFormGame.FromTables("", new[,] { { 1, -1, 0 }, { -1, 1, 3 } }, new[,] { { -1, 1, 2 }, { 1, -1, 0 } });
        Assert.True(GameSolver.Solve(GameFile.Of(game), method, new SolveOptions { Iterations = 1_000_000 }, source.Token).Result.Stopped);
    }
}
