using System.Globalization;
using Parley.Games.ExtensiveForms;
using Parley.Numerics;

namespace Parley.Games.Families;

/// <summary>The centipede game (Rosenthal 1981): two players in turn take the larger of two growing piles, which ends the game, or pass.</summary>
/// <remarks>Defaults are the four-move game of McKelvey and Palfrey (1992). Where the piles grow by less than their ratio, the only subgame-perfect
/// equilibrium takes at once.</remarks>
public static class CentipedeGame
{
    /// <summary>Builds the tree.</summary>
    /// <param name="legs">Number of decisions, 1 to 1000.</param>
    /// <param name="large">Larger pile at the first decision, for the one who takes.</param>
    /// <param name="small">Smaller pile, for the other.</param>
    /// <param name="factor">By what both piles grow with each pass.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of legs is not from 1 to 1000.</exception>
    public static ExtensiveGame Build(int legs, Rational large, Rational small, Rational factor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(legs, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(legs, 1000);
        var builder = new ExtensiveGameBuilder("Centipede", ["Player 1", "Player 2"]);
        var place = builder.Root;
        for (var leg = 0; leg < legs; leg++)
        {
            var player = leg % 2;
            var next = builder.Decision(place, player, (leg + 1).ToString(CultureInfo.InvariantCulture), ["take", "pass"]);
            builder.End(next[0], player == 0 ? large : small, player == 0 ? small : large);
            (place, large, small) = (next[1], large * factor, small * factor);
        }

        builder.End(place, legs % 2 == 0 ? large : small, legs % 2 == 0 ? small : large);
        return builder.Build();
    }
}
