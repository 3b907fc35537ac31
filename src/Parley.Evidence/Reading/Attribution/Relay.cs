using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Attribution;

/// <summary>Finds who handed words on without a verb of saying of the own: "Brandt said through an adviser that …", "in a message passed on by her clerk".</summary>
internal static class Relay
{
    /// <summary>Gets the attribution around a cue that names the relay, or null.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="s">The chunk of the speaker.</param>
    /// <param name="v">The chunk of the cue.</param>
    /// <param name="rules">The rules that say who can speak.</param>
    public static Finding? Of(Clause clause, int s, int v, SpeakerRules rules)
    {
        List<Chunk> chunks = clause.Chunks;
        int from = Math.Min(s, v);
        int to = Math.Min(chunks.Count - 1, Math.Max(s, v) + 5);
        for (int j = from + 1; j < to; j++)
        {
            if (j > Math.Max(s, v) && chunks[j].Kind is ChunkKind.Subordinator or ChunkKind.Quotation or ChunkKind.Terminal or ChunkKind.Semicolon)
            {
                return null;
            }

            if (chunks[j].Kind == ChunkKind.Preposition && clause.IsForm(j, "through") | clause.IsForm(j, "via") && chunks[j + 1].Kind == ChunkKind.NounPhrase && IsPerson(clause, j + 1)
                && rules.Speaker(j + 1) is { } relay)
            {
                return new Finding("relay")
                {
                    Speaker = relay,
                    SourceFirst = chunks[j + 1].First,
                    SourceEnd = chunks[j + 1].End,
                    CueFirst = chunks[j].First,
                    CueEnd = chunks[j].End,
                    CueChunk = j,
                    Lemma = clause.Passage.Tokens[chunks[j].First].Entry.Form,
                };
            }
        }

        return null;
    }

    // "Through Telegram" names a channel, "through the clerk" a person.
    private static bool IsPerson(Clause clause, int chunk)
    {
        for (int t = clause.Chunks[chunk].First; t < clause.Chunks[chunk].End; t++)
        {
            if (clause.Passage.Tokens[t].Has(WordTraits.Person | WordTraits.Title | WordTraits.Male | WordTraits.Female))
            {
                return true;
            }
        }

        return false;
    }
}
