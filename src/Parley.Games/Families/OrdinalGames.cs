using Parley.Games.NormalForms;

namespace Parley.Games.Families;

/// <summary>The 78 strictly ordinal 2 x 2 games, by construction: all 576 pairs of rankings of four outcomes, taken as one game where rows, columns or players are merely exchanged (Rapoport, Guyer 1966).</summary>
public static class OrdinalGames
{
    // Ranks of both players at (1,1), (1,2), (2,1), (2,2).
    private static readonly (string Name, int[] First, int[] Second)[] Named =
    [
        ("Prisoner's Dilemma", [3, 1, 4, 2], [3, 4, 1, 2]),
        ("Chicken", [3, 2, 4, 1], [3, 4, 2, 1]),
        ("Stag Hunt", [4, 1, 3, 2], [4, 3, 1, 2]),
        ("Assurance", [4, 1, 2, 3], [4, 2, 1, 3]),
        ("Deadlock", [2, 1, 4, 3], [2, 4, 1, 3]),
        ("Harmony", [4, 2, 3, 1], [4, 3, 2, 1]),
        ("Leader", [2, 3, 4, 1], [2, 4, 3, 1]),
        ("Hero", [2, 4, 3, 1], [2, 3, 4, 1]),
        ("Compromise", [1, 2, 4, 3], [1, 4, 2, 3]),
    ];

    // Profiles run down the first player's actions; tables here run along rows.
    private static readonly int[] ByRows = [0, 2, 1, 3];

    private static readonly Lazy<IReadOnlyList<OrdinalGame>> Games = new(Build);

    /// <summary>Gets all 78, in the order of their numbers.</summary>
    public static IReadOnlyList<OrdinalGame> All => Games.Value;

    /// <summary>Finds the ordinal game that a table of two players with two actions each is, by the order of its payoffs.</summary>
    /// <param name="game">A 2 x 2 game.</param>
    /// <returns>The game; null where a player is indifferent between two outcomes.</returns>
    /// <exception cref="ArgumentException">The game is not of two players with two actions each.</exception>
    public static OrdinalGame? Of(NormalFormGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        if (game.PlayerCount != 2 || game.StrategyCount(0) != 2 || game.StrategyCount(1) != 2)
        {
            throw new ArgumentException("Ordinal games are of two players with two actions each.", nameof(game));
        }

        var ranks = new int[2][];
        for (var player = 0; player < 2; player++)
        {
            ranks[player] = [.. ByRows.Select(p => 1 + ByRows.Count(q => game.Payoff(q, player) < game.Payoff(p, player)))];
            if (ranks[player].Distinct().Count() < 4)
            {
                return null;
            }
        }

        var key = Canonical(ranks[0], ranks[1]);
        return All.First(g => Key(g.Game) == key);
    }

    private static List<OrdinalGame> Build()
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        var rankings = Rankings();
        foreach (var first in rankings)
        {
            foreach (var second in rankings)
            {
                keys.Add(Canonical(first, second));
            }
        }

        var names = Named.ToDictionary(n => Canonical(n.First, n.Second), n => n.Name, StringComparer.Ordinal);
        var games = new List<OrdinalGame>();
        foreach (var key in keys.Reverse())
        {
            int[] first = [.. key[..4].Select(c => c - '0')];
            int[] second = [.. key[4..].Select(c => c - '0')];
            var number = games.Count + 1;
            var name = names.GetValueOrDefault(key, "");
            var title = name.Length > 0 ? name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Ordinal game {number}");
            var game = NormalFormGame.FromTables(title, new[,] { { first[0], first[1] }, { first[2], first[3] } }, new[,] { { second[0], second[1] }, { second[2], second[3] } });
            games.Add(new OrdinalGame(
                number, name, game, Exchanges(first, second).Any(e => e.First.SequenceEqual(Turned(second)) && e.Second.SequenceEqual(Turned(first))),
                Enumerable.Range(0, 4).Count(p => first[p] > first[p ^ 2] && second[p] > second[p ^ 1]), Enumerable.Range(0, 4).All(p => first[p] + second[p] < 8)));
        }

        return games;
    }

    private static List<int[]> Rankings() =>
        [.. from a in Enumerable.Range(1, 4)
            from b in Enumerable.Range(1, 4)
            from c in Enumerable.Range(1, 4)
            from d in Enumerable.Range(1, 4)
            where new[] { a, b, c, d }.Distinct().Count() == 4
            select new[] { a, b, c, d }];

    private static string Key(NormalFormGame game) =>
        string.Concat(ByRows.Select(p => game.Payoff(p, 0).ToString())) + string.Concat(ByRows.Select(p => game.Payoff(p, 1).ToString()));

    // The greatest of the eight ways to write a game down.
    private static string Canonical(int[] first, int[] second) =>
        Exchanges(first, second).Concat(Exchanges(Turned(second), Turned(first))).Select(e => string.Concat(e.First) + string.Concat(e.Second)).Max(StringComparer.Ordinal)!;

    // Rows exchanged, columns exchanged, both.
    private static IEnumerable<(int[] First, int[] Second)> Exchanges(int[] first, int[] second)
    {
        for (var mask = 0; mask < 4; mask++)
        {
            yield return ([.. Enumerable.Range(0, 4).Select(p => first[p ^ mask])], [.. Enumerable.Range(0, 4).Select(p => second[p ^ mask])]);
        }
    }

    private static int[] Turned(int[] table) => [table[0], table[2], table[1], table[3]];
}
