using Parley.Evidence.Ledger;
using Parley.Evidence.Reading.Lexica;

namespace Parley.Evidence.Reading;

/// <summary>Suggests which entries of one reading cannot stand together: one actor says yes and no about the same thing.</summary>
/// <remarks>Only the last few entries of an actor are compared, so that the cost stays linear. A suggestion is no finding: words that agree may still mean two things.</remarks>
internal static class ContradictionSuggester
{
    private const int Memory = 24;

    /// <summary>Adds a link to the later entry of each pair.</summary>
    public static void Link(List<ReadEntry> entries)
    {
        Dictionary<string, List<(int Index, int Sign, HashSet<string> Topic)>> byActor = new(StringComparer.Ordinal);
        for (int i = 0; i < entries.Count; i++)
        {
            ReadEntry entry = entries[i];
            int sign = Sign(entry);
            if (sign == 0 || entry.Actor is null)
            {
                continue;
            }

            HashSet<string> topic = Topic(entry);
            if (!byActor.TryGetValue(entry.Actor, out List<(int Index, int Sign, HashSet<string> Topic)>? earlier))
            {
                byActor[entry.Actor] = earlier = [];
            }

            List<EntryLink> links = [];
            for (int k = Math.Max(0, earlier.Count - Memory); k < earlier.Count; k++)
            {
                int shared = earlier[k].Topic.Count(topic.Contains);
                if (earlier[k].Sign == -sign && shared >= 2 && shared * 2 >= Math.Min(topic.Count, earlier[k].Topic.Count))
                {
                    links.Add(new EntryLink(LinkRelation.Contradicts, entries[earlier[k].Index].Id));
                }
            }

            earlier.Add((i, sign, topic));
            if (links.Count > 0)
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

    private static HashSet<string> Topic(ReadEntry entry)
    {
        HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
        foreach (string word in entry.Text.Split([' ', '\u00A0', '\n', '\r', '\t', ',', ';', '.', '“', '”', '"', '‘', '’', '\'', '!', '?', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            WordEntry known = Lexicon.Find(word.ToLowerInvariant());
            if (word.Length >= 4 && (known.Traits & (WordTraits.StopWord | WordTraits.Speech | WordTraits.Weekday | WordTraits.Month | WordTraits.TimeNoun)) == 0
                && !(entry.Actor ?? "").Contains(word, StringComparison.OrdinalIgnoreCase) && word.ToLowerInvariant() is not ("will" or "would" or "shall" or "must" or "refused" or "promised" or "never" or "that" or "said"))
            {
                words.Add(word.Length > 4 && word.EndsWith('s') ? word[..^1] : word);
            }
        }

        return words;
    }
}
