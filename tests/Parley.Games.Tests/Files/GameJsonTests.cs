using System.Text.Json;
using CsCheck;
using Parley.Games.Families;
using Parley.Games.Files;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Tests.Files;

public class GameJsonTests
{
    private const string Offer = """
        {
          "players": ["Seller", "Buyer"],
          "tree": {
            "chance": [
              { "action": "high", "probability": "1/2", "then": {
                  "player": "Seller", "set": "price", "actions": [
                    { "action": "ask", "then": { "player": 2, "set": "high", "actions": [{ "action": "yes", "then": [0.75, "1/4"] }, { "action": "no", "then": [0, 0] }] } },
                    { "action": "wait", "then": { "payoffs": [0, 1] } } ] } },
              { "action": "low", "probability": 0.5, "then": {
                  "player": "Seller", "set": "price", "actions": [
                    { "action": "ask", "then": { "player": 2, "set": "low", "actions": [{ "action": "yes", "then": [0.75, -0.25] }, { "action": "no", "then": [0, 0] }] } },
                    { "action": "wait", "then": [0, 1] } ] } }
            ]
          }
        }
        """;

    [Fact]
    public void A_tree_is_read_as_written()
    {
        var tree = GameFile.Parse(Offer, "offer.json").Require().Extensive!;
        Assert.Equal(["Seller", "Buyer"], tree.Players);
        Assert.Equal((11, 3), (tree.NodeCount, tree.InformationSets.Count));
        Assert.Equal(2, tree.InformationSets[0].Nodes.Count);
    }

    [Fact]
    public void Tables_come_back_as_they_were()
    {
        Gen.Int[1, 3].Array[1, 3].SelectMany(sizes => Gen.Int[-9, 9].Array[sizes.Aggregate(sizes.Length, (a, b) => a * b)].Select(p => (sizes, p))).Sample(pair =>
        {
            var (sizes, numbers) = pair;
            IReadOnlyList<IReadOnlyList<string>> strategies = [.. sizes.Select(n => NormalFormGame.Numbers(n))];
            var game = new NormalFormGame("t", [.. sizes.Select((_, i) => $"P{i}")], strategies, [.. numbers.Select((n, i) => Rational.Create(n, (i % 4) + 1))]);
            var again = GameFile.Parse(GameJson.Of(game), "again.json").Require().Normal!;
            Assert.Equal(game.Payoffs.ToArray(), again.Payoffs.ToArray());
            Assert.Equal(game.Players, again.Players);
        }, iter: 200, threads: 1);
    }

    [Fact]
    public void Trees_come_back_as_they_were()
    {
        foreach (var game in new[] { BenchmarkGames.Kuhn(4), BenchmarkGames.Sheriff(1, 2, 2, 1, 2, 3), BenchmarkGames.LiarsDice(2) })
        {
            var again = GameFile.Parse(GameJson.Of(game), "again.json").Require().Extensive!;
            Assert.Equal(game.AccumulatedPayoffs(), again.AccumulatedPayoffs());
            Assert.Equal(game.InformationSets.Select(s => (s.Player, string.Join(',', s.Nodes))), again.InformationSets.Select(s => (s.Player, string.Join(',', s.Nodes))));
        }
    }

    [Fact]
    public void All_errors_are_told_with_their_places()
    {
        const string Bad = """
            { "form": "normal", "titel": "x",
              "players": ["A", 3],
              "payoffs": [[[1, 2], [3]],
                          [["x", 2], [3, 4]]] }
            """;
        var errors = GameFile.Parse(Bad, "bad.json").Errors;
        Assert.Equal([(1, 21), (2, 20), (3, 24), (4, 17)], errors.Select(e => (e.Line, e.Column)));
        Assert.Contains("did you mean \"title\"", errors[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"players\": [\"A\"], \"tree\": { \"chance\": [{\"action\": \"a\", \"probability\": 0.3, \"then\": [1]}] } }", "sum 3/10")]
    [InlineData("{ \"players\": [\"A\"], \"tree\": { \"player\": \"B\", \"actions\": [{\"action\": \"a\", \"then\": [1]}] } }", "as a player")]
    [InlineData("{ \"players\": [\"A\"], \"tree\": {} }", "without \"payoffs\"")]
    [InlineData("{ \"players\": [\"A\"] ", "no JSON")]
    [InlineData("{ \"players\": [\"A\"], \"form\": \"matrix\" }", "as the form")]
    public void Faulty_games_are_refused(string text, string words) =>
        Assert.Contains(GameFile.Parse(text, "bad.json").Errors, e => e.Message.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void The_schema_is_json_and_names_what_the_reader_knows()
    {
        using var schema = JsonDocument.Parse(GameSchema.Json);
        var properties = schema.RootElement.GetProperty("properties");
        foreach (var name in new[] { "form", "title", "comment", "players", "strategies", "payoffs", "tree" })
        {
            Assert.True(properties.TryGetProperty(name, out _), name);
        }
    }

    [Fact]
    public void A_document_of_the_old_interface_is_read_with_places()
    {
        const string Document = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <gambit:document xmlns:gambit="http://gambit.sourceforge.net/" version="0.1">
            <game>
            <nfgfile>
            NFG 1 R &quot;t&quot; { &quot;A&quot; &quot;B&quot; } { 2 2 }
            1 2 3 4 x 6 7 8
            </nfgfile>
            </game>
            </gambit:document>
            """;
        var good = GameFile.Parse(Document.Replace("x", "5", StringComparison.Ordinal).Replace("5ml", "xml", StringComparison.Ordinal), "t.gbt");
        Assert.Equal(4, good.Require().Normal!.ProfileCount);
        var error = Assert.Single(GameFile.Parse(Document, "t.gbt").Errors);
        Assert.Equal((6, 9), (error.Line, error.Column));
        Assert.NotEmpty(GameFile.Parse("<gambit:document/>", "t.gbt").Errors);
        Assert.NotEmpty(GameFile.Parse("<game><efgfile/></game>", "t.gbt").Errors);
    }
}
