using System.Globalization;
using Parley.Games.Families;
using Parley.Games.Files;

namespace Parley.Games.Tests.Files;

public class RoundTripTests
{
    private const string Offer = """
        EFG 2 R "offer" { "Seller" "Buyer" }
        "fee at the root is an increment"
        c "" 1 "value" { "high" 1/2 "low" .5 } 1 "fee" { -1/10, 0 }
        p "" 1 1 "price" { "ask" "ask" } 0
        p "" 2 1 "high" { "accept" "reject" } 0
        t "" 2 "" { 3/4, 1/4 }
        t "" 0
        p "" 2 2 "high" { "accept" "reject" } 0
        t "" 3 "" { 1/4, 3/4 }
        t "" 0
        p "" 1 1 0
        p "" 2 3 "" { "accept" "reject" } 0
        t "" 4 "" { 3/4, -1/4 }
        t "" 0
        p "" 2 4 "" { "accept" "reject" } 0
        t "" 5 "" { 1/4, 1/4 }
        t "" 0
        """;

    [Fact]
    public void A_tree_written_and_read_is_the_same_game()
    {
        var game = GameFile.Parse(Offer, "offer.efg").Require().Extensive!;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        EfgWriter.Write(text, game);
        var again = GameFile.Parse(text.ToString(), "again.efg").Require();
        Assert.Empty(again.Warnings);
        Assert.Equal(game.AccumulatedPayoffs(), again.Extensive!.AccumulatedPayoffs());
        Assert.Equal(game.InformationSets.Select(s => (s.Player, string.Join(',', s.Nodes))), again.Extensive.InformationSets.Select(s => (s.Player, string.Join(',', s.Nodes))));
    }

    [Fact]
    public void A_table_written_and_read_is_the_same_game()
    {
        var game = GameFile.Parse("NFG 1 R \"a \\\"b\\\"\" { \"A\" \"A\" } { { \"x\" \"x\" \"\" } { \"l\" \"r\" } }\n1 2 1/3 -4 .5 1e3 +1 0 3 3 5. -.25", "t.nfg").Require().Normal!;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        NfgWriter.Write(text, game);
        var again = GameFile.Parse(text.ToString(), "again.nfg").Require();
        Assert.Empty(again.Warnings);
        Assert.Equal(game.Title, again.Normal!.Title);
        Assert.Equal(game.Payoffs.ToArray(), again.Normal.Payoffs.ToArray());
    }

    [Fact]
    public void A_file_cut_anywhere_never_crashes_and_never_loses_a_complete_game()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        EfgWriter.Write(text, BenchmarkGames.Kuhn());
        foreach (var whole in new[] { Offer.Replace("\r", "", StringComparison.Ordinal), text.ToString().TrimEnd() })
        {
            for (var length = 0; length < whole.Length; length++)
            {
                var cut = GameFile.Parse(whole[..length], "cut.efg");
                // Within the last leaf a cut may leave a complete game, whose last outcome is another.
                Assert.True(cut.Errors.Count > 0 || length > whole.LastIndexOf('\n'), $"accepted when cut at {length} of {whole.Length}");
            }
        }
    }

    [Fact]
    public void All_errors_of_a_file_are_told_with_their_places()
    {
        var file = GameFile.Parse("NFG 1 R \"t\" { \"A\" \"B\" } { 2 2 }\n1 x 3 4\n1/0 6 7 1.5/2\n", "bad.nfg");
        Assert.Equal([(2, 3), (3, 1), (3, 9)], file.Errors.Select(e => (e.Line, e.Column)));
        Assert.All(file.Errors, e => Assert.Contains("expected", e.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_large_table_is_read_in_linear_time()
    {
        var text = new System.Text.StringBuilder("NFG 1 R \"large\" { \"A\" \"B\" } { 400 400 }\n");
        for (var i = 0; i < 320_000; i++)
        {
            text.Append(i % 101).Append(i % 800 == 799 ? '\n' : ' ');
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotNull(GameFile.Parse(text.ToString(), "large.nfg").Require().Normal);
        // Takes some 20 ms alone; the bound only shows that it is not quadratic.
        Assert.True(watch.Elapsed.TotalSeconds < 5, watch.Elapsed.ToString());
    }
}
