using Parley.Games.Certificates;
using Parley.Games.Equilibria;
using Parley.Games.NormalForms;
using Parley.Numerics;
using Parley.Numerics.Parallelism;

namespace Parley.Games.Supports;

/// <summary>All Nash equilibria of a small game of any number of players, by supports: for every profile of supports the polynomial system of
/// indifference is solved over all boxes, with proof of uniqueness or absence in each.</summary>
/// <remarks>
/// <para><b>Method.</b> Supports in which an action is strictly dominated given the others' supports are left out (Porter, Nudelman, Shoham
/// 2008); the rest goes through <c>BoxSearch</c> (Krawczyk 1969). Rational solutions are recognised and then checked exactly.</para>
/// <para><b>Guarantee.</b> Complete where no box was left undecided: every equilibrium is then isolated and found, up to the widening of ranges against
/// rounding. Continua in which at most two players mix are found exactly and listed by their vertices; other continua and singular equilibria leave boxes undecided, which is reported.</para>
/// <para><b>Cost.</b> Exponential in the strategies: three players of four strategies take a fraction of a second. Memory: small.</para>
/// </remarks>
public static class SupportEnumeration
{
    private const int MostSupports = 400_000;
    private const int MostBoxes = 30_000;
    private const int FewBoxes = 200;

    /// <summary>Finds all equilibria.</summary>
    /// <param name="game">Any game in normal form, small.</param>
    /// <param name="options">Threads, tolerance.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The equilibria, each verified.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static SolveResult Enumerate(NormalFormGame game, SolveOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        var supports = Supports(game);
        if (supports is null)
        {
            return new SolveResult { Method = "support", Complete = false, Reason = $"the game has more than {MostSupports} profiles of supports", Equilibria = [] };
        }

        // Scaled exactly to [0, 1] first: payoffs may be beyond the range of floating point.
        var (least, most) = (game.Payoffs[0], game.Payoffs[0]);
        foreach (var payoff in game.Payoffs)
        {
            (least, most) = (Rational.Min(least, payoff), Rational.Max(most, payoff));
        }

        var range = most == least ? Rational.One : most - least;
        double[] payoffs = [.. game.Payoffs.ToArray().Select(p => ((p - least) / range).ToDouble())];
        var found = new Found?[supports.Count];
        var (done, stopped) = (0, false);
        var step = Math.Max(1, supports.Count / 1000);
        void Block(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                if (Interlocked.Increment(ref done) % step == 0)
                {
                    options.Progress?.Report(new SolveProgress("supports", done, supports.Count, 0));
                }

                found[i] = Solve(game, payoffs, supports[i], cancellation);
            }
        }

        try
        {
            WorldPartition.For(supports.Count, options.Threads, Block, cancellation);
        }
        catch (OperationCanceledException)
        {
            stopped = true;
        }

        var equilibria = new List<Equilibrium>();
        var tolerance = options.Tolerance > 0.0 ? options.Tolerance : 1e-9;
        foreach (var profile in found.SelectMany(f => f?.Roots ?? []))
        {
            // The same point may be met from a larger support in which an action has probability zero.
            if (!equilibria.Exists(e => Distance(e.Profile, profile) < 1e-8) && Check(game, payoffs, profile, tolerance, least, range) is { } equilibrium)
            {
                equilibria.Add(equilibrium);
            }
        }

        foreach (var vertex in found.SelectMany(f => f?.Vertices ?? []))
        {
            var equilibrium = Verified.Exact(game, vertex);
            if (!equilibria.Exists(e => Distance(e.Profile, equilibrium.Profile) < 1e-8))
            {
                equilibria.Add(equilibrium);
            }
        }

        var (undecided, continua) = (found.Count(f => f is { Open: true }), found.Count(f => f is { Vertices.Count: > 1 }));
        return new SolveResult
        {
            Method = "support",
            Complete = undecided == 0 && !stopped,
            Stopped = stopped,
            Reason = stopped ? "stopped by the time limit or an interruption; others may exist"
                : undecided > 0 ? $"{undecided} profiles of supports hold singular equilibria or a continuum, or were too hard"
                : continua > 0 ? $"every profile of supports was decided; {continua} hold a continuum, of which the vertices are listed"
                : "every profile of supports was decided",
            Equilibria = equilibria,
            Degenerate = undecided > 0 || continua > 0,
            Work = supports.Count,
        };
    }

    private sealed record Found(List<double[][]> Roots, IReadOnlyList<Rational[][]> Vertices, bool Open);

    private static Equilibrium? Check(NormalFormGame game, double[] payoffs, double[][] profile, double tolerance, Rational least, Rational range)
    {
        Rational[][] guess = [.. profile.Select(NearestFraction.OfMixture)];
        if (guess.All(g => g.Length > 0) && NormalFormCheck.Exact(game, guess).IsEquilibrium)
        {
            return Verified.Exact(game, guess);
        }

        var (values, regrets) = NormalFormCheck.Float(game, payoffs, profile);
        var (unit, zero) = (range.ToDouble(), least.ToDouble());
        return regrets.Max() <= tolerance ? new Equilibrium { Profile = profile, Payoffs = Array.ConvertAll(values, v => zero + (unit * v)), MaxRegret = regrets.Max() * unit } : null;
    }

    private static double Distance(IReadOnlyList<double[]> left, IReadOnlyList<double[]> right)
    {
        var most = 0.0;
        for (var player = 0; player < right.Count; player++)
        {
            for (var k = 0; k < right[player].Length; k++)
            {
                most = Math.Max(most, Math.Abs(left[player][k] - right[player][k]));
            }
        }

        return most;
    }

    private static Found Solve(NormalFormGame game, double[] payoffs, int[] masks, CancellationToken cancellation)
    {
        int[][] supports = [.. masks.Select(m => Enumerable.Range(0, 31).Where(s => (m >> s & 1) != 0).ToArray())];
        var tables = Tables(game, payoffs, supports);
        for (var player = 0; player < supports.Length; player++)
        {
            foreach (var action in supports[player])
            {
                if (Enumerable.Range(0, tables[player].Length).Any(a => a != action && Dominates(tables[player][a], tables[player][action])))
                {
                    return new Found([], [], false);
                }
            }
        }

        var problem = new SupportProblem(supports, tables, 1.0);
        // Where at most two players mix a continuum can be had exactly; one is behind boxes that do not get decided.
        var pair = supports.Count(s => s.Length > 1) <= 2;
        var search = new BoxSearch(problem, pair ? FewBoxes : MostBoxes);
        search.Run(cancellation);
        if (pair && search.Undecided)
        {
            var (vertices, decided) = PairContinuum.Of(game, supports);
            return new Found([], vertices, !decided);
        }

        var roots = new List<double[][]>();
        foreach (var root in search.Roots)
        {
            var profile = new double[supports.Length][];
            for (var player = 0; player < profile.Length; player++)
            {
                profile[player] = new double[game.StrategyCount(player)];
                for (var k = 0; k < supports[player].Length; k++)
                {
                    var p = root[problem.Offsets[player] + k];
                    profile[player][supports[player][k]] = p < 1e-13 ? 0.0 : p;
                }

                var sum = OrderedSum.Sum(profile[player]);
                for (var k = 0; k < profile[player].Length; k++)
                {
                    profile[player][k] /= sum;
                }
            }

            roots.Add(profile);
        }

        return new Found(roots, [], search.Undecided);
    }

    private static bool Dominates(double[] better, double[] worse)
    {
        for (var i = 0; i < better.Length; i++)
        {
            // Payoffs are scaled to [0, 1]: beyond rounding of the scaling.
            if (!(better[i] > worse[i] + 1e-14))
            {
                return false;
            }
        }

        return true;
    }

    private static double[][][] Tables(NormalFormGame game, double[] payoffs, int[][] supports)
    {
        var players = supports.Length;
        var tables = new double[players][][];
        for (var player = 0; player < players; player++)
        {
            int[] others = [.. Enumerable.Range(0, players).Where(q => q != player)];
            var length = others.Aggregate(1, (n, q) => n * supports[q].Length);
            tables[player] = new double[game.StrategyCount(player)][];
            for (var action = 0; action < tables[player].Length; action++)
            {
                var table = tables[player][action] = new double[length];
                for (var i = 0; i < length; i++)
                {
                    var (profile, rest) = (action * game.Stride(player), i);
                    foreach (var q in others)
                    {
                        profile += supports[q][rest % supports[q].Length] * game.Stride(q);
                        rest /= supports[q].Length;
                    }

                    table[i] = payoffs[(profile * players) + player];
                }
            }
        }

        return tables;
    }

    private static List<int[]>? Supports(NormalFormGame game)
    {
        var count = 1.0;
        for (var player = 0; player < game.PlayerCount; player++)
        {
            count *= Math.ScaleB(1.0, Math.Min(60, game.StrategyCount(player))) - 1.0;
        }

        if (count > MostSupports)
        {
            return null;
        }

        var result = new List<int[]>();
        var masks = new int[game.PlayerCount];
        Array.Fill(masks, 1);
        while (true)
        {
            result.Add([.. masks]);
            var player = 0;
            while (player < masks.Length && ++masks[player] == 1 << game.StrategyCount(player))
            {
                masks[player++] = 1;
            }

            if (player == masks.Length)
            {
                break;
            }
        }

        // Small supports first, and balanced ones before others.
        return [.. result.OrderBy(m => m.Sum(int.PopCount)).ThenBy(m => m.Max(int.PopCount) - m.Min(int.PopCount))];
    }
}
