namespace Parley.Evidence.Reading.Sources;

/// <summary>A source as read: its text, unmodified, with its hash and what is known about it.</summary>
/// <remarks>
/// Every offset of a reading counts UTF-16 units of <see cref="Text"/>. For text and Markdown that is the file as decoded, a
/// byte-order mark and carriage returns included. For a web page it is the extracted main content, and <see cref="Notes"/> says so.
/// </remarks>
public sealed record SourceText
{
    /// <summary>Gets the text that all offsets refer to.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the SHA-256 of the bytes as 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Gets the format as which the bytes were read.</summary>
    public SourceFormat Format { get; init; } = SourceFormat.Text;

    /// <summary>Gets the encoding that was used, such as <c>utf-8</c>, <c>utf-16le</c> or <c>windows-1252</c>.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>Gets the title, where the page or front matter names one.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the author, where the page or front matter names one.</summary>
    public string? Author { get; init; }

    /// <summary>Gets the publisher, where the page names one.</summary>
    public string? Publisher { get; init; }

    /// <summary>Gets the address, where the page or front matter names one.</summary>
    public string? Address { get; init; }

    /// <summary>Gets the date to which relative times refer, or null when nobody gave one.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Gets where <see cref="Date"/> comes from.</summary>
    public DateOrigin DateFrom { get; init; }

    /// <summary>Gets remarks for people on how the bytes were understood.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
