namespace Parley.Parliament;

/// <summary>One lens's answer to a question of the parliament.</summary>
/// <param name="Lens">The lens, or the baseline's name.</param>
/// <param name="Value">Its answer in the question's unit.</param>
/// <param name="Low">Lower end of its interval; equal to the value where it has none.</param>
/// <param name="High">Upper end.</param>
/// <param name="Baseline">Whether it is a plain baseline (status quo, median, weighted mean, coin flip) and no model.</param>
public sealed record LensAnswer(string Lens, double Value, double Low, double High, bool Baseline);
