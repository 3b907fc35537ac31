using Parley.Games.Equilibria;
using Parley.Games.NormalForms;
using Parley.Games.Polishing;
using Parley.Numerics;

namespace Parley.Games.Lyapunov;

/// <summary>Minimises the Lyapunov function of McKelvey (1991), the sum of squares of what each strategy would gain; it is zero exactly at equilibria.</summary>
/// <remarks>
/// <para><b>Method.</b> Spectral projected gradients on the product of simplices (Birgin, Martinez, Raydan 2000) from random profiles; what comes near zero is polished and verified. Minima above zero exist and are thrown away.</para>
/// <para><b>Guarantee.</b> None but that what is returned is an equilibrium. <b>Cost.</b> One evaluation of all derivatives per step.</para>
/// </remarks>
public static class LyapunovDescent
{
    private const int DefaultStarts = 20;
    private const int MostSteps = 2000;
    private const int Memory = 8;

    /// <summary>Looks for equilibria.</summary>
    /// <param name="game">Any game in normal form.</param>
    /// <param name="options">Seed, tolerance, number of equilibria; <see cref="SolveOptions.Starts"/> starting points (0 for 20); where they lead to none, up to ten times as many.</param>
    /// <param name="cancellation">Stops the search; what was found is returned.</param>
    /// <returns>The equilibria found, in order of discovery.</returns>
    public static SolveResult Solve(NormalFormGame game, SolveOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        var payoffs = new MultilinearPayoffs(game);
        var found = new DistinctEquilibria();
        var starts = options.Starts > 0 ? options.Starts : DefaultStarts;
        var (steps, tried, stuck, stopped) = (0L, 0, 0, false);
        try
        {
            for (var start = 0; start < starts || (found.All.Count == 0 && start < 10 * starts); start++)
            {
                if (found.Enough(options.First))
                {
                    break;
                }

                options.Progress?.Report(new SolveProgress("starting points", tried, starts, found.All.Count));
                tried++;
                var stream = new RandomStream(options.Seed > 0 ? options.Seed : 1, (ulong)start, 0x6C696170);
                var point = start == 0 ? payoffs.Uniform() : payoffs.Random(ref stream);
                var rest = Descend(payoffs, point, ref steps, cancellation);
                if (rest < 1e-3 && ProfilePolish.Of(payoffs, point, options.Tolerance) is { } equilibrium)
                {
                    found.Add(equilibrium);
                }
                else
                {
                    stuck++;
                }
            }
        }
        catch (OperationCanceledException)
        {
            stopped = true;
        }

        return new SolveResult
        {
            Method = "liap",
            Complete = false,
            Reason = stopped ? "stopped by the time limit or an interruption" : $"the equilibria to which {tried} starting points led{(stuck > 0 ? $" ({stuck} ended elsewhere)" : "")}; others may exist",
            Equilibria = found.All,
            Work = steps,
            Stopped = stopped,
        };
    }

    /// <summary>The function and its gradient.</summary>
    internal static double Function(MultilinearPayoffs payoffs, double[] point, double[] gradient, double[] values, double[] jacobian)
    {
        var length = payoffs.Length;
        payoffs.Values(point, values);
        payoffs.Jacobian(point, jacobian);
        Array.Clear(gradient);
        var sum = 0.0;
        for (var player = 0; player < payoffs.Players; player++)
        {
            var (from, to, mean, total) = (payoffs.Offsets[player], payoffs.Offsets[player + 1], 0.0, 0.0);
            for (var s = from; s < to; s++)
            {
                mean += point[s] * values[s];
            }

            for (var s = from; s < to; s++)
            {
                var gain = values[s] - mean;
                if (gain <= 0.0)
                {
                    continue;
                }

                sum += gain * gain;
                total += gain;
                for (var t = 0; t < length; t++)
                {
                    gradient[t] += 2.0 * gain * jacobian[(s * length) + t];
                }
            }

            // The mean payoff falls away from each gain.
            for (var s = from; s < to && total > 0.0; s++)
            {
                gradient[s] -= 2.0 * total * values[s];
                for (var t = 0; t < length; t++)
                {
                    gradient[t] -= 2.0 * total * point[s] * jacobian[(s * length) + t];
                }
            }
        }

        return sum;
    }

    /// <summary>Descends in place; returns the root of the function's value.</summary>
    internal static double Descend(MultilinearPayoffs payoffs, double[] point, ref long steps, CancellationToken cancellation)
    {
        var length = payoffs.Length;
        var (gradient, next, nextGradient) = (new double[length], new double[length], new double[length]);
        var (values, jacobian, direction) = (new double[length], new double[length * length], new double[length]);
        var value = Function(payoffs, point, gradient, values, jacobian);
        var recent = new double[Memory];
        Array.Fill(recent, value);
        var spectral = 1.0;
        for (var step = 0; step < MostSteps && value > 1e-26; step++)
        {
            if ((step & 15) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            steps++;
            var slope = 0.0;
            for (var s = 0; s < length; s++)
            {
                next[s] = point[s] - (spectral * gradient[s]);
            }

            for (var player = 0; player < payoffs.Players; player++)
            {
                SimplexProjection.Project(next.AsSpan(payoffs.Offsets[player], payoffs.Offsets[player + 1] - payoffs.Offsets[player]));
            }

            for (var s = 0; s < length; s++)
            {
                direction[s] = next[s] - point[s];
                slope += direction[s] * gradient[s];
            }

            if (slope > -1e-28)
            {
                break;
            }

            var (part, most) = (1.0, recent.Max());
            double reached;
            while (true)
            {
                for (var s = 0; s < length; s++)
                {
                    next[s] = point[s] + (part * direction[s]);
                }

                reached = Function(payoffs, next, nextGradient, values, jacobian);
                if (reached <= most + (1e-4 * part * slope) || part < 1e-10)
                {
                    break;
                }

                part *= 0.5;
            }

            var (square, product) = (0.0, 0.0);
            for (var s = 0; s < length; s++)
            {
                var (move, turn) = (next[s] - point[s], nextGradient[s] - gradient[s]);
                square += move * move;
                product += move * turn;
            }

            spectral = product > 0.0 ? Math.Clamp(square / product, 1e-8, 1e8) : 1e3;
            next.CopyTo(point, 0);
            nextGradient.CopyTo(gradient, 0);
            value = reached;
            recent[step % Memory] = value;
        }

        return Math.Sqrt(value);
    }
}
