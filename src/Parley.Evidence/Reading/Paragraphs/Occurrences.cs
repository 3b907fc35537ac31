using Parley.Evidence.Reading.Attribution;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Reading.Paragraphs;

/// <summary>Finds the further places of entries in paragraphs that repeat the one they were read from.</summary>
internal static class Occurrences
{
    /// <summary>Adds the places to the entries, which are in the order of their first places.</summary>
    public static void Add(SourceText source, List<ReadEntry> entries, IReadOnlyList<Paragraph> paragraphs)
    {
        ILookup<int, Paragraph> copies = paragraphs.Where(p => p.DuplicateOf is not null).ToLookup(p => p.DuplicateOf!.Value);
        int p = 0;
        for (int i = 0; i < entries.Count; i++)
        {
            while (p + 1 < paragraphs.Count && paragraphs[p].End <= entries[i].Start)
            {
                p++;
            }

            if (!copies.Contains(p))
            {
                continue;
            }

            List<Span> places = [];
            foreach (Paragraph copy in copies[p])
            {
                int at = source.Text.IndexOf(entries[i].Text, copy.Start, copy.End - copy.Start, StringComparison.Ordinal);
                if (at >= 0)
                {
                    places.Add(new Span(at, at + entries[i].Text.Length));
                }
            }

            if (places.Count > 0)
            {
                entries[i] = entries[i] with { Occurrences = places };
            }
        }
    }
}
