namespace Parley.Forecasting.Scoring;

/// <summary>How well one model forecast a set of outcomes.</summary>
/// <param name="Name">Name of the model.</param>
/// <param name="Count">Number of forecasts scored.</param>
/// <param name="MeanAbsoluteError">Mean distance between forecast and outcome.</param>
/// <param name="MedianAbsoluteError">Median distance.</param>
/// <param name="Within10">Share of forecasts within 10 of the outcome.</param>
public sealed record ModelAccuracy(string Name, int Count, double MeanAbsoluteError, double MedianAbsoluteError, double Within10)
{
    /// <summary>Gets the mean continuous ranked probability score; null for point forecasts without a distribution.</summary>
    public double? RankedProbabilityScore { get; init; }

    /// <summary>Gets the share of outcomes inside the 80 % interval; null where there is none.</summary>
    public double? Coverage80 { get; init; }

    /// <summary>Gets the mean squared error of probabilities; null where outcomes are no events.</summary>
    public double? Brier { get; init; }

    /// <summary>Gets the mean negative logarithm of the probability of what happened; null where outcomes are no events.</summary>
    public double? LogScore { get; init; }

    /// <summary>Computes a row from forecasts and outcomes.</summary>
    /// <param name="name">Name of the model.</param>
    /// <param name="forecasts">At least one.</param>
    /// <param name="outcomes">As many.</param>
    /// <returns>The row without distribution scores.</returns>
    /// <exception cref="ArgumentException">No forecast, or not as many outcomes.</exception>
    public static ModelAccuracy Of(string name, IReadOnlyList<double> forecasts, IReadOnlyList<double> outcomes)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        ArgumentNullException.ThrowIfNull(outcomes);
        if (forecasts.Count == 0 || forecasts.Count != outcomes.Count)
        {
            throw new ArgumentException("Scoring needs at least one forecast and as many outcomes.", nameof(forecasts));
        }

        var errors = forecasts.Select((f, i) => Math.Abs(f - outcomes[i])).ToArray();
        return new ModelAccuracy(name, errors.Length, Numerics.OrderedSum.Mean(errors), Statics.StaticForecasts.Median(errors), errors.Count(e => e <= 10 + 1e-9) / (double)errors.Length);
    }
}
