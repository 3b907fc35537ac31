namespace Parley.Evidence.Reading.Paragraphs;

/// <summary>One paragraph of a source.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset after its last character.</param>
public sealed record Paragraph(int Start, int End)
{
    /// <summary>Gets whether the paragraph is read.</summary>
    public ParagraphStatus Status { get; init; }

    /// <summary>Gets the index of the earlier paragraph that says the same, for duplicates.</summary>
    public int? DuplicateOf { get; init; }

    /// <summary>Gets what the paragraph is on the page.</summary>
    public ParagraphRole Role { get; init; }

    /// <summary>Gets the heading under which it stands, or null.</summary>
    public string? Section { get; init; }

    /// <summary>Gets in words why it is a duplicate, boilerplate or heading; null for running text.</summary>
    public string? Why { get; init; }

    /// <summary>Gets the offset at which the words begin, after a bullet or heading mark.</summary>
    internal int ContentStart { get; init; }
}
