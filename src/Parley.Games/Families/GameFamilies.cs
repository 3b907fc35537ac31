using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Families;

/// <summary>Families of trees by name and parameters: <c>centipede(legs=6)</c>. The benchmark games of regret minimisation carry OpenSpiel's names.</summary>
public static class GameFamilies
{
    private static readonly (string Name, string Parameters, string About, Func<FamilyParameters, ExtensiveGame> Build)[] All =
    [
        ("kuhn_poker", "cards=3", "Kuhn poker (1950)", p => BenchmarkGames.Kuhn(p.Whole("cards", 3, 2, 60))),
        ("leduc_poker", "ranks=3", "Leduc poker (Southey et al. 2005)", p => BenchmarkGames.Leduc(p.Whole("ranks", 3, 2, 13))),
        ("liars_dice", "dice_sides=6", "liar's dice with one die each", p => BenchmarkGames.LiarsDice(p.Whole("dice_sides", 6, 2, 6))),
        ("bargaining", "max_turns=2,discount=1,instances=...", "deal or no deal (Lewis et al. 2017) under OpenSpiel's rules",
            p => BargainingGame.Build(BargainingInstance.ParseAll(p.Text("instances", BargainingInstance.Default)), p.Whole("max_turns", 2, 1, 10), p.Number("discount", 1))),
        ("sheriff", "max_bribe=3,max_items=3,num_rounds=2,item_value=1,item_penalty=2,sheriff_penalty=3", "sheriff (Farina et al. 2019)",
            p => BenchmarkGames.Sheriff(p.Whole("max_bribe", 3, 0, 20), p.Whole("max_items", 3, 0, 20), p.Whole("num_rounds", 2, 1, 4),
                p.Number("item_value", 1), p.Number("item_penalty", 2), p.Number("sheriff_penalty", 3))),
        ("centipede", "legs=4,large=0.4,small=0.1,factor=2", "centipede (Rosenthal 1981; McKelvey, Palfrey 1992)",
            p => CentipedeGame.Build(p.Whole("legs", 4, 1, 1000), p.Number("large", Rational.Create(2, 5)), p.Number("small", Rational.Create(1, 10)), p.Number("factor", 2))),
        ("chain_store", "entrants=3", "chain store (Selten 1978)", p => ChainStoreGame.Build(p.Whole("entrants", 3, 1, 9))),
        ("reputation", "entrants=2,prior=1/10,a=2,b=1/2", "chain store whose incumbent may be tough (Kreps, Wilson 1982)",
            p => ChainStoreGame.Reputation(p.Whole("entrants", 2, 1, 8), p.Probability("prior", Rational.Create(1, 10)), p.Number("a", 2), p.Number("b", Rational.Create(1, 2)))),
        ("beer_quiche", "strong=9/10", "signalling: beer or quiche (Cho, Kreps 1987)", p => SignallingGame.BeerQuiche(p.Probability("strong", Rational.Create(9, 10)))),
        ("alternating_offers", "rounds=2,prices=3,discount=9/10,high=1,low=1/2,p_high=1/2", "alternating offers; the buyer's value is high or low and known to the buyer",
            Offers),
    ];

    /// <summary>Gets the names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(f => f.Name)];

    /// <summary>Gets per family its parameters with their defaults, and what it is.</summary>
    public static IReadOnlyList<(string Name, string Parameters, string About)> Catalogue { get; } = [.. All.Select(f => (f.Name, f.Parameters, f.About))];

    /// <summary>Makes a game from its name and parameters.</summary>
    /// <param name="text">For example <c>kuhn_poker</c>, <c>sheriff(max_bribe=3,num_rounds=2)</c> or <c>bargaining(max_turns=3,discount=0.9)</c>; instances of bargaining as
    /// <c>instances=1,2,3 8,1,0 4,0,2;1,4,1 4,1,2 2,2,0</c>, the last parameter.</param>
    /// <param name="game">The game.</param>
    /// <param name="error">What was not understood and what was expected.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool Parse(string text, out ExtensiveGame? game, out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        (game, error) = (null, null);
        try
        {
            var parameters = FamilyParameters.Parse(text);
            var family = Array.Find(All, f => f.Name == parameters.Name);
            if (family.Build is null)
            {
                var near = Numerics.Errors.NearestName.Find(parameters.Name, Names);
                error = $"there is no game '{parameters.Name}'{(near is null ? "" : $"; did you mean '{near}'?")} (expected one of {string.Join(", ", Names)})";
                return false;
            }

            var made = family.Build(parameters);
            parameters.Finish();
            game = made;
            return true;
        }
        catch (FormatException e)
        {
            error = e.Message;
            return false;
        }
    }

    private static ExtensiveGame Offers(FamilyParameters p)
    {
        var (rounds, prices, high) = (p.Whole("rounds", 2, 1, 8), p.Whole("prices", 3, 1, 50), p.Probability("p_high", Rational.Create(1, 2)));
        var ends = 1L;
        for (var round = 0; round < rounds; round++)
        {
            ends *= prices;
        }

        if (ends > 200_000)
        {
            throw new FormatException($"rounds={rounds},prices={prices}: the tree would have more than a million nodes");
        }

        return AlternatingOffersGame.Build(rounds, AlternatingOffersGame.Grid(prices),
            [(p.Number("high", 1), high), (p.Number("low", Rational.Create(1, 2)), Rational.One - high)], p.Number("discount", Rational.Create(9, 10)));
    }
}
