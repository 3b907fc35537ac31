using System.Text;
using System.Text.Json;
using Parley.Games.Equilibria;
using Parley.Games.Files;
using Parley.Games.Families;
using Parley.Games.Solving;

namespace Parley.Games.Tests.Solving;

public class GameSolverTests
{
    private const string Entry = """
        EFG 2 R "entry" { "Entrant" "Incumbent" }
        p "" 1 1 "" { "out" "in" } 0
        t "" 1 "" { 0, 2 }
        p "" 2 1 "" { "fight" "share" } 0
        t "" 2 "" { -1, -1 }
        t "" 3 "" { 1, 1 }
        """;

    [Fact]
    public void Entry_deterrence_has_one_credible_equilibrium()
    {
        var file = GameFile.Parse(Entry, "entry.efg");
        var perfect = GameSolver.Solve(file, "subgame-perfect").Result;
        Assert.True(perfect.Complete);
        Assert.Equal([0.0, 1.0], Assert.Single(perfect.Equilibria).Profile[0]);
        var all = GameSolver.Solve(file, "enummixed").Result;
        // Selten (1978): the threat to fight is an equilibrium, but not of the subgame.
        Assert.Contains(all.Equilibria, e => e.SubgamePerfect == false && e.Profile[0][0] == 1.0);
        Assert.Contains(all.Equilibria, e => e.SubgamePerfect == true && e.Profile[0][1] == 1.0);
    }

    [Fact]
    public void Kuhn_poker_has_its_value_by_every_exact_method()
    {
        foreach (var method in new[] { "lp", "lcp", "auto", "subgame-perfect" })
        {
            var found = GameSolver.Solve(GameFile.Of(BenchmarkGames.Kuhn()), method).Result;
            Assert.Equal("-1/18", Assert.Single(found.Equilibria).ExactPayoffs![0].ToString());
        }
    }

    [Fact]
    public void A_stopped_search_returns_the_pure_equilibria_and_says_so()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var file = GameFile.Parse("NFG 1 R \"\" { \"A\" \"B\" } { 2 2 } 1 1 0 0 0 0 1 1", "t.nfg");
        var result = GameSolver.Solve(file, "enummixed", default, stopped.Token).Result;
        Assert.Equal((2, false, true), (result.Equilibria.Count, result.Complete, result.Stopped));
    }

    [Fact]
    public void Imperfect_recall_is_refused_with_the_place()
    {
        var file = GameFile.Parse("EFG 2 R \"\" { \"A\" }\np \"\" 1 1 \"\" { \"l\" \"r\" } 0\np \"\" 1 1 0\nt \"\" 1 \"\" { 1 }\nt \"\" 0\nt \"\" 0", "t.efg").Require();
        var result = GameSolver.Solve(file, "pure").Result;
        Assert.Empty(result.Equilibria);
        Assert.False(result.Complete);
        Assert.Contains("information set 1", result.Reason, StringComparison.Ordinal);
        Assert.True(file.Extensive!.Recall.AbsentMinded);
    }

    [Fact]
    public void Json_follows_the_contract()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            SolutionJson.Write(writer, GameSolver.Solve(GameFile.Parse(Entry, "entry.efg"), "pure", new SolveOptions()));
        }

        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(buffer.ToArray()));
        Assert.Equal("extensive", json.RootElement.GetProperty("game").GetProperty("form").GetString());
        Assert.True(json.RootElement.GetProperty("complete").GetBoolean());
        foreach (var equilibrium in json.RootElement.GetProperty("equilibria").EnumerateArray())
        {
            Assert.Equal("verified", equilibrium.GetProperty("certificate").GetString());
            Assert.Equal(0.0, equilibrium.GetProperty("maxRegret").GetDouble());
            Assert.Equal(2, equilibrium.GetProperty("profile").GetArrayLength());
            Assert.Equal(2, equilibrium.GetProperty("payoffs").GetArrayLength());
        }
    }
}
