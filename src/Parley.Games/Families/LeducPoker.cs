using Parley.Games.ExtensiveForms;

namespace Parley.Games.Families;

/// <summary>Leduc poker as a tree: fold only when facing a raise; a pair with the public card wins, then the higher rank.</summary>
internal static class LeducPoker
{
    private static readonly string[] Open = ["call", "raise"];
    private static readonly string[] Facing = ["fold", "call", "raise"];
    private static readonly string[] Capped = ["fold", "call"];

    public static ExtensiveGame Build(int ranks)
    {
        var builder = new ExtensiveGameBuilder("Leduc poker", ["Player 0", "Player 1"]);
        var cards = 2 * ranks;
        var first = builder.Chance(builder.Root, BenchmarkGames.Labels(cards));
        for (var a = 0; a < cards; a++)
        {
            var second = builder.Chance(first[a], BenchmarkGames.Labels(cards - 1));
            for (var i = 0; i < cards - 1; i++)
            {
                var b = i < a ? i : i + 1;
                new Deal(builder, cards, a, b).Round(second[i], -1, "", 1, 1, 0, 0, 0);
            }
        }

        return builder.Build();
    }

    private sealed class Deal(ExtensiveGameBuilder builder, int cards, int a, int b)
    {
        // Stakes of both, whose turn, raises in this round, and actions taken in it.
        public void Round(int place, int shared, string history, int mine, int theirs, int player, int raises, int moves)
        {
            var facing = mine != theirs;
            var actions = !facing ? Open : raises < 2 ? Facing : Capped;
            var next = builder.Decision(place, player, $"{(player == 0 ? a : b)}/{shared}/{history}", actions);
            for (var i = 0; i < actions.Length; i++)
            {
                Move(next[i], shared, history, mine, theirs, player, raises, moves, actions[i]);
            }
        }

        private void Move(int place, int shared, string history, int mine, int theirs, int player, int raises, int moves, string action)
        {
            var high = Math.Max(mine, theirs);
            switch (action)
            {
                case "fold":
                    builder.End(place, player == 0 ? -mine : theirs, player == 0 ? mine : -theirs);
                    return;
                case "raise":
                    var stake = high + (shared < 0 ? 2 : 4);
                    Round(place, shared, history + "r", player == 0 ? stake : mine, player == 1 ? stake : theirs, 1 - player, raises + 1, moves + 1);
                    return;
            }

            if (moves == 0)
            {
                Round(place, shared, history + "c", mine, theirs, 1 - player, raises, 1);
            }
            else if (shared < 0)
            {
                Reveal(place, history + "c", high);
            }
            else
            {
                var winner = Winner(shared / 2);
                builder.End(place, winner * high, -winner * high);
            }
        }

        private void Reveal(int place, string history, int stake)
        {
            var draws = builder.Chance(place, BenchmarkGames.Labels(cards - 2));
            var draw = 0;
            for (var card = 0; card < cards; card++)
            {
                if (card != a && card != b)
                {
                    Round(draws[draw++], card, history + "/", stake, stake, 0, 0, 0);
                }
            }
        }

        private int Winner(int shared)
        {
            var (x, y) = (a / 2, b / 2);
            return x == y ? 0 : x == shared ? 1 : y == shared ? -1 : Math.Sign(x - y);
        }
    }
}
