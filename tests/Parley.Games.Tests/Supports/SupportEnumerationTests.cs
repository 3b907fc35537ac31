using System.Diagnostics;
using System.Globalization;
using CsCheck;
using Parley.Games.Equilibria;
using Parley.Games.Files;
using Parley.Games.GlobalNewton;
using Parley.Games.Lyapunov;
using Parley.Games.NormalForms;
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

    [Fact]
    public void Three_players_of_four_strategies_are_decided_completely()
    {
        var file = GameFile.Read(Path.Combine(SharedGames.Require(), "generated", "rand_4x4x4.nfg"));
        var result = SupportEnumeration.Enumerate(file.Normal!);
        Assert.True(result.Complete, result.Reason);
        Assert.Equal(21, result.Equilibria.Count);
        Assert.All(result.Equilibria, e => Assert.True(e.MaxRegret < 1e-9));
    }

    [Fact]
    public void Random_games_have_an_odd_number_and_hold_what_other_methods_find() =>
        (from a in Gen.Int[2, 3]
         from b in Gen.Int[2, 3]
         from c in Gen.Int[2, 3]
         from payoffs in Gen.Int[0, 9999].Array[a * b * c * 3]
         select new NormalFormGame("", ["1", "2", "3"], [NormalFormGame.Numbers(a), NormalFormGame.Numbers(b), NormalFormGame.Numbers(c)], Array.ConvertAll(payoffs, p => (Rational)p))).Sample(
            game =>
            {
                var all = SupportEnumeration.Enumerate(game);
                Assert.All(all.Equilibria, e => Assert.True(e.MaxRegret <= 1e-9 * 9999));
                if (!all.Complete || all.Degenerate == true)
                {
                    return;
                }

                Assert.Equal(1, all.Equilibria.Count % 2);
                foreach (var other in GlobalNewtonMethod.Solve(game, new SolveOptions { Starts = 2 }).Equilibria.Concat(LyapunovDescent.Solve(game, new SolveOptions { Starts = 3 }).Equilibria))
                {
                    Assert.Contains(all.Equilibria, e => e.Profile.SelectMany(p => p).Zip(other.Profile.SelectMany(p => p), (x, y) => Math.Abs(x - y)).Max() < 1e-6);
                }
            },
            iter: 40, seed: "0000000000000051");

    [Fact]
    public void Orders_of_players_and_strategies_change_nothing() =>
        Gen.Int[0, 99].Array[24].Sample(
            payoffs =>
            {
                var game = new NormalFormGame("", ["1", "2", "3"], [["a", "b"], ["a", "b"], ["a", "b"]], Array.ConvertAll(payoffs, p => (Rational)p));
                // Players 1, 2, 3 become 3, 1, 2, and the first player's strategies change places.
                var turned = new Rational[24];
                for (var profile = 0; profile < 8; profile++)
                {
                    var (s1, s2, s3) = (profile & 1, profile >> 1 & 1, profile >> 2 & 1);
                    var to = s2 + (2 * s3) + (4 * (1 - s1));
                    (turned[(to * 3) + 2], turned[to * 3], turned[(to * 3) + 1]) = (payoffs[profile * 3], payoffs[(profile * 3) + 1], payoffs[(profile * 3) + 2]);
                }

                var other = new NormalFormGame("", ["2", "3", "1"], game.Strategies, turned);
                var (first, second) = (SupportEnumeration.Enumerate(game), SupportEnumeration.Enumerate(other));
                if (!first.Complete || !second.Complete)
                {
                    return;
                }

                Assert.Equal(first.Equilibria.Count, second.Equilibria.Count);
                foreach (var e in first.Equilibria)
                {
                    double[] expected = [.. e.Profile[1], .. e.Profile[2], e.Profile[0][1], e.Profile[0][0]];
                    Assert.Contains(second.Equilibria, o => o.Profile.SelectMany(p => p).Zip(expected, (x, y) => Math.Abs(x - y)).Max() < 1e-7);
                }
            },
            iter: 60, seed: "0000000000000052");

    [Fact]
    public void A_continuum_of_two_mixing_players_is_listed_by_its_vertices()
    {
        // Player 1 gets the same whatever it does; 2 and 3 have one best action each: a segment of equilibria with two ends.
        var payoffs = new List<Rational>();
        for (var profile = 0; profile < 8; profile++)
        {
            payoffs.AddRange([5, (profile >> 1 & 1) == 0 ? 3 : 1, (profile >> 2 & 1) == 0 ? 3 : 1]);
        }

        var result = SupportEnumeration.Enumerate(new NormalFormGame("", ["1", "2", "3"], [["a", "b"], ["a", "b"], ["a", "b"]], [.. payoffs]));
        Assert.True(result.Complete, result.Reason);
        Assert.True(result.Degenerate);
        Assert.Equal(2, result.Equilibria.Count);
        Assert.All(result.Equilibria, e => Assert.NotNull(e.Exact));
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("1e-300")]
    public void Payoffs_beyond_floating_point_are_scaled(string unit)
    {
        var file = GameFile.Parse($"NFG 1 R \"\" {{ \"A\" \"B\" \"C\" }} {{ 2 2 2 }} {unit} {unit} {unit} 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 {unit} {unit} {unit}", "t.nfg").Require();
        var result = SupportEnumeration.Enumerate(file.Normal!);
        Assert.Contains(result.Equilibria, e => e.Exact is not null && e.Exact.All(p => p[0] == Rational.Create(1, 2)));
    }
}
