using Parley.Games.NormalForms;

namespace Parley.Games.Quantal;

/// <summary>The precision of logit choice at which observed play is most likely, on the principal branch of quantal response equilibria (McKelvey, Palfrey 1995).</summary>
/// <param name="Precision">The precision, in units of one over payoff; positive infinity where the likelihood rises to the end of the branch.</param>
/// <param name="Profile">Per player the probabilities there.</param>
/// <param name="LogLikelihood">Natural logarithm of the likelihood of the counts (without the multinomial constants).</param>
/// <param name="Low">Lower end of the 95 % interval by the likelihood ratio (a fall of 1.920729 in the log-likelihood); 0 where it reaches the beginning.</param>
/// <param name="High">Upper end; positive infinity where it reaches the end of the branch.</param>
public sealed record LogitEstimate(double Precision, IReadOnlyList<double[]> Profile, double LogLikelihood, double Low, double High)
{
    private const int MostSteps = 20_000;

    // Half of the 0.95 quantile of the chi-squared distribution with one degree of freedom.
    private const double Fall = 1.920729410347062;

    /// <summary>Estimates the precision.</summary>
    /// <param name="game">Any game in normal form.</param>
    /// <param name="counts">Per player how often each strategy was observed: finite, at least 0, not all 0.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The estimate: the greatest likelihood along the branch, refined between its points to 1e-10; null where the branch is lost before the likelihood falls.</returns>
    /// <exception cref="ArgumentException">The counts have another shape than the game, are negative or all zero.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <remarks>The branch is followed until play is an equilibrium to 1e-9 of the payoff range. Where the likelihood has several maxima along it, the greatest is returned; the interval is the one around it.</remarks>
    public static LogitEstimate? Of(NormalFormGame game, IReadOnlyList<double[]> counts, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(game);
        ArgumentNullException.ThrowIfNull(counts);
        if (!counts.Select(c => c.Length).SequenceEqual(Enumerable.Range(0, game.PlayerCount).Select(game.StrategyCount))
            || counts.Any(c => c.Any(v => !(v >= 0.0) || !double.IsFinite(v))) || counts.All(c => c.All(v => v == 0.0)))
        {
            throw new ArgumentException("Expected one count per strategy of each player, at least 0, and not all 0.", nameof(counts));
        }

        double[] flat = [.. counts.SelectMany(c => c)];
        var tracer = new LogitTracer(game);
        var payoffs = new MultilinearPayoffs(game);
        var values = new double[flat.Length];
        var places = new List<double[]> { tracer.Place() };
        var likelihoods = new List<double> { Likelihood(tracer, flat) };
        var ended = false;
        for (var step = 0; step < MostSteps && !ended; step++)
        {
            if (!tracer.Step(cancellation))
            {
                break;
            }

            places.Add(tracer.Place());
            likelihoods.Add(Likelihood(tracer, flat));
            ended = payoffs.Regret([.. tracer.Profile().SelectMany(p => p)], values) < 1e-9;
            // Far below the best it will not come back.
            if (likelihoods[^1] < likelihoods.Max() - 1e4)
            {
                ended = true;
            }
        }

        var best = likelihoods.IndexOf(likelihoods.Max());
        if (best == places.Count - 1)
        {
            if (!ended)
            {
                return null;
            }

            tracer.Return(places[best]);
            return new LogitEstimate(double.PositiveInfinity, tracer.Profile(), likelihoods[best], Crossing(tracer, places, likelihoods, best, -1, flat, likelihoods[best] - Fall), double.PositiveInfinity);
        }

        var (precision, place, most) = Refine(tracer, places, Math.Max(0, best - 1), best + 1, flat);
        if (most < likelihoods[best])
        {
            (precision, place, most) = (places[best][^1], places[best], likelihoods[best]);
        }

        tracer.Return(place);
        var profile = tracer.Profile();
        var low = Crossing(tracer, places, likelihoods, best, -1, flat, most - Fall);
        var high = Crossing(tracer, places, likelihoods, best, 1, flat, most - Fall);
        return new LogitEstimate(precision / tracer.Scale, profile, most, low, high);
    }

    private static double Likelihood(LogitTracer tracer, double[] counts)
    {
        var sum = 0.0;
        for (var s = 0; s < counts.Length; s++)
        {
            sum += counts[s] > 0.0 ? counts[s] * tracer.LogProbability(s) : 0.0;
        }

        return sum;
    }

    // Golden section in the precision between two points of the branch.
    private static (double Precision, double[] Place, double Likelihood) Refine(LogitTracer tracer, List<double[]> places, int from, int to, double[] counts)
    {
        const double Golden = 0.6180339887498949;
        var (a, b) = (places[from][^1], places[to][^1]);
        var near = places[(from + to) / 2];
        (double At, double[] Place, double Value) Look(double at)
        {
            tracer.Return(near);
            return tracer.Land(at) ? (at, tracer.Place(), Likelihood(tracer, counts)) : (at, near, double.NegativeInfinity);
        }

        var (left, right) = (Look(b - (Golden * (b - a))), Look(a + (Golden * (b - a))));
        for (var step = 0; step < 80 && Math.Abs(b - a) > 1e-11 * (1.0 + Math.Abs(a)); step++)
        {
            if (left.Value >= right.Value)
            {
                b = right.At;
                right = left;
                left = Look(b - (Golden * (b - a)));
            }
            else
            {
                a = left.At;
                left = right;
                right = Look(a + (Golden * (b - a)));
            }
        }

        return left.Value >= right.Value ? left : right;
    }

    // Where the likelihood falls to a level, going from the best point in one direction; bisection between two points of the branch.
    private static double Crossing(LogitTracer tracer, List<double[]> places, List<double> likelihoods, int best, int direction, double[] counts, double level)
    {
        for (var i = best; i + direction >= 0 && i + direction < places.Count; i += direction)
        {
            if (likelihoods[i + direction] >= level)
            {
                continue;
            }

            var (inside, outside) = (places[i][^1], places[i + direction][^1]);
            for (var step = 0; step < 60; step++)
            {
                var middle = 0.5 * (inside + outside);
                tracer.Return(places[i]);
                if (tracer.Land(middle) && Likelihood(tracer, counts) >= level)
                {
                    inside = middle;
                }
                else
                {
                    outside = middle;
                }
            }

            return inside / tracer.Scale;
        }

        return direction < 0 ? 0.0 : double.PositiveInfinity;
    }
}
