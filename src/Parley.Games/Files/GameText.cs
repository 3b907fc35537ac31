using System.Text;

namespace Parley.Games.Files;

/// <summary>Turns the bytes of a game file into text: byte-order marks, UTF-16, old Western encodings, marks of the end of file.</summary>
internal static class GameText
{
    // Windows-1252 differs from Latin-1 in 0x80-0x9F only.
    private const string HighWestern = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static string Decode(ReadOnlySpan<byte> bytes, FileReport report)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            report.Warning(1, 1, "the file is UTF-16 (expected UTF-8; read all the same)");
            return TrimEnd((bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]), report);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return TrimEnd(Encoding.UTF8.GetString(bytes), report);
        }

        report.Warning(1, 1, "the file is not valid UTF-8 (read as Windows-1252)");
        return TrimEnd(string.Create(bytes.Length, bytes, static (text, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                text[i] = source[i] is >= 0x80 and <= 0x9F ? HighWestern[source[i] - 0x80] : (char)source[i];
            }
        }), report);
    }

    private static string TrimEnd(string text, FileReport report)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] is '\0' or '\u001A' or ' ' or '\n' or '\r' or '\t')
        {
            end--;
            if (text[end] is '\0' or '\u001A')
            {
                var line = text.AsSpan(0, end).Count('\n') + 1;
                report.Warning(line, end - text.LastIndexOf('\n', Math.Max(0, end - 1)), "an end-of-file mark (NUL or 0x1A) was ignored");
            }
        }

        return end == text.Length || text.AsSpan(end).IndexOfAny('\0', '\u001A') < 0 ? text : text[..end];
    }
}
