using Parley.Games.Certificates;
using Parley.Games.Dominance;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.Refinements;

/// <summary>Refinement tests for equilibria of two-player games.</summary>
public static class BimatrixRefinement
{
    /// <summary>Tests whether an equilibrium is (trembling-hand) perfect (Selten 1975): for two players exactly those in which neither mixture is weakly dominated (van Damme 1991, theorem 3.2.2).</summary>
    /// <param name="game">A two-player game.</param>
    /// <param name="profile">An exact equilibrium.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The verdict; where it is not perfect, whose mixture is dominated, and by what.</returns>
    /// <exception cref="ArgumentException">The game has other than two players, or the profile is no equilibrium.</exception>
    /// <exception cref="InvalidOperationException">A program was too large to be decided exactly.</exception>
    public static PerfectionVerdict Perfect(NormalFormGame game, IReadOnlyList<Rational[]> profile, CancellationToken cancellation = default)
    {
        Require(game, profile);
        for (var player = 0; player < 2; player++)
        {
            if (MixedDominance.Weak(game, player, profile[player], cancellation) is { } by)
            {
                return new PerfectionVerdict(false, player, by);
            }
        }

        return new PerfectionVerdict(true, null, null);
    }

    /// <summary>Tests whether an equilibrium is proper (Myerson 1978): the limit of completely mixed profiles in which a worse strategy has at most epsilon times the weight of a better one.</summary>
    /// <param name="game">A two-player game.</param>
    /// <param name="profile">An exact equilibrium.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Whether it is proper; null where ties allow too many orders of strategies to be tried (more than 20,000).</returns>
    /// <exception cref="ArgumentException">The game has other than two players, or the profile is no equilibrium.</exception>
    /// <remarks>For a fixed epsilon and fixed orders of both players' strategies the conditions are linear in each mixture, and the nearest epsilon-proper profile is found by exact linear programs. Orders need to be tried only among strategies that tie
    /// at the equilibrium. The verdict compares epsilon = 2^-16 and 2^-32: the distance must vanish with epsilon. That last step is a test, not a proof.</remarks>
    public static bool? Proper(NormalFormGame game, IReadOnlyList<Rational[]> profile, CancellationToken cancellation = default)
    {
        Require(game, profile);
        return new ProperTest(game, profile).Decide(cancellation);
    }

    private static void Require(NormalFormGame game, IReadOnlyList<Rational[]> profile)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(profile);
        if (game.PlayerCount != 2)
        {
            throw new ArgumentException("The test is for games of two players.", nameof(game));
        }

        if (!NormalFormCheck.Exact(game, profile).IsEquilibrium)
        {
            throw new ArgumentException("The profile is no equilibrium.", nameof(profile));
        }
    }
}
