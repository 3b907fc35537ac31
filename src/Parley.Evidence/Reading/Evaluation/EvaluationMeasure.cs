namespace Parley.Evidence.Reading.Evaluation;

/// <summary>Counts of one comparison of a reading with a gold file.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="Right">How many agree.</param>
/// <param name="Predicted">How many the reading proposed.</param>
/// <param name="Gold">How many the gold file holds.</param>
public sealed record EvaluationMeasure(string Name, int Right, int Predicted, int Gold)
{
    /// <summary>Gets the share of the proposed that is right; null where nothing was proposed.</summary>
    public double? Precision => Predicted == 0 ? null : (double)Right / Predicted;

    /// <summary>Gets the share of the gold that was found; null where the gold file holds none.</summary>
    public double? Recall => Gold == 0 ? null : (double)Right / Gold;

    /// <summary>Gets the harmonic mean of precision and recall; null where either is missing or both are zero.</summary>
    public double? F => Precision is { } p && Recall is { } r && p + r > 0 ? 2 * p * r / (p + r) : null;
}
