namespace Parley.Forecasting.Books;

/// <summary>Scores of probabilities of yes or no; all are losses, lower is better.</summary>
/// <param name="Count">Forecasts scored.</param>
/// <param name="Brier">Mean squared error, 0 to 1.</param>
/// <param name="Log">Mean negative natural logarithm of the probability given to what happened.</param>
/// <param name="BrierOfCoin">The same error of always saying one half: 0.25.</param>
/// <param name="BrierOfBaseRate">The same error of always saying the share that happened, known only afterwards.</param>
/// <param name="BrierOfBaselines">The same error of the baselines written down with the forecasts; null where none was.</param>
public sealed record EventScore(int Count, double Brier, double Log, double BrierOfCoin, double BrierOfBaseRate, double? BrierOfBaselines);
