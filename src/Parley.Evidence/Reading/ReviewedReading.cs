using Parley.Evidence.Ledger;

namespace Parley.Evidence.Reading;

/// <summary>Leaves out of a reading what a person has rejected before; the place is listed among the skipped sentences with the reason.</summary>
public static class ReviewedReading
{
    /// <summary>Removes the entries whose place was rejected.</summary>
    /// <param name="result">What was read.</param>
    /// <param name="memory">What the ledger of the case holds about this source.</param>
    /// <returns>The reading without them.</returns>
    public static ReadingResult Of(ReadingResult result, ReviewMemory memory)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(memory);
        List<ReadEntry> kept = [];
        List<SkippedSentence> skipped = [.. result.Skipped];
        foreach (ReadEntry entry in result.Entries)
        {
            string? id = memory.Find(new TextSpan(entry.Start, entry.End), entry.Act, out bool rejected);
            if (rejected)
            {
                skipped.Add(new SkippedSentence(entry.Start, entry.End, $"rejected before ({id})"));
            }
            else
            {
                kept.Add(entry);
            }
        }

        return kept.Count == result.Entries.Count ? result : result with { Entries = kept, Skipped = [.. skipped.OrderBy(s => s.Start)] };
    }
}
