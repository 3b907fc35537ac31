using Parley.Numerics;

namespace Parley.Forecasting.Books;

/// <summary>How the forecasts of a book did, beside their baselines.</summary>
/// <param name="Events">Scores of forecasts of yes or no; null where none is resolved.</param>
/// <param name="Numbers">Scores of forecasts of numbers; null where none is resolved.</param>
/// <param name="Calibration">The calibration curve of forecasts of yes or no.</param>
/// <param name="Open">Questions not resolved yet.</param>
public sealed record BookScore(EventScore? Events, NumberScore? Numbers, IReadOnlyList<CalibrationBin> Calibration, IReadOnlyList<string> Open)
{
    private const double LeastProbability = 1e-6;

    /// <summary>Scores a book: every forecast of a resolved question counts.</summary>
    /// <param name="book">The book.</param>
    /// <param name="by">Only forecasts of this forecaster; null for all.</param>
    /// <returns>The scores.</returns>
    public static BookScore Of(ForecastBook book, string? by = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        var forecasts = book.Entries.Where(e => e.Kind == "forecast" && (by is null || string.Equals(e.By, by, StringComparison.OrdinalIgnoreCase))).ToList();
        var resolved = forecasts.Select(f => (Forecast: f, Outcome: book.ResolutionOf(f.Question)?.Outcome)).Where(p => p.Outcome is not null).Select(p => (p.Forecast, Outcome: p.Outcome!.Value)).ToList();
        var events = resolved.Where(p => p.Forecast.Probability is not null).ToList();
        var numbers = resolved.Where(p => p.Forecast.Distribution is not null).ToList();
        return new BookScore(
            events.Count == 0 ? null : ScoreEvents(events),
            numbers.Count == 0 ? null : ScoreNumbers(numbers),
            CalibrationBin.Curve([.. events.Select(e => (e.Forecast.Probability!.Value, e.Outcome == 1))]),
            [.. forecasts.Select(f => f.Question).Distinct().Where(q => book.ResolutionOf(q) is null)]);
    }

    private static EventScore ScoreEvents(List<(BookEntry Forecast, double Outcome)> events)
    {
        var happened = events.Average(e => e.Outcome);
        double Brier(Func<(BookEntry Forecast, double Outcome), double> p) => OrderedSum.Mean([.. events.Select(e => (p(e) - e.Outcome) * (p(e) - e.Outcome))]);
        double Log(Func<(BookEntry Forecast, double Outcome), double> p) =>
            OrderedSum.Mean([.. events.Select(e => -DeterministicMath.Log(Math.Max(LeastProbability, e.Outcome == 1 ? p(e) : 1 - p(e))))]);
        var stated = events.Where(e => e.Forecast.Baseline is not null).ToList();
        return new EventScore(
            events.Count, Brier(e => e.Forecast.Probability!.Value), Log(e => e.Forecast.Probability!.Value), Brier(_ => 0.5), Brier(_ => happened),
            stated.Count == 0 ? null : OrderedSum.Mean([.. stated.Select(e => (e.Forecast.Baseline!.Value - e.Outcome) * (e.Forecast.Baseline!.Value - e.Outcome))]));
    }

    private static NumberScore ScoreNumbers(List<(BookEntry Forecast, double Outcome)> numbers)
    {
        var scores = numbers.Select(n => (D: DistributionSyntax.Parse(n.Forecast.Distribution!), n.Outcome, n.Forecast.Baseline)).ToList();
        var stated = scores.Where(s => s.Baseline is not null).ToList();
        return new NumberScore(
            scores.Count,
            OrderedSum.Mean([.. scores.Select(s => Math.Abs(s.D.Median - s.Outcome))]),
            OrderedSum.Mean([.. scores.Select(s => Scoring.RankedProbability.Of(s.D, s.Outcome))]),
            scores.Count(s => s.D.IsPoint ? s.D.Lower == s.Outcome : s.D.Quantile(0.1) <= s.Outcome && s.Outcome <= s.D.Quantile(0.9)) / (double)scores.Count,
            stated.Count == 0 ? null : OrderedSum.Mean([.. stated.Select(s => Math.Abs(s.Baseline!.Value - s.Outcome))]));
    }
}
