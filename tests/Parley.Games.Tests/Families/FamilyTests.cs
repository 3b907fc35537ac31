using System.Globalization;
using Parley.Games.Equilibria;
using Parley.Games.ExtensiveForms;
using Parley.Games.Families;
using Parley.Games.Files;
using Parley.Games.NormalForms;
using Parley.Games.Sequential;
using Parley.Games.Solving;
using Parley.Games.Subgames;
using Parley.Numerics;

namespace Parley.Games.Tests.Families;

public class FamilyTests
{
    [Fact]
    public void Every_family_makes_a_sound_game_with_its_defaults()
    {
        foreach (var name in GameFamilies.Names.Where(n => n != "liars_dice"))
        {
            Assert.True(GameFamilies.Parse(name, out var game, out var error), error);
            Assert.True(game!.Recall.Perfect);
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            EfgWriter.Write(text, game);
            Assert.Empty(GameFile.Parse(text.ToString(), name).Require().Warnings);
        }
    }

    [Theory]
    [InlineData("centipde", "did you mean 'centipede'")]
    [InlineData("centipede(legs=0)", "from 1 to 1000")]
    [InlineData("centipede(legs=2", "parenthesis")]
    [InlineData("centipede(legs=2,legs=3)", "twice")]
    [InlineData("centipede(height=2)", "expected legs, large, small, factor")]
    [InlineData("beer_quiche(strong=2)", "probability")]
    [InlineData("alternating_offers(rounds=8,prices=50)", "million")]
    public void Slips_are_told(string text, string words)
    {
        Assert.False(GameFamilies.Parse(text, out _, out var error));
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_centipede_is_taken_at_once()
    {
        for (var legs = 1; legs <= 9; legs += 2)
        {
            GameFamilies.Parse($"centipede(legs={legs})", out var game, out _);
            var result = SubgamePerfection.Solve(game!);
            Assert.True(result.Complete);
            // Rosenthal's logic: every decision is to take.
            Assert.All(result.Equilibria[0].Exact!, player => Assert.All(player.Chunk(2), pair => Assert.Equal([Rational.One, Rational.Zero], pair)));
            Assert.Equal(Rational.Create(2, 5), result.Equilibria[0].ExactPayoffs![0]);
        }
    }

    [Fact]
    public void The_chain_store_shares_with_every_entrant()
    {
        for (var entrants = 1; entrants <= 4; entrants++)
        {
            var result = SubgamePerfection.Solve(ChainStoreGame.Build(entrants));
            Assert.True(result.Complete);
            Assert.Equal((Rational)(2 * entrants), result.Equilibria[0].ExactPayoffs![0]);
            Assert.All(result.Equilibria[0].ExactPayoffs!.Skip(1), p => Assert.Equal((Rational)2, p));
        }
    }

    [Fact]
    public void Beer_and_quiche_both_pool_and_are_sequential()
    {
        var game = SignallingGame.BeerQuiche(Rational.Create(9, 10));
        var all = GameSolver.Solve(GameFile.Of(game), "enummixed");
        Assert.True(all.Result.Complete);
        // Two components: pooling on beer pays 29/10, on quiche 21/10 (Cho, Kreps 1987).
        Assert.Equal(2, all.Result.Components.Select(c => c.Component).Distinct().Count());
        Assert.Equal(["21/10", "29/10"], all.Result.Equilibria.Select(e => e.ExactPayoffs![0].ToString()).Distinct().Order());
        foreach (var equilibrium in all.Result.Equilibria.Where(e => e.Exact!.All(p => p.All(v => v.IsInteger))))
        {
            Assert.True(SequentialEquilibrium.Examine(game, [.. equilibrium.Exact!.SelectMany(p => p)]).Holds);
        }
    }

    [Fact]
    public void Alternating_offers_are_those_of_the_benchmark()
    {
        var root = SharedGames.Require();
        foreach (var (rounds, prices) in new[] { (1, 3), (2, 2), (2, 3), (3, 2), (3, 3) })
        {
            var file = GameFile.Read(Path.Combine(root, "generated", $"bargain_T{rounds}_k{prices}.efg")).Require().Extensive!;
            GameFamilies.Parse($"alternating_offers(rounds={rounds},prices={prices})", out var game, out _);
            Assert.Equal(file.AccumulatedPayoffs(), game!.AccumulatedPayoffs());
            Assert.Equal(file.InformationSets.Select(s => (s.Player, string.Join(',', s.Nodes))), game.InformationSets.Select(s => (s.Player, string.Join(',', s.Nodes))));
        }
    }

    [Fact]
    public void A_long_last_offer_game_gives_the_last_proposer_everything()
    {
        // One known type, two rounds: the buyer proposes last and gets nearly all of what is left (Stahl 1972 on a grid).
        var game = AlternatingOffersGame.Build(2, AlternatingOffersGame.Grid(9), [(1, 1)], Rational.Create(1, 2));
        var result = SubgamePerfection.Solve(game);
        // The buyer's last offer is 1/10, worth 9/20 to it at the start: the seller asks for the greatest price that leaves as much.
        Assert.Equal(Rational.Create(1, 2), result.Equilibria[0].ExactPayoffs![0]);
    }

    [Fact]
    public void A_tree_written_as_one_expression_is_checked_as_a_whole()
    {
        var entry = GameNode.Decision("Entrant", "start", ("out", GameNode.End(0, 2)),
            ("in", GameNode.Decision("Incumbent", "entered", ("fight", GameNode.End(-1, -1)), ("share", GameNode.End(1, 1)))));
        Assert.Equal(5, entry.ToGame("entry", "Entrant", "Incumbent").NodeCount);
        var faulty = GameNode.Chance(("a", Rational.Create(1, 3), GameNode.End(1)), ("b", Rational.Create(1, 3), GameNode.Decision("C", "x", ("l", GameNode.End()))));
        var error = Assert.Throws<ArgumentException>(() => faulty.ToGame("t", "A", "B"));
        Assert.Equal(3, error.Message.Split(Environment.NewLine).Length);
    }

    [Fact]
    public void A_table_is_built_by_names_and_checked_as_a_whole()
    {
        var builder = new NormalFormGameBuilder("t").Player("A", "x", "y").Player("B", "l", "r").Pay(["x", "l"], 1, 2).Pay(["y", "l"], 3, 4).Pay(["x", "r"], 5, 6);
        Assert.Contains("(y, r)", Assert.Throws<InvalidOperationException>(() => builder.Build()).Message, StringComparison.Ordinal);
        Assert.Equal([(Rational)1, 2, 3, 4, 5, 6, 7, 8], builder.Pay(["y", "r"], 7, 8).Build().Payoffs.ToArray());
        Assert.Contains("no strategy 'z'", Assert.Throws<InvalidOperationException>(() => builder.Pay(["z", "r"], 7, 8).Build()).Message, StringComparison.Ordinal);
    }
}
