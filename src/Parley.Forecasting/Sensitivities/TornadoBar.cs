using Parley.Forecasting.Decisions;

namespace Parley.Forecasting.Sensitivities;

/// <summary>What a forecast becomes at the 5th and 95th percentile of one number, all others at their central values.</summary>
/// <param name="Number">The number.</param>
/// <param name="AtLow">The forecast at its 5th percentile.</param>
/// <param name="AtHigh">The forecast at its 95th percentile.</param>
public sealed record TornadoBar(NumberRef Number, double AtLow, double AtHigh)
{
    /// <summary>Gets how far the forecast moves.</summary>
    public double Swing => Math.Abs(AtHigh - AtLow);

    /// <summary>Moves every uncertain number by itself.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="forecast">The forecast as a function of plain numbers.</param>
    /// <returns>The widest swing first. Cost: two forecasts for each uncertain number.</returns>
    public static IReadOnlyList<TornadoBar> Of(EstimatedDecision decision, Func<GroupDecision, double> forecast)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(forecast);
        double With(NumberRef r, double p) => forecast(decision.At((d, a, n) => a == r.Actor && n == r.Number ? d.Quantile(p) : EstimatedDecision.Central(d)));
        return [.. NumberRef.Uncertain(decision).Select(r => new TornadoBar(r, With(r, 0.05), With(r, 0.95))).OrderByDescending(b => b.Swing)];
    }
}
