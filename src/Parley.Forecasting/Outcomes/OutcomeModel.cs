using Parley.Numerics;

namespace Parley.Forecasting.Outcomes;

/// <summary>A calibrated forecast of a group's decision: a probability for every place on the scale, learned on past decisions.</summary>
/// <remarks>The probability of a place is proportional to the exponential of the sum of coefficient times feature: a conditional logit over 101 places.
/// <b>Source.</b> The functional form is McFadden's (1974); features and coefficients are this project's (docs/forecasting-protocol.md).</remarks>
/// <param name="Features">The features.</param>
/// <param name="Coefficients">Their coefficients.</param>
/// <param name="CentralShare">The probability between the quantiles that make the 80 % interval: less than 0.8 where piled-up outcomes make closed intervals cover more than they say.</param>
public sealed record OutcomeModel(IReadOnlyList<OutcomeFeature> Features, IReadOnlyList<double> Coefficients, double CentralShare)
{
    private static readonly double[] Ladder = [.. Enumerable.Range(0, OutcomeFeatures.Places).Select(p => (double)p)];

    /// <summary>Forecasts an issue.</summary>
    /// <param name="input">The issue.</param>
    /// <returns>A distribution on 0, 1, ..., 100; see <see cref="OutcomeDistribution.On"/> for the issue's own unit.</returns>
    public OutcomeDistribution Forecast(OutcomeInput input)
    {
        var p = new double[OutcomeFeatures.Places];
        Probabilities(OutcomeFeatures.Of(input, Features), [.. Coefficients], p);
        return new OutcomeDistribution(Ladder, p);
    }

    /// <summary>Returns the interval that is meant to hold four outcomes in five.</summary>
    /// <param name="distribution">A forecast of this model.</param>
    /// <returns>Lower and upper end, both included.</returns>
    public (double Low, double High) Interval80(OutcomeDistribution distribution)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        return (distribution.Quantile((1 - CentralShare) / 2), distribution.Quantile((1 + CentralShare) / 2));
    }

    internal static void Probabilities(ReadOnlySpan<double> features, ReadOnlySpan<double> coefficients, Span<double> p)
    {
        var largest = double.NegativeInfinity;
        for (var place = 0; place < p.Length; place++)
        {
            var sum = 0.0;
            for (var k = 0; k < coefficients.Length; k++)
            {
                sum += coefficients[k] * features[(place * coefficients.Length) + k];
            }

            p[place] = sum;
            largest = Math.Max(largest, sum);
        }

        var total = 0.0;
        for (var place = 0; place < p.Length; place++)
        {
            p[place] = DeterministicMath.Exp(p[place] - largest);
            total += p[place];
        }

        for (var place = 0; place < p.Length; place++)
        {
            p[place] /= total;
        }
    }
}
