namespace Parley.Evidence.Reading;

/// <summary>A sentence from which nothing was drawn, with the reason.</summary>
/// <param name="Start">The offset of its first UTF-16 unit.</param>
/// <param name="End">The offset after its last.</param>
/// <param name="Why">The reason in words.</param>
public sealed record SkippedSentence(int Start, int End, string Why);
