namespace Parley.Forecasting.Books;

/// <summary>Scores of distributions over a number; losses but for the coverage.</summary>
/// <param name="Count">Forecasts scored.</param>
/// <param name="MeanAbsoluteError">Of the medians.</param>
/// <param name="RankedProbabilityScore">Mean continuous ranked probability score.</param>
/// <param name="Coverage80">Share of outcomes between the 10th and 90th percentile.</param>
/// <param name="ErrorOfBaselines">Mean absolute error of the baselines written down; null where none was.</param>
public sealed record NumberScore(int Count, double MeanAbsoluteError, double RankedProbabilityScore, double Coverage80, double? ErrorOfBaselines);
