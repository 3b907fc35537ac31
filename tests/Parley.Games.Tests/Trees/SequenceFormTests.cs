using System.Diagnostics;
using Parley.Games.Equilibria;
using Parley.Games.Files;
using Parley.Games.SequenceForms;
using Parley.Games.Solving;

namespace Parley.Games.Tests.Trees;

public class SequenceFormTests(ITestOutputHelper output)
{
    [Fact]
    public void Known_values_of_constant_sum_games()
    {
        var root = SharedGames.Require();
        var wrong = new List<string>();
        foreach (var (name, value) in ExpectedAnswers.Facts("value_player1"))
        {
            if (name.Contains("ttt", StringComparison.Ordinal) || name.Contains("100x100", StringComparison.Ordinal) || name.Contains("leduc_3_2", StringComparison.Ordinal) || !name.EndsWith("fg", StringComparison.Ordinal))
            {
                continue;
            }

            var watch = Stopwatch.StartNew();
            var solution = GameSolver.Solve(GameFile.Read(Path.Combine(root, name)), "lp");
            var got = solution.Result.Equilibria.Count == 0 ? solution.Result.Reason : solution.Result.Equilibria[0].ExactPayoffs![0].ToString();
            output.WriteLine($"{watch.Elapsed.TotalMilliseconds,8:F1} ms {solution.Result.Work} {name}");
            if (got != value)
            {
                wrong.Add($"{name}: {got}, expected {value}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_two_player_game_of_perfect_recall_gets_an_equilibrium()
    {
        var root = SharedGames.Require();
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(root, "*.?fg", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (file.Contains("/format/", StringComparison.Ordinal) || new FileInfo(file).Length > 30_000)
            {
                continue;
            }

            var game = GameFile.Read(file);
            if ((game.Normal?.PlayerCount ?? game.Extensive!.PlayerCount) != 2 || game.Extensive?.Recall.Perfect == false)
            {
                continue;
            }

            var watch = Stopwatch.StartNew();
            var solution = GameSolver.Solve(game, "lcp", new SolveOptions { First = 1 });
            if (watch.ElapsedMilliseconds > 50)
            {
                output.WriteLine($"{watch.Elapsed.TotalMilliseconds,8:F1} ms {solution.Result.Work} {file}");
            }

            if (solution.Result.Equilibria.Count != 1)
            {
                wrong.Add($"{file}: {solution.Result.Reason}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Known_subgame_perfect_payoffs()
    {
        var root = SharedGames.Require();
        var wrong = new List<string>();
        foreach (var (name, value) in ExpectedAnswers.Facts("spe_payoffs").Concat(ExpectedAnswers.Facts("spe_payoffs_one")))
        {
            var solution = GameSolver.Solve(GameFile.Read(Path.Combine(root, name)), "subgame-perfect");
            var got = solution.Result.Equilibria.Count == 0 ? solution.Result.Reason : string.Join(' ', solution.Result.Equilibria[0].ExactPayoffs!);
            if (got != value)
            {
                wrong.Add($"{name}: {got}, expected {value}");
            }
        }

        Assert.Empty(wrong);
    }
}
