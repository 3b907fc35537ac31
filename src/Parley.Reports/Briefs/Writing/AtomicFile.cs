using System.Globalization;

namespace Parley.Reports.Briefs.Writing;

/// <summary>Replaces a file as a whole: readers see the old content or the new, never half of it.</summary>
public static class AtomicFile
{
    /// <summary>Writes to a new file beside the target, flushes it to the disk and renames it over the target.</summary>
    /// <param name="path">The target; its folder must exist.</param>
    /// <param name="write">Writes the content. If it throws, the target stays as it was and the new file is removed.</param>
    /// <exception cref="IOException">The folder does not exist or cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        var full = Path.GetFullPath(path);
        var temporary = Path.Combine(
            Path.GetDirectoryName(full) ?? ".",
            string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(full)}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.tmp"));
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, full, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes a text as UTF-8 without a byte order mark.</summary>
    /// <param name="path">The target.</param>
    /// <param name="text">The text.</param>
    public static void WriteText(string path, string text) =>
        Write(path, stream => stream.Write(new System.Text.UTF8Encoding(false).GetBytes(text)));
}
