using Parley.Games.Bimatrix;
using Parley.Games.Families;
using Parley.Games.Files;
using Parley.Games.NormalForms;
using Parley.Games.PureProfiles;
using Parley.Games.Solving;
using Parley.Numerics;

namespace Parley.Games.Tests.Families;

public class TableFamiliesTests
{
    [Fact]
    public void There_are_78_ordinal_games_with_the_known_counts()
    {
        var all = OrdinalGames.All;
        Assert.Equal(78, all.Count);
        Assert.Equal(12, all.Count(g => g.IsSymmetric));
        Assert.Equal(57, all.Count(g => g.IsConflict));
        // 144 where the players are told apart (Robinson, Goforth 2005).
        Assert.Equal(144, (2 * all.Count) - all.Count(g => g.IsSymmetric));
        Assert.Equal([9, 57, 12], Enumerable.Range(0, 3).Select(n => all.Count(g => g.PureEquilibria == n)));
        Assert.Equal(9, all.Count(g => g.Name.Length > 0));
        Assert.Equal(78, all.Select(g => g.Game.Title).Distinct().Count());
    }

    [Fact]
    public void Each_ordinal_game_is_found_again_however_it_is_written()
    {
        foreach (var game in OrdinalGames.All)
        {
            Assert.Equal(game.PureEquilibria, PureEquilibria.Enumerate(game.Game).Equilibria.Count);
            Assert.Equal(1, ExtremeEquilibria.Enumerate(game.Game).Equilibria.Count % 2);
            // Players exchanged, rows exchanged, payoffs stretched.
            var turned = new Rational[8];
            for (var profile = 0; profile < 4; profile++)
            {
                var (row, column) = (profile & 1, profile >> 1);
                var to = column + (2 * (1 - row));
                (turned[to * 2], turned[(to * 2) + 1]) = ((game.Game.Payoff(profile, 1) * 7) - 3, game.Game.Payoff(profile, 0).Pow(2));
            }

            Assert.Equal(game.Number, OrdinalGames.Of(new NormalFormGame("", ["1", "2"], game.Game.Strategies, turned))!.Number);
        }

        Assert.Equal("Prisoner's Dilemma", OrdinalGames.Of(NormalFormGame.FromTables("", new[,] { { 3, 0 }, { 5, 1 } }, new[,] { { 3, 5 }, { 0, 1 } }))!.Name);
        Assert.Null(OrdinalGames.Of(NormalFormGame.FromTables("", new int[2, 2], new int[2, 2])));
    }

    [Theory]
    [InlineData("prisoners_dilemma", 1, 1)]
    [InlineData("chicken", 3, 2)]
    [InlineData("hawk_dove", 3, 2)]
    [InlineData("battle_of_the_sexes", 3, 2)]
    [InlineData("matching_pennies", 1, 0)]
    [InlineData("rock_paper_scissors", 1, 0)]
    [InlineData("coordination(size=4)", 15, 4)]
    [InlineData("coordination(players=3,size=2)", 3, 2)]
    [InlineData("inspection", 1, 0)]
    [InlineData("travellers_dilemma(most=9)", 1, 1)]
    [InlineData("public_goods", 1, 1)]
    [InlineData("random(rows=4,columns=3,seed=5)", 1, 1)]
    public void Families_have_their_equilibria(string text, int all, int pure)
    {
        Assert.True(TableGames.Parse(text, out var game, out var error), error);
        var solution = GameSolver.Solve(GameFile.Of(game!), "support").Result;
        Assert.True(solution.Complete, solution.Reason);
        Assert.True(text.StartsWith("random", StringComparison.Ordinal) || all == solution.Equilibria.Count, $"{text}: {solution.Equilibria.Count} equilibria");
        Assert.True(text.StartsWith("random", StringComparison.Ordinal) || pure == PureEquilibria.Enumerate(game!).Equilibria.Count);
    }

    [Fact]
    public void Formulas_of_the_literature_hold()
    {
        // Hawks make up value / cost; in a volunteer's dilemma each abstains with (cost / benefit)^(1/(n-1)).
        Assert.True(TableGames.Parse("hawk_dove(value=2,cost=5)", out var hawks, out _));
        Assert.Contains(ExtremeEquilibria.Enumerate(hawks!).Equilibria, e => e.Exact![0][0] == Rational.Create(2, 5));
        Assert.True(TableGames.Parse("volunteers_dilemma(players=3,benefit=4,cost=1)", out var volunteers, out _));
        Assert.Contains(GameSolver.Solve(GameFile.Of(volunteers!), "support").Result.Equilibria, e => e.Profile.All(p => Math.Abs(p[1] - 0.5) < 1e-9));
        // The first mover takes at once in every equilibrium of the centipede.
        Assert.True(TableGames.Parse("centipede_table(rounds=6)", out var centipede, out _));
        Assert.All(ExtremeEquilibria.Enumerate(centipede!).Equilibria, e => Assert.Equal(Rational.One, e.Exact![0][0]));
        // Rare inspection suffices where fines are high: cost / (loss - ...) of the mixed equilibrium, both indifferent.
        Assert.True(TableGames.Parse("inspection(gain=1,fine=4,loss=2,cost=1)", out var inspection, out _));
        var mixed = Assert.Single(ExtremeEquilibria.Enumerate(inspection!).Equilibria);
        Assert.Equal(Rational.Create(1, 4), mixed.Exact![1][0]);
        Assert.Equal(Rational.Create(1, 2), mixed.Exact![0][0]);
    }

    [Theory]
    [InlineData("nothing", "there is no game")]
    [InlineData("coordination(size=0)", "expected a whole number")]
    [InlineData("coordination(sise=3)", "has no parameter 'sise'")]
    [InlineData("coordination(size=3", "no closing parenthesis")]
    [InlineData("coordination(3)", "expected name=value")]
    [InlineData("hawk_dove(value=x)", "expected a number")]
    [InlineData("travellers_dilemma(least=9,most=3)", "claims from 9 to 3")]
    [InlineData("coordination(players=8,size=100)", "profiles")]
    public void Bad_names_and_parameters_are_told(string text, string expected)
    {
        Assert.False(TableGames.Parse(text, out _, out var error));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_name_makes_a_game_and_a_slip_is_answered()
    {
        Assert.All(NamedGames.Names, name => Assert.True(NamedGames.Parse(name, out var game, out var error) && (game!.Normal is not null || game.Extensive is not null), error));
        Assert.False(NamedGames.Parse("chiken", out _, out var slip));
        Assert.Contains("did you mean 'chicken'", slip, StringComparison.Ordinal);
    }
}
