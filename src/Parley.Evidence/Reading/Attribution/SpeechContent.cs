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
        short_ |= Fronted(chunks, source, after);
        if (finding.Rule == "according-to" && !finding.Post)
        {
            after = BehindSource(chunks, after);
        }

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

        if (finding.CueFirst >= 0 && cue > 0 && cue < chunks.Count && chunks[cue].Kind == ChunkKind.Verb && chunks[cue].Passive && clause.Subject(cue) is var told && told >= 0 && told < cue
            && after < chunks.Count && chunks[after].Kind == ChunkKind.Preposition && clause.IsForm(after, "by"))
        {
            // "Her view was echoed by the union": the subject is what they say.
            return SpanOf(passage, chunks[told].First, chunks[cue - 1].End);
        }

        if (after + 1 < chunks.Count && chunks[after].Kind == ChunkKind.Colon)
        {
            after++;
        }

        int end = ContentExtent.End(clause, cue, after);
        after = ContentExtent.Begin(clause, cue, after, end);
        return after < end ? SpanOf(passage, chunks[after].First, chunks[end - 1].End) : SpanOf(passage, finding.CueFirst, finding.CueEnd);
    }

    // "The levy will fall, Brandt told the Borland Post on Monday.": nothing behind the cue can be its content.
    private static bool Fronted(List<Chunk> chunks, int source, int after)
    {
        if (source < 2 || source >= chunks.Count || chunks[source - 1].Kind != ChunkKind.Comma)
        {
            return false;
        }

        for (int k = after; k < chunks.Count && chunks[k].Kind is not (ChunkKind.Terminal or ChunkKind.Semicolon); k++)
        {
            if (chunks[k].Finite || chunks[k].Infinitive || chunks[k].Kind is ChunkKind.Quotation or ChunkKind.Subordinator)
            {
                return false;
            }
        }

        for (int k = 0; k < source; k++)
        {
            if (chunks[k].Finite)
            {
                return true;
            }
        }

        return false;
    }

    // "According to a clerk, who asked not to be named, the port is closed": the content begins behind the clause about the source.
    private static int BehindSource(List<Chunk> chunks, int after)
    {
        int comma = after;
        while (comma < chunks.Count && chunks[comma].Kind is not (ChunkKind.Comma or ChunkKind.Terminal))
        {
            comma++;
        }

        if (comma + 1 < chunks.Count && chunks[comma].Kind == ChunkKind.Comma && chunks[comma + 1].Kind == ChunkKind.Relative)
        {
            int close = comma + 1;
            while (close < chunks.Count && chunks[close].Kind is not (ChunkKind.Comma or ChunkKind.Terminal))
            {
                close++;
            }

            comma = close;
        }

        return comma + 1 < chunks.Count && chunks[comma].Kind == ChunkKind.Comma ? comma + 1 : after;
    }
}
