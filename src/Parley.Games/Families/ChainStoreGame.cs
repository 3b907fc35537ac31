using System.Globalization;
using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Families;

/// <summary>The chain-store game (Selten 1978): an incumbent meets entrants one after the other, who all see what happened before; with a prior, the
/// reputation game of Kreps and Wilson (1982), in which the incumbent may be tough.</summary>
/// <remarks>Without the prior the only subgame-perfect equilibrium lets every entrant in and share, though a reputation for fighting seems worth
/// having: Selten's paradox. The tree has about 3^entrants ends, twice as many with the prior.</remarks>
public static class ChainStoreGame
{
    /// <summary>Builds Selten's game: staying out pays 1 to the entrant and 5 to the incumbent, sharing 2 and 2, fighting 0 and 0.</summary>
    /// <param name="entrants">Number of entrants, 1 to 9.</param>
    public static ExtensiveGame Build(int entrants) => Grow(entrants, Rational.Zero, null, null);

    /// <summary>Builds the reputation game: an entrant that stays out gets 0; that shares, b; that is fought, b - 1. The incumbent gets a from one who stays out; a
    /// weak one 0 for sharing and -1 for fighting, a tough one the other way round.</summary>
    /// <param name="entrants">Number of entrants, 1 to 8.</param>
    /// <param name="prior">Probability that the incumbent is tough, above 0 and below 1.</param>
    /// <param name="a">What deterrence pays, above 1 in the paper.</param>
    /// <param name="b">What sharing pays an entrant, between 0 and 1 in the paper.</param>
    public static ExtensiveGame Reputation(int entrants, Rational prior, Rational a, Rational b) => Grow(entrants, prior, a, b);

    private static ExtensiveGame Grow(int entrants, Rational prior, Rational? a, Rational? b)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(entrants, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(entrants, a is null ? 9 : 8);
        string[] players = ["Incumbent", .. Enumerable.Range(1, entrants).Select(e => $"Entrant {e.ToString(CultureInfo.InvariantCulture)}")];
        var builder = new ExtensiveGameBuilder(a is null ? "Chain store" : "Chain store with reputation", players);
        if (a is null)
        {
            Market(builder.Root, 0, "", new Rational[players.Length], false);
            return builder.Build();
        }

        var types = builder.Chance(builder.Root, ["tough", "weak"], [prior, Rational.One - prior]);
        Market(types[0], 0, "", new Rational[players.Length], true);
        Market(types[1], 0, "", new Rational[players.Length], false);
        return builder.Build();

        void Market(int place, int entrant, string history, Rational[] sums, bool tough)
        {
            if (entrant == entrants)
            {
                builder.End(place, sums);
                return;
            }

            var entry = builder.Decision(place, entrant + 1, history, ["out", "in"]);
            Market(entry[0], entrant + 1, history + "o", Add(sums, entrant, a ?? 5, a is null ? 1 : Rational.Zero), tough);
            var answer = builder.Decision(entry[1], 0, $"{(a is null ? "" : tough ? "tough " : "weak ")}{history}i", ["share", "fight"]);
            Market(answer[0], entrant + 1, history + "s", Add(sums, entrant, a is null ? 2 : tough ? -1 : 0, b ?? 2), tough);
            Market(answer[1], entrant + 1, history + "f", Add(sums, entrant, a is null || tough ? 0 : -1, b is { } share ? share - 1 : Rational.Zero), tough);
        }

        static Rational[] Add(Rational[] sums, int entrant, Rational incumbent, Rational entrantGets)
        {
            var next = (Rational[])sums.Clone();
            next[0] += incumbent;
            next[entrant + 1] = entrantGets;
            return next;
        }
    }
}
