using System.Security.Cryptography;
using System.Text;

namespace Parley.Evidence.Reading.Sources;

/// <summary>Turns the bytes of a file into a <see cref="SourceText"/>: encoding, format, metadata, hash.</summary>
/// <remarks>
/// <list type="number">
/// <item>Encoding: byte-order mark; else strict UTF-8; else UTF-16 when every second byte is zero; else Windows-1252. The choice is reported.</item>
/// <item>Format: by name (<c>.md</c>, <c>.html</c>, <c>.htm</c>), else by the first characters.</item>
/// <item>A web page is reduced to its main content (SmartReader); pages that are too deep or too long for that are reduced to their text by a
/// linear scanner, and the notes say so.</item>
/// </list>
/// <para>A date is taken from the caller or from metadata, never from the clock and never from the prose.</para>
/// </remarks>
public static class SourceDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    /// <summary>Reads a source from the bytes of a file.</summary>
    /// <param name="bytes">The bytes, unmodified.</param>
    /// <param name="name">The file's name, which may tell the format; null where there is none.</param>
    /// <param name="format">The format, where the caller knows it.</param>
    /// <param name="date">The date that the user gave; it goes before the metadata's.</param>
    /// <returns>The text with its hash and metadata.</returns>
    public static SourceText Decode(ReadOnlySpan<byte> bytes, string? name = null, SourceFormat format = SourceFormat.Detect, DateOnly? date = null)
    {
        string sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        List<string> notes = [];
        (string text, string encoding) = Text(bytes, notes);
        SourceFormat kind = format == SourceFormat.Detect ? Detect(text, name) : format;
        SourceText source = new() { Text = text, Sha256 = sha, Encoding = encoding, Format = kind, Notes = notes };
        source = kind switch
        {
            SourceFormat.Html => WebPage.Extract(source, notes),
            _ => FrontMatter.Apply(source),
        };
        return date is { } given ? source with { Date = given, DateFrom = DateOrigin.User } : source;
    }

    /// <summary>Reads a source from a string, as UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date that the user gave.</param>
    /// <param name="format">The format; plain text is not recognised as anything else here.</param>
    /// <returns>The text with the hash of its UTF-8 bytes.</returns>
    public static SourceText FromString(string text, DateOnly? date = null, SourceFormat format = SourceFormat.Text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string sha = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        SourceText source = new() { Text = text, Sha256 = sha, Format = format };
        return date is { } given ? source with { Date = given, DateFrom = DateOrigin.User } : source;
    }

    private static (string Text, string Encoding) Text(ReadOnlySpan<byte> bytes, List<string> notes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (Encoding.Unicode.GetString(bytes), "utf-16le");
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (Encoding.BigEndianUnicode.GetString(bytes), "utf-16be");
        }

        int zerosOdd = 0;
        int zerosEven = 0;
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 2048)];
        for (int i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
            {
                _ = (i & 1) == 1 ? zerosOdd++ : zerosEven++;
            }
        }

        if (head.Length >= 8 && Math.Max(zerosOdd, zerosEven) > head.Length * 2 / 5)
        {
            bool little = zerosOdd > zerosEven;
            notes.Add("Read as UTF-16 without a byte-order mark, because every second byte is zero.");
            return ((little ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes), little ? "utf-16le" : "utf-16be");
        }

        try
        {
            return (StrictUtf8.GetString(bytes), "utf-8");
        }
        catch (DecoderFallbackException error)
        {
            notes.Add($"Not valid UTF-8 at byte {error.Index}; read as Windows-1252. Check accents and quotation marks.");
            return (Windows1252.Decode(bytes), "windows-1252");
        }
    }

    private static SourceFormat Detect(string text, string? name)
    {
        string extension = Path.GetExtension(name ?? string.Empty).ToUpperInvariant();
        if (extension is ".HTML" or ".HTM" or ".XHTML")
        {
            return SourceFormat.Html;
        }

        if (extension is ".MD" or ".MARKDOWN")
        {
            return SourceFormat.Markdown;
        }

        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, 1024)).TrimStart('\uFEFF').TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith("<") && (head.Contains("<body", StringComparison.OrdinalIgnoreCase) || head.Contains("<p", StringComparison.OrdinalIgnoreCase) || head.Contains("<div", StringComparison.OrdinalIgnoreCase)))
            ? SourceFormat.Html : SourceFormat.Text;
    }
}
