using Parley.Games.Certificates;
using Parley.Games.Equilibria;
using Parley.Games.Families;
using Parley.Games.Files;
using Parley.Games.NormalForms;
using Parley.Games.Solving;
using Parley.Games.Tests.Trees;
using Parley.Numerics;

namespace Parley.Games.Tests.Solving;

public class LimitTests
{
    private static NormalFormGame Table(int size, ulong seed, int players = 2)
    {
        var random = new RandomStream(seed, 1, 1);
        var count = players;
        for (var p = 0; p < players; p++)
        {
            count *= size;
        }

        var payoffs = new Rational[count];
        for (var i = 0; i < count; i++)
        {
            payoffs[i] = random.NextInt32(1000);
        }

        return new NormalFormGame("random", NormalFormGame.Numbers(players), [.. Enumerable.Repeat(NormalFormGame.Numbers(size), players)], payoffs);
    }

    [Fact]
    public void Every_method_returns_when_it_is_cancelled_at_once()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        GameFile[] games = [GameFile.Of(Table(5, 1)), GameFile.Of(Table(3, 2, 3)), GameFile.Of(BenchmarkGames.Kuhn(4)), GameFile.Of(RandomTrees.Make(5, 3, 30))];
        foreach (var game in games)
        {
            foreach (var method in GameSolver.Methods)
            {
                var result = GameSolver.Solve(game, method, default, stopped.Token).Result;
                // It says that it was stopped, or was done before it looked, or does not treat such games.
                Assert.True(result.Stopped || result.Equilibria.Count > 0 || result.Learned is not null || !result.Complete, method);
                Assert.NotNull(result.Reason ?? (result.Complete ? "" : null));
            }
        }
    }

    [Fact]
    public void A_time_limit_ends_the_search_with_what_it_has()
    {
        var game = Table(24, 3);
        var result = GameSolver.Solve(GameFile.Of(game), "enummixed", new SolveOptions { TimeLimit = TimeSpan.FromMilliseconds(150) }).Result;
        Assert.True(result.Stopped);
        Assert.False(result.Complete);
        Assert.Contains("time limit", result.Reason, StringComparison.Ordinal);
        Assert.All(result.Equilibria, e => Assert.True(NormalFormCheck.Exact(game, e.Exact!).IsEquilibrium));
        Assert.Equal(result.Equilibria.Count, result.Equilibria.DistinctBy(e => ExpectedAnswers.Show(e.Exact!)).Count());
    }

    [Fact]
    public void Progress_is_told_and_changes_nothing()
    {
        foreach (var (game, method) in new[]
        {
            (GameFile.Of(Table(9, 4)), "enummixed"), (GameFile.Of(Table(3, 5, 3)), "support"), (GameFile.Of(Table(8, 6)), "lemke-howson"),
            (GameFile.Of(BenchmarkGames.Kuhn(5)), "lp"), (GameFile.Of(CentipedeGame.Build(8, 4, 1, 2)), "subgame-perfect"), (GameFile.Of(Table(3, 7)), "logit"),
        })
        {
            var ear = new Ear();
            var told = GameSolver.Solve(game, method, new SolveOptions { Progress = ear, Threads = 1 }).Result;
            Assert.True(ear.Count > 0, method);
            var silent = GameSolver.Solve(game, method).Result;
            Assert.Equal(silent.Equilibria.Select(e => e.Profile), told.Equilibria.Select(e => e.Profile));
        }
    }

    private sealed class Ear : IProgress<SolveProgress>
    {
        public int Count { get; private set; }

        public void Report(SolveProgress value) => Count++;
    }
}
