using Parley.Forecasting.Scoring;

namespace Parley.Forecasting.Outcomes;

/// <summary>How the calibrated forecast did on issues that it had not learned from, beside its rivals on the same issues.</summary>
/// <param name="Model">The calibrated forecast.</param>
/// <param name="Compromise">The compromise mean as a point.</param>
/// <param name="WithPastErrors">The compromise mean with its own past errors as a distribution.</param>
/// <param name="ErrorDifference">Mean absolute error of the model less that of the compromise mean: the estimate with a 90 % interval over whole acts.</param>
/// <param name="ScoreDifference">Ranked probability score of the model less that of the mean with past errors, likewise.</param>
/// <param name="Acts">Number of acts tested.</param>
public sealed record CalibrationResult(
    ModelAccuracy Model,
    ModelAccuracy Compromise,
    ModelAccuracy WithPastErrors,
    (double Value, double Low, double High) ErrorDifference,
    (double Value, double Low, double High) ScoreDifference,
    int Acts);
