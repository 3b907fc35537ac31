namespace Parley.Reports.Charts.Parliaments;

/// <summary>One lens's answer to one question.</summary>
/// <param name="Lens">Which lens.</param>
/// <param name="Value">Its answer.</param>
/// <param name="Low">The low end of its interval.</param>
/// <param name="High">The high end of its interval.</param>
/// <param name="IsBaseline">Whether it is a plain yardstick, drawn hollow.</param>
public readonly record struct ParliamentAnswer(string Lens, double Value, double Low, double High, bool IsBaseline = false);
