using Parley.Evidence.Ledger;
using Parley.Evidence.Reading.Lexica;

namespace Parley.Evidence.Reading;

/// <summary>Suggests which entries of one reading cannot stand together: one actor says yes and no about the same thing.</summary>
/// <remarks>Only the last few entries of an actor are compared, so that the cost stays linear. A suggestion is no finding: words that agree may still mean two things.</remarks>
internal static class ContradictionSuggester
{
    private const int Memory = 24;
    private const int MaxTopic = 64;

    /// <summary>Adds a link to the later entry of each pair.</summary>
    public static void Link(List<ReadEntry> entries)
    {
        Dictionary<string, List<(int Index, int Sign, ulong[] Topic)>> byActor = new(StringComparer.Ordinal);
        for (int i = 0; i < entries.Count; i++)
        {
            ReadEntry entry = entries[i];
            int sign = Sign(entry);
            if (sign == 0 || entry.Actor is null)
            {
                continue;
            }

            ulong[] topic = Topic(entry);
            if (!byActor.TryGetValue(entry.Actor, out List<(int Index, int Sign, ulong[] Topic)>? earlier))
            {
                byActor[entry.Actor] = earlier = [];
            }

            List<EntryLink>? links = null;
            for (int k = Math.Max(0, earlier.Count - Memory); k < earlier.Count; k++)
            {
                int shared = earlier[k].Sign == -sign ? SortedWords.Shared(earlier[k].Topic, topic) : 0;
                if (shared >= 2 && shared * 2 >= Math.Min(topic.Length, earlier[k].Topic.Length))
                {
                    (links ??= []).Add(new EntryLink(LinkRelation.Contradicts, entries[earlier[k].Index].Id));
                }
            }

            earlier.Add((i, sign, topic));
            if (links is not null)
            {
                entries[i] = entry with { Links = links };
            }
        }
    }

    private static int Sign(ReadEntry entry) => entry.Modality is "possible" or "counterfactual" ? 0 : entry.Act switch
    {
        "refusal" => -1,
        "promise" or "acceptance" or "offer" or "concession" or "retreat" or "agreement" => entry.Negated ? -1 : 1,
        _ => 0,
    };

    // The topic words as sorted hashes: stop words, verbs of saying, times and the actor's own name are none.
    private static ulong[] Topic(ReadEntry entry)
    {
        ReadOnlySpan<char> text = entry.Text;
        Span<ulong> words = stackalloc ulong[MaxTopic];
        int count = 0;
        int start = -1;
        for (int i = 0; i <= text.Length && count < MaxTopic; i++)
        {
            bool letter = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '-');
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                ReadOnlySpan<char> word = text[start..i];
                start = -1;
                if (word.Length >= 4 && (Lexicon.Find(word).Traits & (WordTraits.StopWord | WordTraits.Speech | WordTraits.Weekday | WordTraits.Month | WordTraits.TimeNoun)) == 0
                    && !entry.Actor.AsSpan().Contains(word, StringComparison.OrdinalIgnoreCase) && !(word.Equals("refused", StringComparison.OrdinalIgnoreCase) || word.Equals("never", StringComparison.OrdinalIgnoreCase)))
                {
                    words[count++] = Hash(word.Length > 4 && word[^1] is 's' or 'S' ? word[..^1] : word);
                }
            }
        }

        words[..count].Sort();
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            if (i == 0 || words[i] != words[i - 1])
            {
                words[kept++] = words[i];
            }
        }

        return words[..kept].ToArray();
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in word)
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211;
        }

        return hash;
    }
}
