using Parley.Games.Bimatrix;
using Parley.Games.Certificates;
using Parley.Games.Equilibria;
using Parley.Games.LemkeHowson;
using Parley.Games.NormalForms;
using Parley.Games.PureProfiles;
using Parley.Games.Supports;
using Parley.Numerics;
using Parley.Numerics.Parallelism;

namespace Parley.Games.Empirical;

/// <summary>Empirical game-theoretic analysis: equilibria of estimated payoffs, and how sure they are.</summary>
/// <remarks>
/// <para><b>Method.</b> The game of mean payoffs is solved for all its equilibria where it is small (two players up to 24 strategies together exactly, more players up to 12), else for those that Lemke-Howson paths
/// reach (two players) or the pure ones. Then payoffs are drawn anew from normal distributions around the means with their standard errors (a parametric bootstrap; Vorobeychik 2010; Wellman 2016), each game is solved in the same
/// way, and it is counted where the same strategies come back in use. The regret of each equilibrium is computed in every drawn game.</para>
/// <para><b>Guarantee.</b> Each equilibrium is verified at the mean payoffs, rounded to 2^-30 of their range. Shares carry the error of their number of resamples. Standard errors are taken as known and independent.
/// <b>Cost.</b> One solution per resample. The same bytes for any number of threads.</para>
/// </remarks>
public static class EmpiricalAnalysis
{
    private const int MostOfTwo = 24;
    private const int MostOfMany = 12;

    /// <summary>Analyses a game.</summary>
    /// <param name="game">Means and standard errors.</param>
    /// <param name="options">Resamples, level, seed, threads.</param>
    /// <param name="cancellation">Ends the resampling early; what there is is returned.</param>
    /// <returns>The equilibria with their confidence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1, or the number of resamples negative.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the game of mean payoffs was solved.</exception>
    public static EmpiricalResult Run(EmpiricalGame game, EmpiricalOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        var seed = options.Seed > 0 ? options.Seed : 1;
        return Run(
            game,
            (resample, payoffs) =>
            {
                var stream = new RandomStream(seed, (ulong)resample, 0);
                game.Draw(ref stream, payoffs);
            },
            options,
            cancellation);
    }

    /// <summary>Analyses a game whose payoffs are drawn anew by the caller, for example from its own runs (a bootstrap that keeps what errors have in common).</summary>
    /// <param name="game">The means; standard errors are not used.</param>
    /// <param name="redraw">Writes the payoffs of one resample, given its number, in the order of <see cref="EmpiricalGame.Means"/>; called from several threads.</param>
    /// <param name="options">Resamples, level, threads; the seed is the caller's affair.</param>
    /// <param name="cancellation">Ends the resampling early; what there is is returned.</param>
    /// <returns>The equilibria with their confidence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1, or the number of resamples negative.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the game of mean payoffs was solved.</exception>
    public static EmpiricalResult Run(EmpiricalGame game, Action<int, double[]> redraw, EmpiricalOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(redraw);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Resamples);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Level);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(options.Level, 1.0);
        var level = options.Level > 0.0 ? options.Level : 0.95;
        var resamples = options.Resamples > 0 ? options.Resamples : 200;
        var mean = Solve(game.Rounded(game.Means, 30), cancellation);
        Equilibrium[] equilibria = [.. mean.Equilibria];
        // Of a continuum only the extreme points are listed: supports then recur by them.
        var supports = equilibria.Select(e => Support(e.Profile)).ToArray();
        var drawn = new Resample?[resamples];
        WorldPartition.For(resamples, options.Threads, (from, to) =>
        {
            var payoffs = new double[game.Means.Length];
            for (var i = from; i < to && !cancellation.IsCancellationRequested; i++)
            {
                redraw(i, payoffs);
                drawn[i] = Redo(game, payoffs, equilibria, cancellation);
            }
        }, CancellationToken.None);
        Resample[] done = [.. drawn.OfType<Resample>()];
        return new EmpiricalResult(
            [.. equilibria.Select((e, k) => Judge(game, e, supports[k], k, done, level)).OrderByDescending(e => e.Confidence).ThenBy(e => e.HighRegret)],
            mean.Complete, mean.Reason, done.Length, Recurrence(game, done), done.Length < resamples);
    }

    private sealed record Resample(List<(string Support, IReadOnlyList<double[]> Profile)> Equilibria, double[] Regrets);

    private static Resample? Redo(EmpiricalGame game, double[] payoffs, Equilibrium[] equilibria, CancellationToken cancellation)
    {
        var drawn = game.Rounded(payoffs, 24);
        try
        {
            var found = Solve(drawn, cancellation);
            return new Resample(
                [.. found.Equilibria.Select(e => (Support(e.Profile), e.Profile))],
                [.. equilibria.Select(e => NormalFormCheck.Float(drawn, payoffs, e.Profile).Regrets.Max())]);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static SolveResult Solve(NormalFormGame game, CancellationToken cancellation)
    {
        var strategies = Enumerable.Range(0, game.PlayerCount).Sum(game.StrategyCount);
        var one = new SolveOptions { Threads = 1 };
        return (game.PlayerCount, strategies) switch
        {
            (2, <= MostOfTwo) => ExtremeEquilibria.Enumerate(game, one, cancellation),
            (2, _) => LemkeHowsonPaths.Solve(game, one, cancellation),
            (_, <= MostOfMany) => SupportEnumeration.Enumerate(game, one, cancellation),
            _ => PureEquilibria.Enumerate(game, one, cancellation),
        };
    }

    private static EmpiricalEquilibrium Judge(EmpiricalGame game, Equilibrium equilibrium, string support, int index, Resample[] done, double level)
    {
        var (payoffs, regrets) = NormalFormCheck.Float(game.Rounded(game.Means, 1), game.Means, equilibrium.Profile);
        double[] inGames = [.. done.Select(d => d.Regrets[index])];
        // Of several equilibria with the same support (a degenerate draw) the first counts.
        IReadOnlyList<double[]>[] again = [.. done.Select(d => d.Equilibria.Find(e => e.Support == support).Profile).Where(p => p is not null)];
        return new EmpiricalEquilibrium
        {
            Profile = equilibrium.Profile,
            Payoffs = payoffs,
            Symmetric = game.IsSymmetric && equilibrium.Profile[0].AsSpan().SequenceEqual(equilibrium.Profile[1]),
            Regret = regrets.Max(),
            MedianRegret = inGames.Length > 0 ? SampleQuantile.Of(inGames, 0.5) : double.NaN,
            HighRegret = inGames.Length > 0 ? SampleQuantile.Of(inGames, level) : double.NaN,
            Confidence = done.Length > 0 ? (double)again.Length / done.Length : double.NaN,
            ConfidenceInterval = done.Length > 0 ? ClopperPearson.Interval(again.Length, done.Length, level) : new ProbabilityInterval(0.0, 1.0),
            Intervals = [.. equilibrium.Profile.Select((p, player) => (IReadOnlyList<ProbabilityInterval>)[.. p.Select((value, s) => Interval(again, player, s, value, level))])],
        };
    }

    private static ProbabilityInterval Interval(IReadOnlyList<double[]>[] again, int player, int strategy, double value, double level)
    {
        if (again.Length < 2)
        {
            return new ProbabilityInterval(value, value);
        }

        double[] values = [.. again.Select(p => p[player][strategy])];
        return new ProbabilityInterval(SampleQuantile.Of(values, 0.5 * (1.0 - level)), SampleQuantile.Of(values, 0.5 * (1.0 + level)));
    }

    private static double[][] Recurrence(EmpiricalGame game, Resample[] done)
    {
        double[][] shares = [.. game.Strategies.Select(s => new double[s.Count])];
        foreach (var resample in done)
        {
            for (var player = 0; player < shares.Length; player++)
            {
                for (var s = 0; s < shares[player].Length; s++)
                {
                    if (resample.Equilibria.Exists(e => e.Profile[player][s] > 0.0))
                    {
                        shares[player][s] += 1.0 / done.Length;
                    }
                }
            }
        }

        return shares;
    }

    private static string Support(IReadOnlyList<double[]> profile) =>
        string.Join('|', profile.Select(p => string.Concat(p.Select(v => v > 0.0 ? '1' : '0'))));
}
