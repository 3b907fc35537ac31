using System.Globalization;
using System.Text;

namespace Parley.Evidence.Ledger;

/// <summary>Holds the lock of a ledger: one writer at a time, among threads and among processes.</summary>
/// <remarks>
/// The operating system's lock on <c>FILE.lock</c> counts, not the presence of the file: it ends with the process that holds it, even when that process is killed,
/// so a lock file left behind is never stale and may lie there for good. The file names the last holder for people. The lock is advisory on Unix, and some network
/// file systems do not carry it to other machines: keep a ledger that several machines write on one of them.
/// </remarks>
internal sealed class LedgerLock : IDisposable
{
    private readonly FileStream _stream;

    private LedgerLock(FileStream stream) => _stream = stream;

    public static string PathFor(string ledger) => ledger + ".lock";

    public static LedgerLock Acquire(string ledger, TimeSpan patience)
    {
        var path = PathFor(ledger);
        var waited = TimeSpan.Zero;
        var pause = TimeSpan.FromMilliseconds(1);
        while (true)
        {
            try
            {
                // FileShare.None takes an exclusive lock (flock on Unix, share mode on Windows).
                var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
                stream.SetLength(0);
                stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}\n")));
                stream.Flush();
                return new LedgerLock(stream);
            }
            catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException or FileNotFoundException))
            {
                if (waited >= patience)
                {
                    throw new IOException(
                        string.Create(CultureInfo.InvariantCulture, $"{ledger} is being written by another program for more than {patience.TotalSeconds:0.#} s (its lock is {path}); try again when that is done"),
                        e);
                }

                Thread.Sleep(pause);
                waited += pause;
                pause = TimeSpan.FromMilliseconds(Math.Min(20, pause.TotalMilliseconds * 2));
            }
        }
    }

    public void Dispose() => _stream.Dispose();
}
