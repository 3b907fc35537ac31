using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Attribution;

/// <summary>Says where the content behind a cue begins and ends: what the narrator adds after a comma is no part of it.</summary>
internal static class ContentExtent
{
    /// <summary>Gets the chunk with which the content begins: behind "that", behind the one who is told or asked, behind the "for" of "called for".</summary>
    public static int Begin(Clause clause, int cue, int after, int end)
    {
        List<Chunk> chunks = clause.Chunks;
        string lemma = cue >= 0 && chunks[cue].Kind == ChunkKind.Verb ? clause.Lemma(cue) : string.Empty;
        if (after + 1 < end && lemma is "call" or "ask" or "appeal" or "plead" or "press" or "push" or "wonder" or "speak" or "talk" or "warn" or "boast" or "complain" && clause.IsForm(after, "for") | clause.IsForm(after, "about") | clause.IsForm(after, "of"))
        {
            return after + 1;
        }

        if (after + 1 < end && lemma is "describe" or "portray" or "characterize" or "characterise" && clause.IsForm(after, "as"))
        {
            return after + 1;
        }

        // "Wrote on X that", "told the board that", "urged Castria to": the content begins behind the channel or the one spoken to.
        for (int k = after; k < Math.Min(end - 1, after + 6); k++)
        {
            if (chunks[k].Kind == ChunkKind.Subordinator && clause.IsForm(k, "that"))
            {
                return k + 1;
            }

            if (k > after && chunks[k].Kind == ChunkKind.Verb && chunks[k].Infinitive && lemma is "urge" or "ask" or "tell" or "order" or "instruct" or "beg" or "press" or "call" or "advise" or "invite")
            {
                return k;
            }

            if (chunks[k].Kind is not (ChunkKind.Preposition or ChunkKind.NounPhrase or ChunkKind.Adverb or ChunkKind.Other or ChunkKind.Bracket))
            {
                break;
            }
        }

        return after;
    }

    /// <summary>Gets the chunk with which the content ends, exclusive.</summary>
    public static int End(Clause clause, int cue, int after)
    {
        List<Chunk> chunks = clause.Chunks;
        bool verb = false;
        int first = after < chunks.Count && clause.IsForm(after, "that") ? after + 1 : after;
        bool leading = first < chunks.Count && (chunks[first].Kind is ChunkKind.Preposition or ChunkKind.Comma || (chunks[first].Kind == ChunkKind.Subordinator && !clause.IsForm(first, "whether"))
            || (chunks[first].Kind == ChunkKind.Verb && !chunks[first].Finite && !chunks[first].Infinitive));
        int end = after;
        while (end < chunks.Count && chunks[end].Kind is not (ChunkKind.Terminal or ChunkKind.Semicolon))
        {
            if (chunks[end].Kind == ChunkKind.Dash)
            {
                // A clause between two dashes is stepped over; a single dash ends the content.
                int close = end + 1;
                while (close < chunks.Count && chunks[close].Kind is not (ChunkKind.Dash or ChunkKind.Terminal))
                {
                    close++;
                }

                if (close >= chunks.Count || chunks[close].Kind != ChunkKind.Dash)
                {
                    break;
                }

                end = close;
            }

            if (end > after && chunks[end].Kind == ChunkKind.Comma && verb | NounPhrasesOnly(chunks, after, end))
            {
                if (leading)
                {
                    // "That if the levy stays, Borland will leave", "in the end, they would": the first comma belongs to the content.
                    leading = false;
                }
                else if (NewClause(clause, end))
                {
                    break;
                }
            }

            if (end > after + 1 && chunks[end].Kind == ChunkKind.Coordination && end + 1 < chunks.Count)
            {
                bool twin = chunks[end + 1].Kind == ChunkKind.Verb && !chunks[end + 1].Infinitive && chunks[end + 1].Form == chunks[cue < 0 ? 0 : cue].Form && !verb;
                bool another = end + 2 < chunks.Count && chunks[end + 1].Kind == ChunkKind.NounPhrase && chunks[end + 2].Finite && clause.Passage.Tokens[chunks[end + 2].Head].Has(WordTraits.Speech);
                if (twin || another)
                {
                    break;
                }
            }

            verb |= chunks[end].Finite;
            end++;
        }

        return end;
    }

    private static bool NounPhrasesOnly(List<Chunk> chunks, int from, int to)
    {
        for (int k = from; k < to; k++)
        {
            if (chunks[k].Kind is not (ChunkKind.NounPhrase or ChunkKind.Preposition or ChunkKind.Adverb or ChunkKind.Adjective or ChunkKind.Verb))
            {
                return false;
            }
        }

        return true;
    }

    // Behind the comma the narrator goes on: ", which …", ", saying …", ", although …", ", but Castria refused".
    private static bool NewClause(Clause clause, int comma)
    {
        List<Chunk> chunks = clause.Chunks;
        int next = comma + 1;
        while (next < chunks.Count && chunks[next].Kind == ChunkKind.Adverb)
        {
            next++;
        }

        if (next >= chunks.Count)
        {
            return false;
        }

        Chunk c = chunks[next];
        if (c.Kind is ChunkKind.Relative or ChunkKind.Subordinator)
        {
            return Closing(chunks, next) < 0;
        }

        if (c.Kind == ChunkKind.Verb)
        {
            return c.Form == PartOfSpeech.VerbGerund && !c.Infinitive && clause.Passage.Tokens[c.Head].Has(WordTraits.Speech | WordTraits.Thought);
        }

        if (c.Kind == ChunkKind.Coordination)
        {
            next++;
        }

        return next + 1 < chunks.Count && chunks[next].Kind == ChunkKind.NounPhrase && !clause.Passage.Tokens[chunks[next].Head].Is(PartOfSpeech.Pronoun) && (chunks[next + 1].Finite || (next + 2 < chunks.Count && chunks[next + 1].Kind == ChunkKind.Adverb && chunks[next + 2].Finite));
    }

    // The comma that closes a clause in the middle ("the board, which met on Monday, would decide"), or -1.
    private static int Closing(List<Chunk> chunks, int from)
    {
        for (int k = from; k + 1 < chunks.Count && chunks[k].Kind is not (ChunkKind.Terminal or ChunkKind.Semicolon); k++)
        {
            if (chunks[k].Kind == ChunkKind.Comma && chunks[k + 1].Finite)
            {
                return k;
            }
        }

        return -1;
    }
}
