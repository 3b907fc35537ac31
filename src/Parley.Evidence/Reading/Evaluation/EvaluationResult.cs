namespace Parley.Evidence.Reading.Evaluation;

/// <summary>How well a reading agrees with a gold file.</summary>
/// <param name="Measures">Places, acts, actors, speakers of quotations, PLOVER types.</param>
/// <param name="Rules">The same for each rule: how many of its entries have a counterpart in the gold.</param>
/// <param name="Missed">Gold entries that have to be found and were not.</param>
/// <param name="Repeated">Predicted entries that stand at the same place with the same act as another.</param>
public sealed record EvaluationResult(
    IReadOnlyList<EvaluationMeasure> Measures, IReadOnlyList<EvaluationMeasure> Rules, IReadOnlyList<EvaluatedEntry> Missed, int Repeated);
