using Parley.Games.Equilibria;
using Parley.Games.NormalForms;
using Parley.Games.Polishing;
using Parley.Numerics;

namespace Parley.Games.GlobalNewton;

/// <summary>The global Newton method (Govindan, Wilson 2003): equilibria of a game of any number of players on paths along random rays of bonuses.</summary>
/// <remarks>
/// <para><b>Guarantee.</b> For generic rays of a generic game a path passes an odd number of equilibria; each is polished (exact for two players) and verified before it is returned. Not complete.</para>
/// <para><b>Cost.</b> Per step one dense system of the strategies in use. Memory: the square of the strategies.</para>
/// </remarks>
public static class GlobalNewtonMethod
{
    private const int DefaultRays = 12;
    private const long MostSteps = 20_000;

    /// <summary>Follows the paths.</summary>
    /// <param name="game">Any game in normal form.</param>
    /// <param name="options">Seed, tolerance, number of equilibria; <see cref="SolveOptions.Starts"/> rays (0 for 12).</param>
    /// <param name="cancellation">Stops the search; what was found is returned.</param>
    /// <returns>The equilibria passed, in order of discovery.</returns>
    public static SolveResult Solve(NormalFormGame game, SolveOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        var payoffs = new MultilinearPayoffs(game);
        var found = new DistinctEquilibria();
        var rays = options.Starts > 0 ? options.Starts : DefaultRays;
        var (steps, lost, stopped) = (0L, 0, false);
        try
        {
            for (var ray = 0; ray < rays && !found.Enough(options.First); ray++)
            {
                var path = new BonusPath(payoffs, Bonus(payoffs, options.Seed, ray));
                var passed = 0;
                while (!found.Enough(options.First) && path.Next(MostSteps, cancellation) is { } point)
                {
                    if (ProfilePolish.Of(payoffs, point, options.Tolerance) is { } equilibrium)
                    {
                        found.Add(equilibrium);
                        passed++;
                    }
                }

                options.Progress?.Report(new SolveProgress("rays", ray + 1, rays, found.All.Count));
                steps += path.Steps;
                lost += passed == 0 ? 1 : 0;
            }
        }
        catch (OperationCanceledException)
        {
            stopped = true;
        }

        return new SolveResult
        {
            Method = "gnm",
            Complete = false,
            Reason = stopped ? "stopped by the time limit or an interruption" : $"the equilibria on the paths of {rays} rays{(lost > 0 ? $", of which {lost} led to none" : "")}; others may exist",
            Equilibria = found.All,
            Work = steps,
            Stopped = stopped,
        };
    }

    internal static double[] Bonus(MultilinearPayoffs payoffs, ulong seed, int ray)
    {
        var stream = new RandomStream(seed > 0 ? seed : 1, (ulong)ray, 0x676E6D);
        var bonus = new double[payoffs.Length];
        for (var s = 0; s < bonus.Length; s++)
        {
            bonus[s] = stream.NextUnit();
        }

        return bonus;
    }
}
