using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.NormalForms;

/// <summary>Turns a table into a tree: players move in turn, none seeing what came before.</summary>
public static class TableTree
{
    /// <summary>Makes the tree. Cost: linear in the profiles.</summary>
    /// <param name="game">Any game in normal form.</param>
    /// <returns>A game with one information set per player.</returns>
    public static ExtensiveGame Of(NormalFormGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        var builder = new ExtensiveGameBuilder(game.Title, game.Players);
        Grow(builder.Root, 0, 0);
        return builder.Build();

        void Grow(int place, int player, int profile)
        {
            if (player == game.PlayerCount)
            {
                var payoffs = new Rational[player];
                for (var p = 0; p < player; p++)
                {
                    payoffs[p] = game.Payoff(profile, p);
                }

                builder.End(place, payoffs);
                return;
            }

            var next = builder.Decision(place, player, "", game.Strategies[player]);
            for (var s = 0; s < next.Length; s++)
            {
                Grow(next[s], player + 1, profile + (s * game.Stride(player)));
            }
        }
    }
}
