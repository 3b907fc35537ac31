using System.Diagnostics;
using System.Globalization;
using Parley.Games.Files;
using Parley.Games.Supports;
using Parley.Numerics;

namespace Parley.Games.Tests.Supports;

public class SupportEnumerationTests(ITestOutputHelper output)
{
    [Fact]
    public void All_known_equilibria_of_small_games_are_found()
    {
        var root = SharedGames.Require();
        var wrong = new List<string>();
        foreach (var group in ExpectedAnswers.Rows("found", "strategic").GroupBy(r => r.Game))
        {
            var file = GameFile.Read(Path.Combine(root, group.Key));
            // Larger ones belong to the benchmark.
            if (file.Normal is not { } game || game.PlayerCount < 3 || Enumerable.Range(0, game.PlayerCount).Sum(game.StrategyCount) > 9 || group.Key.Contains("coord333", StringComparison.Ordinal))
            {
                continue;
            }

            var watch = Stopwatch.StartNew();
            var result = SupportEnumeration.Enumerate(game);
            output.WriteLine($"{watch.Elapsed.TotalMilliseconds,8:F1} ms {result.Equilibria.Count} of {group.Count()} {result.Complete} {group.Key}");
            foreach (var row in group)
            {
                double[] expected = [.. row.Profile.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries).Select(t => Rational.Parse(t).ToDouble())];
                if (!result.Equilibria.Any(e => e.Profile.SelectMany(p => p).Zip(expected, (x, y) => Math.Abs(x - y)).Max() < 2e-6))
                {
                    wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{group.Key}: {row.Profile} is missing ({result.Equilibria.Count} found, {result.Reason})"));
                }
            }

            if (group.First().Complete == "yes" && result.Equilibria.Count != group.Count())
            {
                wrong.Add($"{group.Key}: {result.Equilibria.Count} found, {group.Count()} exist");
            }
        }

        Assert.Empty(wrong);
    }
}
