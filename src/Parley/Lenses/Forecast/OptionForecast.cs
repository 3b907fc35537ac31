using Parley.Forecasting.Outcomes;

namespace Parley.Lenses.Forecast;

/// <summary>A calibrated forecast read on an issue's options.</summary>
/// <param name="Forecast">The forecast on the scale of option numbers.</param>
/// <param name="Shares">Probability of each option: of the places nearest to it.</param>
public sealed record OptionForecast(CalibratedForecast Forecast, IReadOnlyList<double> Shares)
{
    /// <summary>Gets the most likely option.</summary>
    public int Mode => Shares.ToList().IndexOf(Shares.Max());

    /// <summary>Forecasts an issue in some worlds.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="central">The central world, or one with changes.</param>
    /// <param name="worlds">At least one world.</param>
    /// <returns>The forecast averaged over the worlds.</returns>
    public static OptionForecast Of(ForecastIssue issue, Worlds.World central, IReadOnlyList<Worlds.World> worlds)
    {
        ArgumentNullException.ThrowIfNull(issue);
        ArgumentNullException.ThrowIfNull(worlds);
        var forecast = CalibratedForecast.Of(issue.In(central), worlds.Select(issue.In));
        var shares = new double[(int)issue.Scale.High + 1];
        for (var i = 0; i < forecast.Distribution.Values.Count; i++)
        {
            shares[(int)Math.Clamp(Math.Round(forecast.Distribution.Values[i], MidpointRounding.AwayFromZero), 0, shares.Length - 1)] += forecast.Distribution.Probabilities[i];
        }

        return new OptionForecast(forecast, shares);
    }
}
