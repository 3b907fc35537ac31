using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Parley.Evidence.Ledger;

/// <summary>Appends records to a ledger file, safely against other writers and against crashes.</summary>
/// <remarks>
/// <list type="number">
/// <item>The lock beside the file is taken (<c>FILE.lock</c>), so that writers wait for each other.</item>
/// <item>If the last line was cut off by a crash, its bytes are moved to <c>FILE.torn</c>; a last line that only lacks its line break gets one.</item>
/// <item>The new lines are written in one piece and forced to the disk before the call returns: what was acknowledged is there after a crash.</item>
/// </list>
/// Lines are never changed or deleted. Reading needs no lock: see <see cref="LedgerSnapshot.Open"/>.
/// </remarks>
public sealed class LedgerFile
{
    private readonly TimeSpan _patience;

    /// <summary>Names a ledger file; it is made by the first append.</summary>
    /// <param name="path">The file.</param>
    /// <param name="patience">How long to wait for other writers; 10 seconds unless given.</param>
    public LedgerFile(string path, TimeSpan? patience = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = path;
        _patience = patience ?? TimeSpan.FromSeconds(10);
    }

    /// <summary>Gets the path.</summary>
    public string Path { get; }

    /// <summary>Gets the path of the file to which torn lines are moved.</summary>
    public string SideFile => Path + ".torn";

    /// <summary>Appends records in one piece.</summary>
    /// <param name="records">The records; none is allowed and does nothing.</param>
    /// <returns>What was repaired at the end of the file before, or null.</returns>
    /// <exception cref="ArgumentException">An entry without id.</exception>
    /// <exception cref="IOException">The file cannot be written, or another writer holds it longer than the patience.</exception>
    public LedgerRepair? Append(params IReadOnlyList<LedgerRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        using var bytes = new MemoryStream();
        foreach (var record in records)
        {
            if (record is LedgerEntry { Id: null or "" })
            {
                throw new ArgumentException("An entry needs an id before it can be appended.", nameof(records));
            }

            bytes.Write(LedgerLine.FormatUtf8(record));
            bytes.WriteByte((byte)'\n');
        }

        return bytes.Length == 0 ? null : AppendBytes(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Appends the entries whose ids and places are not in the file yet (<see cref="ReviewMemory"/>), checked under the lock so that two writers cannot add the same one.</summary>
    /// <param name="entries">The entries.</param>
    /// <returns>The entries that were appended.</returns>
    /// <exception cref="IOException">As for <see cref="Append"/>.</exception>
    public IReadOnlyList<LedgerEntry> AppendNew(IReadOnlyList<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        using var held = LedgerLock.Acquire(Path, _patience);
        var present = LedgerSnapshot.Open(Path);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var memories = entries.Select(e => e.SourceHash).OfType<string>().Distinct(StringComparer.Ordinal).ToDictionary(h => h, h => ReviewMemory.Of(present, h), StringComparer.Ordinal);
        bool Judged(LedgerEntry e) => e.SourceHash is { } hash && e.Span is { } span && memories[hash].Find(span, e.Act, out _) is not null;
        var added = entries.Where(e => e.Id is { Length: > 0 } id && !present.Contains(id) && !Judged(e) && seen.Add(id)).ToList();
        using var bytes = new MemoryStream();
        foreach (var entry in added)
        {
            bytes.Write(LedgerLine.FormatUtf8(entry));
            bytes.WriteByte((byte)'\n');
        }

        if (bytes.Length > 0)
        {
            WriteLocked(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }

        return added;
    }

    /// <summary>Appends whole lines as they are, for merging: no field that this version does not know is lost.</summary>
    /// <param name="lines">Lines in UTF-8, each ending with a line break.</param>
    /// <returns>What was repaired before, or null.</returns>
    internal LedgerRepair? AppendBytes(ReadOnlySpan<byte> lines)
    {
        using var held = LedgerLock.Acquire(Path, _patience);
        return WriteLocked(lines);
    }

    private LedgerRepair? WriteLocked(ReadOnlySpan<byte> lines)
    {
        using var stream = new FileStream(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        var repair = RepairTail(stream, out var lacksBreak);
        stream.Seek(0, SeekOrigin.End);
        if (lacksBreak)
        {
            byte[] whole = [(byte)'\n', .. lines];
            stream.Write(whole);
        }
        else
        {
            stream.Write(lines);
        }

        stream.Flush(flushToDisk: true);
        return repair;
    }

    private LedgerRepair? RepairTail(FileStream stream, out bool lacksBreak)
    {
        lacksBreak = false;
        var tail = LastLine(stream, out var start);
        if (tail.Length == 0)
        {
            return null;
        }

        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        ReadOnlySpan<byte> words = start == 0 && tail.AsSpan().StartsWith(mark) ? tail.AsSpan(mark.Length) : tail;
        if (IsWhole(words.Trim(" \r\t"u8)))
        {
            lacksBreak = true;
            return null;
        }

        // Set aside first, then cut: a crash between the two leaves the words in both places, never in none.
        using (var side = new FileStream(SideFile, FileMode.Append, FileAccess.Write, FileShare.Read))
        {
            side.Write(tail);
            side.WriteByte((byte)'\n');
            side.Flush(flushToDisk: true);
        }

        stream.SetLength(start);
        return new LedgerRepair(Encoding.UTF8.GetString(tail), SideFile);
    }

    /// <summary>A blank or whole JSON text only lacks its line break, whatever it says; anything else was cut off.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> tail)
    {
        if (tail.IsEmpty)
        {
            return true;
        }

        try
        {
            var reader = new Utf8JsonReader(tail);
            while (reader.Read())
            {
            }

            return Utf8.IsValid(tail);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Reads what follows the last line break.</summary>
    private static byte[] LastLine(FileStream stream, out long start)
    {
        var end = stream.Length;
        start = end;
        var piece = new byte[4096];
        while (start > 0)
        {
            var count = (int)Math.Min(piece.Length, start);
            stream.Seek(start - count, SeekOrigin.Begin);
            stream.ReadExactly(piece, 0, count);
            var at = piece.AsSpan(0, count).LastIndexOf((byte)'\n');
            if (at >= 0)
            {
                start = start - count + at + 1;
                break;
            }

            start -= count;
        }

        var tail = new byte[end - start];
        stream.Seek(start, SeekOrigin.Begin);
        stream.ReadExactly(tail);
        return tail;
    }
}
