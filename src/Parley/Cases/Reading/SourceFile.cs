using System.Text;
using Parley.Estimates;

namespace Parley.Cases.Reading;

/// <summary>The text of a file, decoded and bounded.</summary>
internal sealed record SourceFile(string Name, string Text)
{
    /// <summary>Largest YAML file that is read, in bytes. A case of 20 parties and 50 issues with reasons for each number takes about 0.5 MB.</summary>
    public const long LargestYaml = 4 * 1024 * 1024;

    /// <summary>Largest ledger that is read, in bytes.</summary>
    public const long LargestLedger = 64 * 1024 * 1024;

    /// <summary>Reads a file, or reports why it cannot be read.</summary>
    public static SourceFile? Read(string path, string shownName, long limit, ProblemList problems)
    {
        var place = new SourcePlace(shownName, 1, 1);
        try
        {
            if (Directory.Exists(path))
            {
                problems.Error("not-a-file", place, "this is a folder (expected a file)");
                return null;
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (stream.CanSeek && stream.Length > limit)
            {
                problems.Error("too-large", place, TooLarge(stream.Length, limit));
                return null;
            }

            var bytes = ReadUpTo(stream, limit + 1);
            if (bytes.Length > limit)
            {
                problems.Error("too-large", place, TooLarge(bytes.Length, limit));
                return null;
            }

            return Decode(bytes, shownName, problems) is { } text ? new SourceFile(shownName, text) : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Error("missing-file", place, "no such file (expected to find it here)");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Error("unreadable", place, $"cannot read this file: {exception.Message}");
        }

        return null;
    }

    /// <summary>Decodes UTF-8 with or without byte-order mark, or reports the first byte that is not text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string name, ProblemList problems)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            problems.Error("not-utf8", new SourcePlace(name, 1, 1), "this file is UTF-16 (expected UTF-8); save it as UTF-8");
            return null;
        }

        var body = bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        var zero = body.IndexOf((byte)0);
        var invalid = zero >= 0 ? zero : FirstInvalid(body);
        if (invalid < 0)
        {
            return Encoding.UTF8.GetString(body);
        }

        var before = body[..invalid];
        var place = new SourcePlace(name, before.Count((byte)'\n') + 1, invalid - before.LastIndexOf((byte)'\n'));
        problems.Error(zero >= 0 ? "binary" : "not-utf8", place, zero >= 0
            ? "this is a binary file (expected text in UTF-8)"
            : $"byte 0x{body[invalid]:X2} is not UTF-8 (expected text in UTF-8); save the file as UTF-8");
        return null;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> body)
    {
        var at = 0;
        while (at < body.Length)
        {
            if (Rune.DecodeFromUtf8(body[at..], out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return at;
            }

            at += length;
        }

        return -1;
    }

    private static byte[] ReadUpTo(Stream stream, long most)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        while (memory.Length < most && stream.Read(buffer, 0, (int)Math.Min(buffer.Length, most - memory.Length)) is var read and > 0)
        {
            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }

    private static string TooLarge(long length, long limit) =>
        $"the file is {(length + 1048575) / 1048576} MB or more (expected at most {limit / 1048576} MB); is this the right file?";
}
