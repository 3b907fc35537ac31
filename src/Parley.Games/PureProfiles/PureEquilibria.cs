using Parley.Games.Equilibria;
using Parley.Games.NormalForms;
using Parley.Numerics;

namespace Parley.Games.PureProfiles;

/// <summary>All equilibria in pure strategies of a game in normal form.</summary>
/// <remarks><b>Method.</b> For each player and each profile of the others the best replies are marked; equilibria are profiles marked for
/// all. <b>Guarantee.</b> Complete. <b>Cost.</b> Linear in the table: profiles times players. <b>Memory.</b> One byte per profile.</remarks>
public static class PureEquilibria
{
    /// <summary>Finds all pure equilibria.</summary>
    /// <param name="game">Any game in normal form.</param>
    /// <param name="options">Limits.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>All of them, player 1's strategy varying fastest.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static SolveResult Enumerate(NormalFormGame game, SolveOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        var found = Profiles(game, cancellation);
        var equilibria = new List<Equilibrium>();
        foreach (var profile in found)
        {
            cancellation.ThrowIfCancellationRequested();
            if (options.First > 0 && equilibria.Count == options.First)
            {
                break;
            }

            var mixed = new Rational[game.PlayerCount][];
            for (var player = 0; player < mixed.Length; player++)
            {
                mixed[player] = new Rational[game.StrategyCount(player)];
                mixed[player][game.StrategyIn(profile, player)] = Rational.One;
            }

            equilibria.Add(Verified.Exact(game, mixed));
        }

        return new SolveResult
        {
            Method = "pure",
            Complete = equilibria.Count == found.Count,
            Reason = equilibria.Count == found.Count ? "all equilibria in pure strategies; others in mixed strategies may exist" : "stopped after the number asked for",
            Equilibria = equilibria,
            Work = game.ProfileCount,
        };
    }

    /// <summary>Returns the numbers of the profiles that are pure equilibria, rising.</summary>
    /// <param name="game">Any game in normal form.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static IReadOnlyList<int> Profiles(NormalFormGame game, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        var marks = new byte[game.ProfileCount];
        for (var player = 0; player < game.PlayerCount; player++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (stride, count) = (game.Stride(player), game.StrategyCount(player));
            for (var outer = 0; outer < game.ProfileCount; outer += stride * count)
            {
                for (var first = outer; first < outer + stride; first++)
                {
                    var best = game.Payoff(first, player);
                    for (var s = 1; s < count; s++)
                    {
                        best = Rational.Max(best, game.Payoff(first + (s * stride), player));
                    }

                    for (var s = 0; s < count; s++)
                    {
                        var profile = first + (s * stride);
                        if (marks[profile] == player && game.Payoff(profile, player) == best)
                        {
                            marks[profile]++;
                        }
                    }
                }
            }
        }

        var found = new List<int>();
        for (var profile = 0; profile < marks.Length; profile++)
        {
            if (marks[profile] == game.PlayerCount)
            {
                found.Add(profile);
            }
        }

        return found;
    }
}
