using Parley.Numerics;

namespace Parley.Forecasting.Outcomes;

/// <summary>Learns the coefficients of an <see cref="OutcomeModel"/> from past issues by penalised minimisation.</summary>
/// <remarks><b>Method.</b> BFGS with backtracking from zero; the same numbers on every machine. <b>Cost.</b> iterations x issues x places x features.</remarks>
public static class OutcomeFit
{
    private const int MaxIterations = 200;

    /// <summary>Learns coefficients.</summary>
    /// <param name="issues">Past issues, at least one.</param>
    /// <param name="outcomes">What was decided, 0 to 100.</param>
    /// <param name="features">Which features.</param>
    /// <param name="penalty">Weight of the squared coefficients, above 0.</param>
    /// <param name="loss">What is made small.</param>
    /// <returns>The model; its interval is calibrated on the same issues.</returns>
    /// <exception cref="ArgumentException">There is no issue or not as many outcomes.</exception>
    public static OutcomeModel Learn(
        IReadOnlyList<OutcomeInput> issues, IReadOnlyList<double> outcomes, IReadOnlyList<OutcomeFeature> features, double penalty, OutcomeLoss loss)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(features);
        if (issues.Count == 0 || issues.Count != outcomes.Count)
        {
            throw new ArgumentException("Learning needs at least one issue and as many outcomes.", nameof(issues));
        }

        var tables = issues.Select(i => OutcomeFeatures.Of(i, features)).ToArray();
        var theta = new double[features.Count];
        var gradient = new double[theta.Length];
        var value = Objective(tables, outcomes, theta, penalty, loss, gradient);
        var inverse = Identity(theta.Length);
        for (var iteration = 0; iteration < MaxIterations && Math.Sqrt(OrderedSum.Dot(gradient, gradient)) > 1e-8; iteration++)
        {
            var direction = Times(inverse, gradient);
            var slope = -OrderedSum.Dot(direction, gradient);
            if (!(slope < 0))
            {
                inverse = Identity(theta.Length);
                direction = [.. gradient];
                slope = -OrderedSum.Dot(direction, gradient);
            }

            var (step, found) = (1.0, false);
            var next = new double[theta.Length];
            var nextGradient = new double[theta.Length];
            var nextValue = value;
            for (var halving = 0; halving < 40 && !found; halving++, step /= 2)
            {
                for (var k = 0; k < next.Length; k++)
                {
                    next[k] = theta[k] - (step * direction[k]);
                }

                nextValue = Objective(tables, outcomes, next, penalty, loss, nextGradient);
                found = nextValue <= value + (1e-4 * step * slope);
            }

            if (!found || value - nextValue < 1e-12)
            {
                break;
            }

            Update(inverse, theta, next, gradient, nextGradient);
            (theta, gradient, value) = (next, nextGradient, nextValue);
        }

        var raw = new OutcomeModel([.. features], theta, 0.8);
        return raw with { CentralShare = Calibrate([.. issues.Select(raw.Forecast)], outcomes) };
    }

    /// <summary>Finds the share of probability between the quantiles whose closed interval holds 80 % of the outcomes.</summary>
    /// <param name="forecasts">Forecasts.</param>
    /// <param name="outcomes">As many outcomes.</param>
    /// <returns>A multiple of 0.005 between 0.4 and 0.98; the nearest to 80 %, the smallest of several.</returns>
    public static double Calibrate(IReadOnlyList<OutcomeDistribution> forecasts, IReadOnlyList<double> outcomes)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        ArgumentNullException.ThrowIfNull(outcomes);
        var (best, distance) = (0.8, double.PositiveInfinity);
        for (var step = 80; step <= 196; step++)
        {
            var share = step / 200.0;
            var inside = forecasts.Where((f, i) => f.Quantile((1 - share) / 2) <= outcomes[i] && f.Quantile((1 + share) / 2) >= outcomes[i]).Count();
            var off = Math.Abs((inside / (double)forecasts.Count) - 0.8);
            if (off < distance - 1e-12)
            {
                (best, distance) = (share, off);
            }
        }

        return best;
    }

    private static double[] Identity(int n)
    {
        var matrix = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            matrix[(i * n) + i] = 1;
        }

        return matrix;
    }

    private static double[] Times(double[] matrix, double[] vector)
    {
        var result = new double[vector.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = OrderedSum.Dot(matrix.AsSpan(i * vector.Length, vector.Length), vector);
        }

        return result;
    }

    private static void Update(double[] inverse, double[] theta, double[] next, double[] gradient, double[] nextGradient)
    {
        var n = theta.Length;
        var s = next.Select((v, k) => v - theta[k]).ToArray();
        var y = nextGradient.Select((v, k) => v - gradient[k]).ToArray();
        var sy = OrderedSum.Dot(s, y);
        if (!(sy > 1e-14))
        {
            return;
        }

        var hy = Times(inverse, y);
        var factor = (1 + (OrderedSum.Dot(y, hy) / sy)) / sy;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                inverse[(i * n) + j] += (factor * s[i] * s[j]) - (((hy[i] * s[j]) + (s[i] * hy[j])) / sy);
            }
        }
    }

    private static double Objective(double[][] tables, IReadOnlyList<double> outcomes, double[] theta, double penalty, OutcomeLoss loss, double[] gradient)
    {
        Array.Clear(gradient);
        var p = new double[OutcomeFeatures.Places];
        var sum = 0.0;
        for (var n = 0; n < tables.Length; n++)
        {
            OutcomeModel.Probabilities(tables[n], theta, p);
            sum += loss == OutcomeLoss.Logarithmic ? Logarithmic(tables[n], outcomes[n], p, gradient) : Ranked(tables[n], outcomes[n], p, gradient);
        }

        var value = sum / tables.Length;
        for (var k = 0; k < theta.Length; k++)
        {
            gradient[k] = (gradient[k] / tables.Length) + (2 * penalty * theta[k]);
            value += penalty * theta[k] * theta[k];
        }

        return value;
    }

    private static double Logarithmic(double[] table, double outcome, double[] p, double[] gradient)
    {
        var (features, at) = (gradient.Length, OutcomeFeatures.Place(outcome));
        for (var k = 0; k < features; k++)
        {
            var mean = 0.0;
            for (var place = 0; place < p.Length; place++)
            {
                mean += p[place] * table[(place * features) + k];
            }

            gradient[k] += mean - table[(at * features) + k];
        }

        return -DeterministicMath.Log(Math.Max(p[at], 1e-300));
    }

    /// <summary>The ranked score on the ladder in hundredths of the scale, with its gradient through the cumulated probabilities.</summary>
    private static double Ranked(double[] table, double outcome, double[] p, double[] gradient)
    {
        var (features, at) = (gradient.Length, OutcomeFeatures.Place(outcome));
        Span<double> mean = stackalloc double[features];
        Span<double> part = stackalloc double[features];
        for (var place = 0; place < p.Length; place++)
        {
            for (var k = 0; k < features; k++)
            {
                mean[k] += p[place] * table[(place * features) + k];
            }
        }

        var (cumulated, score) = (0.0, 0.0);
        for (var place = 0; place < p.Length - 1; place++)
        {
            cumulated += p[place];
            var residual = cumulated - (at <= place ? 1 : 0);
            score += residual * residual;
            for (var k = 0; k < features; k++)
            {
                part[k] += p[place] * table[(place * features) + k];
                gradient[k] += 2 * residual * (part[k] - (cumulated * mean[k])) / 100;
            }
        }

        return score / 100;
    }
}
