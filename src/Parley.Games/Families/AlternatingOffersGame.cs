using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Families;

/// <summary>Alternating offers over a price with private values: a seller and a buyer whose value chance draws from several types and only the buyer
/// knows. The last offer can be answered.</summary>
/// <remarks>Agreement on price p in round r, from 0, pays discount^r p and discount^r (value - p); no agreement pays 0. The tree has about
/// types (prices)^rounds ends.</remarks>
public static class AlternatingOffersGame
{
    /// <summary>Builds the tree; the seller offers first.</summary>
    /// <param name="rounds">Number of offers, 1 to 8.</param>
    /// <param name="prices">Prices that can be offered.</param>
    /// <param name="types">Values of the buyer with their probabilities, of sum 1; one of probability 1 for complete information.</param>
    /// <param name="discount">What a payoff is worth after a round.</param>
    /// <exception cref="ArgumentException">A list is empty, the rounds are out of range, or the probabilities do not add up to 1.</exception>
    public static ExtensiveGame Build(int rounds, IReadOnlyList<Rational> prices, IReadOnlyList<(Rational Value, Rational Probability)> types, Rational discount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rounds, 8);
        ArgumentNullException.ThrowIfNull(prices);
        ArgumentNullException.ThrowIfNull(types);
        var builder = new ExtensiveGameBuilder("Alternating offers", ["Seller", "Buyer"]);
        string[] labels = [.. prices.Select(p => p.ToString())];
        var draws = builder.Chance(builder.Root, [.. types.Select(t => t.Value.ToString())], [.. types.Select(t => t.Probability)]);
        for (var type = 0; type < types.Count; type++)
        {
            Round(draws[type], types[type].Value, 0, "", Rational.One);
        }

        return builder.Build();

        void Round(int place, Rational value, int round, string history, Rational factor)
        {
            if (round == rounds)
            {
                builder.End(place, 0, 0);
                return;
            }

            var proposer = round % 2;
            var offers = builder.Decision(place, proposer, Key(proposer, value, "offer" + history), labels);
            for (var i = 0; i < prices.Count; i++)
            {
                var heard = $"{history} {labels[i]}";
                var answers = builder.Decision(offers[i], 1 - proposer, Key(1 - proposer, value, "answer" + heard), ["accept", "reject"]);
                builder.End(answers[0], factor * prices[i], factor * (value - prices[i]));
                Round(answers[1], value, round + 1, heard, factor * discount);
            }
        }

        static string Key(int player, Rational value, string history) => player == 0 ? history : $"{value}: {history}";
    }

    /// <summary>The grid i / (steps + 1), i = 1, ..., steps.</summary>
    /// <param name="steps">Number of prices, at least 1.</param>
    public static IReadOnlyList<Rational> Grid(int steps) => [.. Enumerable.Range(1, steps).Select(i => Rational.Create(i, steps + 1))];
}
