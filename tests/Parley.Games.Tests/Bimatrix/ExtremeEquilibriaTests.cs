using System.Diagnostics;
using Parley.Games.Bimatrix;
using Parley.Games.Equilibria;
using Parley.Games.Files;
using Parley.Games.NormalForms;
using Parley.Games.PureProfiles;
using Parley.Games.ReducedForms;

namespace Parley.Games.Tests.Bimatrix;

public class ExtremeEquilibriaTests(ITestOutputHelper output)
{
    [Fact]
    public void All_known_extreme_equilibria_are_found_and_no_others()
    {
        var root = SharedGames.Require();
        var wrong = new List<string>();
        foreach (var group in ExpectedAnswers.Rows("extreme", "strategic").Where(r => r.Complete == "yes" && r.Game.EndsWith("fg", StringComparison.Ordinal) && !IsLarge(r.Game)).GroupBy(r => r.Game))
        {
            var watch = Stopwatch.StartNew();
            var game = Table(GameFile.Read(Path.Combine(root, group.Key)).Require());
            var result = ExtremeEquilibria.Enumerate(game);
            var got = result.Equilibria.Select(e => ExpectedAnswers.Show(e.Exact!)).ToHashSet();
            output.WriteLine($"{watch.Elapsed.TotalMilliseconds,8:F1} ms {result.Work,8} {result.Equilibria.Count} {result.Degenerate} {group.Key}");
            if (!result.Complete || got.Count != result.Equilibria.Count || !got.SetEquals(group.Select(r => r.Profile)))
            {
                wrong.Add($"{group.Key}: {got.Count} of {group.Count()}, {got.Count(g => group.Any(r => r.Profile == g))} right");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Counts_of_extreme_equilibria_are_the_known_ones()
    {
        var root = SharedGames.Require();
        var wrong = new List<string>();
        // Those whose equilibria are listed one by one are compared above.
        var listed = ExpectedAnswers.Rows("extreme", "strategic").Select(r => r.Game).ToHashSet();
        foreach (var (name, value) in ExpectedAnswers.Facts("extreme_equilibria"))
        {
            if (!name.EndsWith("fg", StringComparison.Ordinal) || IsLarge(name) || listed.Contains(name))
            {
                continue;
            }

            var watch = Stopwatch.StartNew();
            var result = ExtremeEquilibria.Enumerate(Table(GameFile.Read(Path.Combine(root, name)).Require()));
            output.WriteLine($"{watch.Elapsed.TotalMilliseconds,8:F1} ms {result.Work,8} {result.Equilibria.Count} {result.Degenerate} {name}");
            if (result.Equilibria.Count.ToString() != value)
            {
                wrong.Add($"{name}: {result.Equilibria.Count}, expected {value}; {result.Reason}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void All_known_pure_equilibria_are_found()
    {
        var root = SharedGames.Require();
        var wrong = new List<string>();
        foreach (var group in ExpectedAnswers.Rows("pure", "strategic").Where(r => r.Complete == "yes" && r.Game.EndsWith("fg", StringComparison.Ordinal)).GroupBy(r => r.Game))
        {
            var watch = Stopwatch.StartNew();
            var game = Table(GameFile.Read(Path.Combine(root, group.Key)).Require());
            var got = PureEquilibria.Enumerate(game).Equilibria.Select(e => ExpectedAnswers.Show(e.Exact!)).ToHashSet();
            if (!got.SetEquals(group.Select(r => r.Profile)))
            {
                wrong.Add($"{group.Key}: {got.Count} of {group.Count()}");
            }
        }

        Assert.Empty(wrong);
    }

    // Measured in the benchmark; too slow for a test in a debug build.
    private static bool IsLarge(string name) => name.Contains("rand_15x15", StringComparison.Ordinal) || name.Contains("rand_20x20", StringComparison.Ordinal)
        || name.Contains("tim.efg", StringComparison.Ordinal);

    private static NormalFormGame Table(GameFile file) => file.Normal ?? ReducedNormalForm.Of(file.Extensive!)!.Game;
}
