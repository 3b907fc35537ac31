using Parley.Games.Equilibria;
using Parley.Games.GlobalNewton;
using Parley.Games.NormalForms;
using Parley.Games.Polishing;

namespace Parley.Games.Polymatrix;

/// <summary>Iterated polymatrix approximation (Govindan, Wilson 2004): the game is replaced by its polymatrix approximation at a profile, whose equilibrium on a ray of bonuses is the next profile.</summary>
/// <remarks>
/// <para><b>Guarantee.</b> None of convergence for three and more players; near a regular equilibrium it converges like Newton's method. With two players the approximation is the game itself and one round is enough. What is
/// returned is polished and verified.</para>
/// <para><b>Cost.</b> One piecewise linear path per round.</para>
/// </remarks>
public static class IteratedPolymatrixApproximation
{
    private const int DefaultStarts = 8;
    private const int MostRounds = 100;
    private const long MostSteps = 20_000;

    /// <summary>Looks for equilibria.</summary>
    /// <param name="game">Any game in normal form.</param>
    /// <param name="options">Seed, tolerance, number of equilibria; <see cref="SolveOptions.Starts"/> rays (0 for 8).</param>
    /// <param name="cancellation">Stops the search; what was found is returned.</param>
    /// <returns>The equilibria to which rays led.</returns>
    public static SolveResult Solve(NormalFormGame game, SolveOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        var payoffs = new MultilinearPayoffs(game);
        var found = new DistinctEquilibria();
        var starts = options.Starts > 0 ? options.Starts : DefaultStarts;
        var (rounds, failed, stopped) = (0L, 0, false);
        try
        {
            for (var start = 0; start < starts && !found.Enough(options.First); start++)
            {
                options.Progress?.Report(new SolveProgress("rays", start, starts, found.All.Count));
                var bonus = GlobalNewtonMethod.Bonus(payoffs, options.Seed, start);
                if (Converge(payoffs, bonus, ref rounds, cancellation) is { } point && ProfilePolish.Of(payoffs, point, options.Tolerance) is { } equilibrium)
                {
                    found.Add(equilibrium);
                }
                else
                {
                    failed++;
                }
            }
        }
        catch (OperationCanceledException)
        {
            stopped = true;
        }

        return new SolveResult
        {
            Method = "ipa",
            Complete = false,
            Reason = stopped ? "stopped by the time limit or an interruption" : $"the equilibria to which {starts} rays led{(failed > 0 ? $" ({failed} did not converge)" : "")}; others may exist",
            Equilibria = found.All,
            Work = rounds,
            Stopped = stopped,
        };
    }

    private static double[]? Converge(MultilinearPayoffs payoffs, double[] bonus, ref long rounds, CancellationToken cancellation)
    {
        var point = payoffs.Uniform();
        var values = new double[payoffs.Length];
        var (part, before) = (1.0, double.PositiveInfinity);
        for (var round = 0; round < MostRounds; round++)
        {
            rounds++;
            if (new BonusPath(new PolymatrixField(payoffs, point), bonus).Next(MostSteps, cancellation) is not { } next)
            {
                return null;
            }

            var distance = 0.0;
            for (var s = 0; s < point.Length; s++)
            {
                distance = Math.Max(distance, Math.Abs(next[s] - point[s]));
            }

            // Where it circles, shorter steps.
            part = distance < 0.7 * before ? Math.Min(1.0, 1.5 * part) : Math.Max(0.1, 0.7 * part);
            before = distance;
            for (var s = 0; s < point.Length; s++)
            {
                point[s] += part * (next[s] - point[s]);
            }

            if (distance < 1e-10 || payoffs.Regret(next, values) < 1e-12)
            {
                return next;
            }
        }

        return point;
    }
}
