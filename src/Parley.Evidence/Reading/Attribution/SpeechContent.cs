using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Attribution;

/// <summary>Finds the words that an attribution without marks reports, and turns tokens into places.</summary>
internal static class SpeechContent
{
    /// <summary>Gets the place of a stretch of tokens.</summary>
    public static Span SpanOf(Passage passage, int first, int end) => new(passage.Tokens[first].Start, passage.Tokens[Math.Max(first, end - 1)].End);

    /// <summary>Gets the place of what a finding reports.</summary>
    public static Span ContentOf(Passage passage, Clause clause, Finding finding)
    {
        List<Chunk> chunks = clause.Chunks;
        int cue = finding.CueChunk;
        if (finding.Post && finding.SourceFirst > finding.CueFirst && cue > 1 && finding.Rule == "said-that")
        {
            // "The port is closed, said Brandt."
            int stop = cue - 1;
            while (stop > 0 && chunks[stop].Kind is ChunkKind.Comma or ChunkKind.Dash)
            {
                stop--;
            }

            return SpanOf(passage, chunks[0].First, chunks[stop].End);
        }

        int after = cue;
        while (after < chunks.Count && chunks[after].First < finding.CueEnd)
        {
            after++;
        }

        // "..., Brandt said." and "the port, they argue, is closed": what stands before the comma.
        int source = 0;
        while (source < chunks.Count && chunks[source].First < finding.SourceFirst)
        {
            source++;
        }

        bool short_ = after >= chunks.Count || chunks[after].Kind is ChunkKind.Terminal or ChunkKind.Comma or ChunkKind.Semicolon
            || (after < chunks.Count && chunks[after].Kind == ChunkKind.NounPhrase && clause.IsTime(after)) || (finding.Post && finding.Rule == "according-to");
        bool parenthetical = source > 1 && chunks[source - 1].Kind is ChunkKind.Comma or ChunkKind.Dash && after < chunks.Count - 1 && chunks[after].Kind == chunks[source - 1].Kind;
        if (parenthetical && chunks.Exists(c => c.Finite && c.First > chunks[after].First))
        {
            int stop = chunks.Count - 1;
            while (stop > 0 && chunks[stop].Kind == ChunkKind.Terminal)
            {
                stop--;
            }

            return SpanOf(passage, chunks[0].Kind == ChunkKind.Coordination ? chunks[1].First : chunks[0].First, chunks[stop].End);
        }

        if (short_ && cue > 0 && source > 1 && source <= cue + 3)
        {
            int last = Math.Min(source, cue) - 1;
            while (last > 0 && chunks[last].Kind is ChunkKind.Comma or ChunkKind.Dash)
            {
                last--;
            }

            return SpanOf(passage, chunks[0].First, chunks[last].End);
        }

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

            if (end > after + 1 && chunks[end].Kind == ChunkKind.Coordination && end + 1 < chunks.Count && chunks[end + 1].Kind == ChunkKind.Verb && !chunks[end + 1].Infinitive
                && chunks[end + 1].Form == chunks[cue < 0 ? 0 : cue].Form)
            {
                break;
            }

            end++;
        }

        // "wrote on X that ...": the content begins after the word.
        for (int k = after; k < Math.Min(end - 1, after + 6); k++)
        {
            if (chunks[k].Kind == ChunkKind.Subordinator && clause.IsForm(k, "that"))
            {
                after = k + 1;
                break;
            }

            if (chunks[k].Kind is not (ChunkKind.Preposition or ChunkKind.NounPhrase or ChunkKind.Adverb or ChunkKind.Other))
            {
                break;
            }
        }

        return after < end ? SpanOf(passage, chunks[after].First, chunks[end - 1].End) : SpanOf(passage, finding.CueFirst, finding.CueEnd);
    }
}
