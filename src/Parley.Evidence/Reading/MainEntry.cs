namespace Parley.Evidence.Reading;

/// <summary>Chooses the entry that stands for a whole sentence, where a table wants one class for each.</summary>
public static class MainEntry
{
    /// <summary>Gets the first entry with a PLOVER type, else the first entry, else null.</summary>
    /// <param name="entries">The entries of the sentence in the order of their places.</param>
    /// <returns>The entry that stands for the sentence.</returns>
    public static ReadEntry? Of(IReadOnlyList<ReadEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries.FirstOrDefault(e => e.Plover is not null) ?? (entries.Count > 0 ? entries[0] : null);
    }
}
