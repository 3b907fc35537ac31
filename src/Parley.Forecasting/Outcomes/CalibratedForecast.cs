using Parley.Forecasting.Decisions;

namespace Parley.Forecasting.Outcomes;

/// <summary>A forecast of one issue: the compromise mean as headline, with the calibrated distribution and its 80 % interval.</summary>
/// <param name="Compromise">The compromise mean at the numbers' central values.</param>
/// <param name="Distribution">The calibrated distribution in the issue's unit, averaged over the draws of uncertain numbers.</param>
/// <param name="Low">Lower end of the 80 % interval.</param>
/// <param name="High">Upper end.</param>
public sealed record CalibratedForecast(double Compromise, OutcomeDistribution Distribution, double Low, double High)
{
    /// <summary>Forecasts an issue.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="issue">Number of the issue.</param>
    /// <param name="draws">How many draws of uncertain numbers are averaged; not used where all numbers are points.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <returns>The forecast.</returns>
    public static CalibratedForecast Of(EstimatedDecision decision, int issue = 0, int draws = 200, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var central = decision.AtCentralValues();
        return Of(central, decision.HasRanges ? Enumerable.Range(0, Math.Max(1, draws)).Select(n => decision.Draw(seed, (ulong)n)) : [central], issue);
    }

    /// <summary>Forecasts an issue from draws made elsewhere.</summary>
    /// <param name="central">The decision at central values; its scale is used for all draws.</param>
    /// <param name="draws">At least one draw.</param>
    /// <param name="issue">Number of the issue.</param>
    /// <returns>The forecast.</returns>
    public static CalibratedForecast Of(GroupDecision central, IEnumerable<GroupDecision> draws, int issue = 0)
    {
        ArgumentNullException.ThrowIfNull(central);
        ArgumentNullException.ThrowIfNull(draws);
        var scale = central.Scale(issue);
        var sum = new double[OutcomeFeatures.Places];
        var model = ShippedOutcomeModel.Instance;
        foreach (var draw in draws)
        {
            var one = model.Forecast(OutcomeInput.Of(draw, scale, issue)).Probabilities;
            for (var place = 0; place < sum.Length; place++)
            {
                sum[place] += one[place];
            }
        }

        var ladder = new OutcomeDistribution([.. Enumerable.Range(0, sum.Length).Select(p => (double)p)], sum);
        var compromise = Statics.StaticForecasts.WeightedMean(central.Positions(issue), central.Weights(issue));
        var (low, high) = model.Interval80(ladder);
        var mapped = scale.Length > 0 ? (Low: scale.FromUnit(low / 100), High: scale.FromUnit(high / 100)) : (Low: compromise, High: compromise);

        // The interval is the distribution's; where the mean lies outside it, it is widened so that it holds its own headline.
        return new CalibratedForecast(compromise, ladder.On(scale), Math.Min(mapped.Low, compromise), Math.Max(mapped.High, compromise));
    }
}
