using Parley.Games.Equilibria;
using Parley.Games.NormalForms;
using Parley.Games.Polishing;

namespace Parley.Games.FictitiousPlays;

/// <summary>Fictitious play (Brown 1951): in every round each player answers best to how often the others have played what so far; all at once.</summary>
/// <remarks>
/// <para><b>Guarantee.</b> Frequencies converge to equilibria of two-player zero-sum games (Robinson 1951), of 2 x n games and of potential games, and need not converge elsewhere (Shapley 1964). The frequencies are returned with their regrets; where
/// an equilibrium lies near, it is polished, verified and listed.</para>
/// <para><b>Cost.</b> Two players: linear in the strategies per round. More: linear in the profiles.</para>
/// </remarks>
public static class FictitiousPlay
{
    /// <summary>Plays.</summary>
    /// <param name="game">Any game in normal form.</param>
    /// <param name="options">Iterations (0 for 1,000), tolerance.</param>
    /// <param name="cancellation">Ends play early; what there is is returned.</param>
    /// <returns>The equilibrium near the frequencies, if there is one, and the frequencies with their distance from equilibrium.</returns>
    public static SolveResult Solve(NormalFormGame game, SolveOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Iterations);
        var rounds = options.Iterations > 0 ? options.Iterations : 1000;
        var payoffs = new MultilinearPayoffs(game);
        var (played, stopped) = (0L, false);
        var counts = new double[payoffs.Length];
        var chosen = new int[payoffs.Players];
        var (point, values) = (payoffs.Uniform(), new double[payoffs.Length]);
        var pair = game.PlayerCount == 2 ? new double[payoffs.Length * payoffs.Length] : null;
        if (pair is not null)
        {
            payoffs.Jacobian(point, pair);
        }

        payoffs.Values(point, values);
        for (; played < rounds; played++)
        {
            if ((played & 65535) == 0)
            {
                options.Progress?.Report(new SolveProgress("iterations", played, rounds, 0));
            }

            if ((played & 255) == 0 && cancellation.IsCancellationRequested)
            {
                stopped = true;
                break;
            }

            // Against nothing in the first round: the others mix evenly. Ties go to the first strategy.
            for (var player = 0; player < payoffs.Players; player++)
            {
                var best = payoffs.Offsets[player];
                for (var s = best + 1; s < payoffs.Offsets[player + 1]; s++)
                {
                    best = values[s] > values[best] ? s : best;
                }

                counts[best]++;
                chosen[player] = best;
            }

            if (pair is null)
            {
                Frequencies(payoffs, counts, played + 1, point);
                payoffs.Values(point, values);
                continue;
            }

            // What each strategy has earned in all, against the strategies just played.
            var (first, second) = (chosen[0], chosen[1]);
            if (played == 0)
            {
                Array.Clear(values);
            }

            for (var s = 0; s < values.Length; s++)
            {
                values[s] += pair[(s * values.Length) + (s < payoffs.Offsets[1] ? second : first)];
            }
        }

        if (played > 0)
        {
            Frequencies(payoffs, counts, played, point);
        }
        else
        {
            point = payoffs.Uniform();
        }

        var near = ProfilePolish.Of(payoffs, point, options.Tolerance);
        return new SolveResult
        {
            Method = "fictitious-play",
            Complete = false,
            Reason = stopped ? "stopped by the time limit or an interruption" : near is null ? "frequencies and their distance from equilibrium; no equilibrium was found near them" : "the equilibrium near the frequencies; others may exist",
            Equilibria = near is null ? [] : [near],
            Learned = LearnedProfile.Of(game, payoffs.Split(point), played),
            Work = played,
            Stopped = stopped,
        };
    }

    private static void Frequencies(MultilinearPayoffs payoffs, double[] counts, long rounds, double[] point)
    {
        for (var s = 0; s < counts.Length; s++)
        {
            point[s] = counts[s] / rounds;
        }
    }
}
