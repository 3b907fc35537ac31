using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Attribution;

/// <summary>Finds the speaker by a noun of speech and its owner: "Brandt's view that “…”", "a statement by the board".</summary>
internal sealed class CueNoun(Clause clause, EntityTable entities, Entity? outer, SpeakerRules rules)
{
    private readonly Passage _passage = clause.Passage;
    private readonly List<Chunk> _chunks = clause.Chunks;

    /// <summary>Gets the attribution by the noun, or null.</summary>
    public Finding? Find(int q)
    {
        for (int j = q - 1; j >= Math.Max(0, q - 8); j--)
        {
            Chunk c = _chunks[j];
            if (c.Finite && rules.IsCue(j, false))
            {
                return null;
            }

            if (c.Kind is ChunkKind.Comma or ChunkKind.Semicolon)
            {
                return null;
            }

            if (c.Kind != ChunkKind.NounPhrase || !_passage.Tokens[c.Head].Has(WordTraits.CommunicationNoun) || Cut(j, q))
            {
                continue;
            }

            // "repeating his view that ...": a cue before the noun has the same speaker and is left to the next rule unless the owner is named.
            if (c.Genitive > c.First && entities.Possessor(_passage, c, outer) is { } owner)
            {
                return new Finding("noun")
                {
                    Speaker = owner,
                    SourceFirst = c.First,
                    SourceEnd = c.Genitive,
                    CueFirst = c.Head,
                    CueEnd = c.Head + 1,
                    CueChunk = j,
                    Lemma = _passage.Tokens[c.Head].Entry.Form,
                };
            }

            if (_passage.Tokens[c.First].Is(PartOfSpeech.Possessive))
            {
                Entity? possessor = entities.Possessor(_passage, c, outer);
                if (possessor is not null)
                {
                    return new Finding("noun")
                    {
                        Speaker = possessor,
                        SourceFirst = c.First,
                        SourceEnd = c.First + 1,
                        CueFirst = c.Head,
                        CueEnd = c.Head + 1,
                        CueChunk = j,
                        Lemma = _passage.Tokens[c.Head].Entry.Form,
                    };
                }
            }

            if (j + 2 < _chunks.Count && j + 2 < q && _chunks[j + 1].Kind == ChunkKind.Preposition && clause.IsForm(j + 1, "by") | clause.IsForm(j + 1, "from") && rules.CanSpeak(j + 2))
            {
                return rules.Make("noun", j + 2, j, rules.Speaker(j + 2));
            }
        }

        return null;
    }

    // A verb between noun and quotation says something about the words, unless "that" opens their content; a verb of naming before it has its own speaker.
    private bool Cut(int noun, int q)
    {
        bool that = noun + 1 < q && clause.IsForm(noun + 1, "that");
        for (int k = noun + 1; k < q && !that; k++)
        {
            if (_chunks[k].Finite)
            {
                return true;
            }
        }

        for (int k = noun - 1; k >= Math.Max(0, noun - 2); k--)
        {
            if (_chunks[k].Kind == ChunkKind.Verb && _passage.Tokens[_chunks[k].Head].Lemma is "call" or "brand" or "dub" or "label" or "describe" or "term" or "deem")
            {
                return true;
            }
        }

        return false;
    }
}
