using System.Text;
using Parley.Numerics.Errors;

namespace Parley.Playbooks.Negotiation.Tournaments;

/// <summary>Saves a tournament game by game, so that an interrupted one can be continued and ends with the same bytes.</summary>
/// <remarks>
/// <para>The folder holds <c>runs.csv</c>, one line per game in order, only ever appended to, and <c>setup.txt</c> with the tournament's fingerprint. A half-written last line is cut
/// off on continuing; a folder of another tournament is refused.</para>
/// </remarks>
public sealed class TournamentFolder : IDisposable
{
    private readonly GameTable _table;
    private readonly StreamWriter _writer;

    private TournamentFolder(GameTable table, StreamWriter writer) => (_table, _writer) = (table, writer);

    /// <summary>Opens a folder, and adds the games that it already holds to the tally.</summary>
    /// <param name="folder">The folder; made if it does not exist.</param>
    /// <param name="tally">The tally, empty.</param>
    /// <exception cref="SourceErrorsException">The folder holds another tournament.</exception>
    public static TournamentFolder Open(string folder, TournamentTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        Directory.CreateDirectory(folder);
        string setup = Path.Combine(folder, "setup.txt"), runs = Path.Combine(folder, "runs.csv"), fingerprint = tally.Setup.Fingerprint() + "\n";
        var table = new GameTable(tally.Setup);
        if (File.Exists(setup) && File.ReadAllText(setup) != fingerprint)
        {
            throw new SourceErrorsException([new SourceError(setup, 1, 1, "the folder holds another tournament (expected the same scenarios, strategies, protocol, steps, repetitions and seed; or an empty folder)")]);
        }

        if (!File.Exists(setup) && File.Exists(runs))
        {
            throw new SourceErrorsException([new SourceError(runs, 1, 1, "the folder holds results without setup.txt (expected an empty folder)")]);
        }

        File.WriteAllText(setup, fingerprint);
        long kept = File.Exists(runs) ? Resume(runs, table, tally) : 0;
        var stream = new FileStream(runs, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        stream.SetLength(kept);
        stream.Seek(kept, SeekOrigin.Begin);
        var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" };
        if (kept == 0)
        {
            writer.WriteLine(table.Header);
        }

        return new TournamentFolder(table, writer);
    }

    /// <summary>Appends a game.</summary>
    /// <param name="record">The game.</param>
    public void Add(GameRecord record) => _writer.WriteLine(_table.Line(record));

    /// <summary>Brings what was added to the disk.</summary>
    public void Flush() => _writer.Flush();

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    /// <summary>Adds whole lines in order to the tally and returns how many bytes they take.</summary>
    private static long Resume(string path, GameTable table, TournamentTally tally)
    {
        using var reader = new StreamReader(path, new UTF8Encoding(false));
        long kept = 0;
        bool header = true;
        var text = new StringBuilder();
        char[] buffer = new char[1 << 16];
        int read;
        while ((read = reader.Read(buffer)) > 0)
        {
            foreach (char c in buffer.AsSpan(0, read))
            {
                if (c != '\n')
                {
                    text.Append(c);
                    continue;
                }

                string line = text.ToString();
                text.Clear();
                if (header ? line != table.Header : table.Parse(line) is not { } record || record.Game != tally.Games || !Note(tally, record))
                {
                    return kept;
                }

                header = false;
                kept += Encoding.UTF8.GetByteCount(line) + 1;
            }
        }

        return kept;
    }

    private static bool Note(TournamentTally tally, GameRecord record)
    {
        tally.Add(record);
        return true;
    }
}
