namespace Parley.Evidence.Reading.Paragraphs;

/// <summary>Whether a paragraph is read.</summary>
public enum ParagraphStatus
{
    /// <summary>It is read.</summary>
    Kept,

    /// <summary>An earlier paragraph says the same; its places become further occurrences of that paragraph's entries.</summary>
    Duplicate,

    /// <summary>Credit line, caption, related links or other matter of the page; nothing in it becomes an actor, number, quotation or entry.</summary>
    Boilerplate,
}
