using Parley.Numerics;

namespace Parley.Forecasting.Books;

/// <summary>One tenth of the calibration curve: what was said and how often it happened.</summary>
/// <param name="From">Lower border of the probabilities, included.</param>
/// <param name="To">Upper border, excluded but for 1.</param>
/// <param name="Count">Forecasts in it.</param>
/// <param name="Said">Their mean probability.</param>
/// <param name="Happened">The share that happened.</param>
/// <param name="Interval">Its exact 90 % interval.</param>
public sealed record CalibrationBin(double From, double To, int Count, double Said, double Happened, ProbabilityInterval Interval)
{
    /// <summary>Computes the curve in tenths; empty tenths are left out.</summary>
    /// <param name="forecasts">Probabilities and what happened.</param>
    /// <returns>By rising probability.</returns>
    public static IReadOnlyList<CalibrationBin> Curve(IReadOnlyList<(double Probability, bool Happened)> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        return [.. forecasts.GroupBy(f => Math.Min(9, (int)Math.Floor((f.Probability * 10) + 1e-9))).OrderBy(g => g.Key).Select(g =>
        {
            var yes = g.Count(f => f.Happened);
            return new CalibrationBin(g.Key / 10.0, (g.Key + 1) / 10.0, g.Count(), g.Average(f => f.Probability), yes / (double)g.Count(), ClopperPearson.Interval(yes, g.Count(), 0.9));
        })];
    }
}
