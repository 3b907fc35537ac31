namespace Parley.Forecasting.Spatial;

/// <summary>KTAB's probabilistic Condorcet election: a probability for each option from weighted pairwise contests.</summary>
/// <remarks><b>Source.</b> Wise, Lester and Efird (2015), KAPSARC; constants as in KTAB. <b>Cost.</b> voters x options^2 / 2.</remarks>
internal static class Election
{
    private const double LeastCoalition = 1e-8;

    /// <summary>Computes the probabilities; utilities are voter by voter, options inside.</summary>
    public static void Run<TVote>(ReadOnlySpan<double> weights, ReadOnlySpan<double> utilities, int options, in SpatialOptions settings, Span<double> result)
        where TVote : struct, IVote
    {
        var vote = default(TVote);
        var strength = new double[options * options];
        strength.AsSpan().Fill(LeastCoalition);
        for (var k = 0; k < weights.Length; k++)
        {
            var row = utilities.Slice(k * options, options);
            for (var i = 0; i < options; i++)
            {
                var here = row[i];
                for (var j = 0; j < i; j++)
                {
                    var v = vote.Of(weights[k], here - row[j]);
                    if (v > 0)
                    {
                        strength[(i * options) + j] += v;
                    }
                    else
                    {
                        strength[(j * options) + i] -= v;
                    }
                }
            }
        }

        var win = new double[options * options];
        for (var i = 0; i < options; i++)
        {
            win[(i * options) + i] = 0.5;
            for (var j = 0; j < i; j++)
            {
                var p = Probability(strength[(i * options) + j], strength[(j * options) + i], settings.VictoryProbability);
                win[(i * options) + j] = p;
                win[(j * options) + i] = 1 - p;
            }
        }

        switch (settings.Election)
        {
            case ElectionModel.MarkovUniform:
                MarkovUniform(win, options, result);
                break;
            case ElectionModel.MarkovIncentive:
                MarkovIncentive(win, strength, options, result);
                break;
            default:
                Conditional(win, options, result);
                break;
        }
    }

    public static double Probability(double first, double second, VictoryProbability rule)
    {
        switch (rule)
        {
            case VictoryProbability.Square:
                (first, second) = (first * first, second * second);
                break;
            case VictoryProbability.Quartic:
                (first, second) = (first * first * first * first, second * second * second * second);
                break;
            case VictoryProbability.Octic:
                (first, second) = (first * first * first * first, second * second * second * second);
                (first, second) = (first * first, second * second);
                break;
            case VictoryProbability.Binary:
                return Binary(first, second);
        }

        return first / (first + second);
    }

    private static double Binary(double first, double second)
    {
        const double threshold = 1.1;
        const double small = 1e-6;
        if (first >= threshold * second)
        {
            return 1 / (1 + small);
        }

        return second >= threshold * first ? small / (1 + small) : (((first / (first + second)) * (threshold + 1)) - 1) / (threshold - 1);
    }

    private static void Conditional(double[] win, int options, Span<double> result)
    {
        var sum = 0.0;
        for (var i = 0; i < options; i++)
        {
            var product = 1.0;
            for (var j = 0; j < options; j++)
            {
                product *= win[(i * options) + j];
            }

            result[i] = product;
            sum += product;
        }

        Normalise(result, sum);
    }

    private static void Normalise(Span<double> result, double sum)
    {
        for (var i = 0; i < result.Length; i++)
        {
            // With hundreds of options all products can fall below the smallest number: then nothing tells them apart.
            result[i] = sum > 0 ? result[i] / sum : 1.0 / result.Length;
        }
    }

    private static void MarkovUniform(double[] win, int options, Span<double> p)
    {
        p.Fill(1.0 / options);
        var q = new double[options];
        for (var step = 0; step < 100_000; step++)
        {
            var largest = 0.0;
            for (var i = 0; i < options; i++)
            {
                var sum = 0.0;
                for (var j = 0; j < options; j++)
                {
                    sum += win[(i * options) + j] * (p[i] + p[j]);
                }

                q[i] = sum / options;
                largest = Math.Max(largest, Math.Abs(q[i] - p[i]));
            }

            Average(p, q);
            if (largest <= 1e-6)
            {
                return;
            }
        }
    }

    private static void MarkovIncentive(double[] win, double[] strength, int options, Span<double> p)
    {
        var incentive = new double[options * options];
        for (var j = 0; j < options; j++)
        {
            var sum = 0.0;
            for (var k = 0; k < options; k++)
            {
                // An option's strength against itself is the least coalition.
                sum += incentive[(k * options) + j] = (strength[(k * options) + j] * win[(k * options) + j]) + (k == j ? 1e-10 : 0);
            }

            for (var k = 0; k < options; k++)
            {
                incentive[(k * options) + j] /= sum;
            }
        }

        p.Fill(1.0 / options);
        var q = new double[options];
        for (var step = 0; step < 100_000; step++)
        {
            var largest = 0.0;
            for (var i = 0; i < options; i++)
            {
                var sum = 0.0;
                for (var j = 0; j < options; j++)
                {
                    sum += win[(i * options) + j] * ((p[i] * incentive[(j * options) + i]) + (p[j] * incentive[(i * options) + j]));
                }

                q[i] = sum;
                largest = Math.Max(largest, Math.Abs(q[i] - p[i]));
            }

            Average(p, q);
            if (largest <= 1e-8)
            {
                return;
            }
        }
    }

    private static void Average(Span<double> p, double[] q)
    {
        for (var i = 0; i < p.Length; i++)
        {
            p[i] = (p[i] + q[i]) / 2;
        }
    }
}
