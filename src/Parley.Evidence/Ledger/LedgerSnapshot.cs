using System.Text;
using Parley.Numerics.Errors;

namespace Parley.Evidence.Ledger;

/// <summary>The contents of a ledger at the moment of opening: every line that could be read, and what is wrong with the others.</summary>
/// <remarks>
/// <para>Opening reads only what filters and sums need into a compact table, in ranges side by side; whole records are read from the bytes when asked for.
/// A snapshot never changes and may be used by several threads.</para>
/// <para><b>Cost.</b> Linear in the bytes; about the file's size plus 90 bytes per line of memory.</para>
/// </remarks>
public sealed class LedgerSnapshot
{
    private LedgerSnapshot(LedgerTable table) => Table = table;

    internal LedgerTable Table { get; }

    /// <summary>Gets the name of the file as given.</summary>
    public string File => Table.File;

    /// <summary>Gets the number of lines that were read as records.</summary>
    public int RecordCount => Table.Rows.Length;

    /// <summary>Gets the number of lines in the file, broken and blank ones included.</summary>
    public int LineCount => Table.Lines;

    /// <summary>Gets what is wrong, by line: broken and torn lines, second uses of an id, references to nothing.</summary>
    public IReadOnlyList<LedgerProblem> Problems => Table.Problems;

    /// <summary>Opens a ledger file. A missing file is an empty ledger.</summary>
    /// <param name="path">The file.</param>
    /// <param name="threads">Worker threads, at least 1; the result does not depend on it.</param>
    /// <returns>The contents.</returns>
    /// <exception cref="IOException">The file cannot be read, or is larger than 2 GB.</exception>
    public static LedgerSnapshot Open(string path, int threads = 2)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!System.IO.File.Exists(path))
        {
            return new LedgerSnapshot(LedgerLoader.Load([], 0, path, 1));
        }

        var bytes = LedgerBytes.Read(path, threads);
        return new LedgerSnapshot(LedgerLoader.Load(bytes, bytes.Length, path, threads));
    }

    /// <summary>Reads a ledger from a text.</summary>
    /// <param name="text">JSON lines.</param>
    /// <param name="name">Name for messages.</param>
    /// <returns>The contents.</returns>
    public static LedgerSnapshot Parse(string text, string name = "evidence.jsonl")
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(Encoding.UTF8.GetBytes(text), name);
    }

    /// <summary>Reads a ledger from bytes in UTF-8.</summary>
    /// <param name="bytes">JSON lines; must not be changed afterwards.</param>
    /// <param name="name">Name for messages.</param>
    /// <param name="threads">Worker threads, at least 1; the result does not depend on it.</param>
    /// <returns>The contents.</returns>
    public static LedgerSnapshot Parse(byte[] bytes, string name = "evidence.jsonl", int threads = 2)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new LedgerSnapshot(LedgerLoader.Load(bytes, bytes.Length, name, threads));
    }

    /// <summary>Builds a ledger from records in memory.</summary>
    /// <param name="records">The records, in order.</param>
    /// <returns>The contents.</returns>
    public static LedgerSnapshot Of(IEnumerable<LedgerRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        using var stream = new MemoryStream();
        foreach (var record in records)
        {
            stream.Write(LedgerLine.FormatUtf8(record));
            stream.WriteByte((byte)'\n');
        }

        return Parse(stream.ToArray(), "records");
    }

    /// <summary>Sees the ledger as of a day: later facts, ratings and links are not seen, nor facts whose day is unknown.</summary>
    /// <param name="day">The day; null for everything.</param>
    /// <returns>The view.</returns>
    public LedgerView AsOf(DateOnly? day) => new(this, day);

    /// <summary>Says whether an entry with this id stands in the file, redacted or not.</summary>
    /// <param name="id">The id.</param>
    /// <returns>True when the id is taken.</returns>
    public bool Contains(string id) => Table.Find(id) >= 0;

    /// <summary>Reads every record in file order, as written, before edits and redactions.</summary>
    /// <returns>The records, read one at a time.</returns>
    public IEnumerable<LedgerRecord> Records()
    {
        var ignored = new List<LedgerProblem>();
        for (var i = 0; i < Table.Rows.Length; i++)
        {
            ignored.Clear();
            if (LedgerLineReader.Read(Table.Line(Table.Rows[i]), File, Table.Rows[i].Line, ignored) is { } record)
            {
                yield return record;
            }
        }
    }

    /// <summary>Reads every line with care and reports all that is doubtful besides <see cref="Problems"/>: unknown fields and acts, values outside their list,
    /// missing sources, dates that cannot be.</summary>
    /// <returns>The problems, by line.</returns>
    public IReadOnlyList<LedgerProblem> Check() => LedgerCheck.Run(this);

    /// <summary>Throws when a line could not be read.</summary>
    /// <exception cref="SourceErrorsException">There are broken or torn lines; it carries all of them.</exception>
    public void RequireReadable()
    {
        var errors = Problems.Where(p => p.IsError).Select(p => new SourceError(p.File, p.Line, p.Column, p.Message)).ToList();
        if (errors.Count > 0)
        {
            throw new SourceErrorsException(errors);
        }
    }
}
