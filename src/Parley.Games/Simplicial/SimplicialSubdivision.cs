using Parley.Games.Equilibria;
using Parley.Games.NormalForms;
using Parley.Games.Polishing;
using Parley.Numerics;

namespace Parley.Games.Simplicial;

/// <summary>Simplicial subdivision: a fixed point of Nash's map of better replies on ever finer triangulations, each run beginning where the last one ended.</summary>
/// <remarks>
/// <para><b>Method.</b> A restart algorithm with vector labels on Freudenthal's triangulation (Merrill 1972), of the family of van der Laan, Talman, van der Heyden (1987). The last point is polished: the equilibrium near it is
/// solved exactly for two players, by Newton's method otherwise, and verified.</para>
/// <para><b>Guarantee.</b> Every run ends, in exact arithmetic, in a point whose regret falls with the grid; here a run is given up after a bound on pivots. Not complete. <b>Cost.</b> One dense system of all strategies per simplex; simplices rise steeply
/// with the strategies.</para>
/// </remarks>
public static class SimplicialSubdivision
{
    private const long MostPivots = 200_000;

    // Entries of dense systems to be worked off in one run, about.
    private const double MostWork = 4e9;

    // A path may be lost to ties; another start has others.
    private const int Attempts = 10;

    /// <summary>Looks for equilibria.</summary>
    /// <param name="game">Any game in normal form.</param>
    /// <param name="options">Seed, tolerance; <see cref="SolveOptions.Starts"/> starting points (0 for one, the even mixtures; others are random).</param>
    /// <param name="cancellation">Stops the search; what was found is returned.</param>
    /// <returns>The equilibria to which starting points led.</returns>
    public static SolveResult Solve(NormalFormGame game, SolveOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        var payoffs = new MultilinearPayoffs(game);
        var found = new DistinctEquilibria();
        var starts = options.Starts > 0 ? options.Starts : 1;
        var (pivots, lost, stopped) = (0L, 0, false);
        try
        {
            for (var start = 0; start < starts && !found.Enough(options.First); start++)
            {
                var stream = new RandomStream(options.Seed > 0 ? options.Seed : 1, (ulong)start, 0x73696D70);
                options.Progress?.Report(new SolveProgress("starting points", start, starts, found.All.Count));
                Equilibrium? equilibrium = null;
                var limit = pivots + (3 * Most(payoffs));
                for (var attempt = 0; attempt < Attempts && equilibrium is null && pivots < limit; attempt++)
                {
                    equilibrium = Refine(payoffs, start == 0 && attempt == 0 ? payoffs.Uniform() : payoffs.Random(ref stream), options.Tolerance, ref pivots, cancellation);
                }

                if (equilibrium is not null)
                {
                    found.Add(equilibrium);
                }
                else
                {
                    lost++;
                }
            }
        }
        catch (OperationCanceledException)
        {
            stopped = true;
        }

        return new SolveResult
        {
            Method = "simpdiv",
            Complete = false,
            Reason = stopped ? "stopped by the time limit or an interruption" : lost > 0 ? $"{lost} of {starts} starting points led to none; others may exist" : "the equilibria to which the starting points led; others may exist",
            Equilibria = found.All,
            Work = pivots,
            Stopped = stopped,
        };
    }

    // Fewer simplices where each costs more.
    private static long Most(MultilinearPayoffs payoffs) =>
        (long)Math.Clamp(MostWork / ((double)payoffs.Length * payoffs.Length * payoffs.Length), 5_000.0, MostPivots);

    private static Equilibrium? Refine(MultilinearPayoffs payoffs, double[] start, double tolerance, ref long pivots, CancellationToken cancellation)
    {
        if (payoffs.Length == payoffs.Players)
        {
            return ProfilePolish.Of(payoffs, start, tolerance);
        }

        var values = new double[payoffs.Length];
        var point = SimplicialPath.Reduce(payoffs, start);
        var mesh = 0.25;
        var good = 0;
        for (var round = 0; round < 40 && mesh > 1e-9; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = new SimplicialPath(payoffs, point);
            var next = path.Run(mesh, Most(payoffs), cancellation);
            pivots += path.Pivots;
            if (next is null)
            {
                // What the last round reached may be near enough.
                break;
            }

            point = next;
            mesh *= 0.25;
            var profile = SimplicialPath.Profile(payoffs, point);
            var regret = payoffs.Regret(profile, values);
            good = regret < 1e-3 ? good + 1 : 0;
            if (good >= 2 && ProfilePolish.Of(payoffs, profile, tolerance, Math.Max(1e-6, Math.Min(0.05, 100.0 * regret))) is { } equilibrium)
            {
                return equilibrium;
            }
        }

        return ProfilePolish.Of(payoffs, SimplicialPath.Profile(payoffs, point), tolerance);
    }
}
