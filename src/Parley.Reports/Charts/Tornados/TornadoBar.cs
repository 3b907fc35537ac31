namespace Parley.Reports.Charts.Tornados;

/// <summary>What one input does to a result when it moves through its range.</summary>
/// <param name="Input">The input's name.</param>
/// <param name="AtLow">The result with the input at its low end.</param>
/// <param name="AtHigh">The result with the input at its high end.</param>
/// <param name="LowInput">The low end, in words or numbers.</param>
/// <param name="HighInput">The high end, in words or numbers.</param>
/// <param name="Flips">Whether the finding is reversed somewhere in the range.</param>
/// <param name="Unsupported">Whether the input has no evidence.</param>
public sealed record TornadoBar(string Input, double AtLow, double AtHigh, string LowInput = "", string HighInput = "", bool Flips = false, bool Unsupported = false);
