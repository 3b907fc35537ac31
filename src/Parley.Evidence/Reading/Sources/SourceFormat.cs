namespace Parley.Evidence.Reading.Sources;

/// <summary>The kinds of files that can be read.</summary>
public enum SourceFormat
{
    /// <summary>Decide by the file's name and its first characters.</summary>
    Detect,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown: headings, bullets, links and emphasis are marks, not words.</summary>
    Markdown,

    /// <summary>A saved web page: its main content is extracted, and offsets count in the extracted text.</summary>
    Html,
}
