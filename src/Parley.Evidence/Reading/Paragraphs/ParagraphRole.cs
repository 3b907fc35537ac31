namespace Parley.Evidence.Reading.Paragraphs;

/// <summary>What a paragraph is on the page.</summary>
public enum ParagraphRole
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>A heading: not content, but it may name the affiliation of the speakers below it.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Bullet,

    /// <summary>A line that names agencies, authors or photographers.</summary>
    Credit,

    /// <summary>A caption of a picture.</summary>
    Caption,

    /// <summary>Links and headlines that have nothing to do with the text.</summary>
    Related,
}
