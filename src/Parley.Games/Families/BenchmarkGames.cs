using System.Globalization;
using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Families;

/// <summary>Standard benchmark games of regret minimisation, under OpenSpiel's names, rules and parameters, as trees.</summary>
public static class BenchmarkGames
{
    /// <summary>Kuhn poker (1950): one card each, ante 1, one bet of 1.</summary>
    /// <param name="cards">Cards in the deck, at least 2; Kuhn's game has 3.</param>
    public static ExtensiveGame Kuhn(int cards = 3)
    {
        var builder = new ExtensiveGameBuilder("Kuhn poker", ["Player 0", "Player 1"]);
        var first = builder.Chance(builder.Root, Labels(cards));
        for (var a = 0; a < cards; a++)
        {
            var second = builder.Chance(first[a], Labels(cards - 1));
            for (var b = 0; b < cards - 1; b++)
            {
                var other = b < a ? b : b + 1;
                Play(second[b], a, other, "");
            }
        }

        return builder.Build();

        void Play(int place, int mine, int theirs, string history)
        {
            var sign = mine > theirs ? 1 : -1;
            switch (history)
            {
                case "pp": builder.End(place, sign, -sign); return;
                case "bb" or "pbb": builder.End(place, 2 * sign, -2 * sign); return;
                case "bp": builder.End(place, 1, -1); return;
                case "pbp": builder.End(place, -1, 1); return;
            }

            var player = history.Length % 2;
            var next = builder.Decision(place, player, $"{(player == 0 ? mine : theirs)}{history}", ["pass", "bet"]);
            Play(next[0], mine, theirs, history + "p");
            Play(next[1], mine, theirs, history + "b");
        }
    }

    /// <summary>Leduc poker (Southey et al. 2005): two suits, ante 1, two rounds with raises of 2 and 4, at most two raises a round.</summary>
    /// <param name="ranks">Ranks in the deck; 3 in the standard game.</param>
    public static ExtensiveGame Leduc(int ranks = 3) => LeducPoker.Build(ranks);

    /// <summary>Liar's dice with one die each; the highest face is wild.</summary>
    /// <param name="sides">Sides of a die; the tree has about 36 times 2^13 nodes with 6.</param>
    public static ExtensiveGame LiarsDice(int sides = 6)
    {
        var builder = new ExtensiveGameBuilder("Liar's dice", ["Player 0", "Player 1"]);
        var bids = 2 * sides;
        string[] names = [.. Enumerable.Range(0, bids).Select(b => $"{(b / sides) + 1}-{(b % sides) + 1}"), "liar"];
        var first = builder.Chance(builder.Root, Labels(sides));
        for (var a = 0; a < sides; a++)
        {
            var second = builder.Chance(first[a], Labels(sides));
            for (var b = 0; b < sides; b++)
            {
                Play(second[b], a, b, 0, -1, 0);
            }
        }

        return builder.Build();

        void Play(int place, int a, int b, int player, int last, int history)
        {
            var actions = last < 0 ? names[..bids] : names[(last + 1)..];
            var key = ((player == 0 ? a : b) << bids | history).ToString(CultureInfo.InvariantCulture);
            var next = builder.Decision(place, player, key, actions);
            for (var bid = last + 1; bid < bids; bid++)
            {
                Play(next[bid - last - 1], a, b, 1 - player, bid, history | (1 << bid));
            }

            if (last >= 0)
            {
                var face = last % sides;
                var showing = (a == face || a == sides - 1 ? 1 : 0) + (b == face || b == sides - 1 ? 1 : 0);
                // The bid was the other player's: it wins where the bid holds.
                var won = (showing >= (last / sides) + 1) == (player == 1) ? 1 : -1;
                builder.End(next[^1], won, -won);
            }
        }
    }

    /// <summary>Sheriff (Farina, Ling, Fang, Sandholm 2019): a smuggler bribes an inspector over several rounds, of which the last one counts.</summary>
    /// <param name="maxBribe">Greatest bribe.</param>
    /// <param name="maxItems">Most items in the cargo.</param>
    /// <param name="rounds">Rounds of bribe and answer.</param>
    /// <param name="itemValue">What an item that passes is worth.</param>
    /// <param name="itemPenalty">What an item that is found costs the smuggler.</param>
    /// <param name="sheriffPenalty">What the inspector pays for searching an empty cargo.</param>
    public static ExtensiveGame Sheriff(int maxBribe, int maxItems, int rounds, Rational itemValue, Rational itemPenalty, Rational sheriffPenalty)
    {
        var builder = new ExtensiveGameBuilder("Sheriff", ["Smuggler", "Sheriff"]);
        var load = builder.Decision(builder.Root, 0, "load", [.. Enumerable.Range(0, maxItems + 1).Select(i => i.ToString(CultureInfo.InvariantCulture))]);
        string[] bribes = [.. Enumerable.Range(0, maxBribe + 1).Select(i => i.ToString(CultureInfo.InvariantCulture))];
        for (var items = 0; items <= maxItems; items++)
        {
            Round(load[items], items, "", 0);
        }

        return builder.Build();

        void Round(int place, int items, string history, int round)
        {
            var offer = builder.Decision(place, 0, $"{items}:{history}", bribes);
            for (var bribe = 0; bribe <= maxBribe; bribe++)
            {
                var answer = builder.Decision(offer[bribe], 1, $"{history} {bribe}", ["pass", "inspect"]);
                for (var inspect = 0; inspect < 2; inspect++)
                {
                    if (round + 1 < rounds)
                    {
                        Round(answer[inspect], items, $"{history} {bribe}{(inspect == 0 ? "p" : "i")}", round + 1);
                    }
                    else if (inspect == 0)
                    {
                        builder.End(answer[0], (itemValue * items) - bribe, bribe);
                    }
                    else if (items > 0)
                    {
                        builder.End(answer[1], -(itemPenalty * items), itemPenalty * items);
                    }
                    else
                    {
                        builder.End(answer[1], sheriffPenalty, -sheriffPenalty);
                    }
                }
            }
        }
    }

    internal static IReadOnlyList<string> Labels(int count) => NormalForms.NormalFormGame.Numbers(count);
}
