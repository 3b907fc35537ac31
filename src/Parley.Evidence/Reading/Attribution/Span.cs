namespace Parley.Evidence.Reading.Attribution;

/// <summary>A stretch of the source.</summary>
/// <param name="Start">The offset of its first UTF-16 unit.</param>
/// <param name="End">The offset after its last.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>Whether two stretches share a character.</summary>
    /// <param name="other">The other stretch.</param>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;
}
