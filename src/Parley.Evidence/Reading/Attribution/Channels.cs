using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Attribution;

/// <summary>Reads the channel of an utterance from the words around its cue; what the text does not state stays unknown.</summary>
internal static class Channels
{
    /// <summary>Gets the channel near a cue.</summary>
    public static string Of(Clause clause, int cue)
    {
        string lemma = clause.Chunks[cue].Kind == ChunkKind.Verb ? clause.Lemma(cue) : string.Empty;
        for (int j = cue + 1; j < Math.Min(clause.Chunks.Count, cue + 8); j++)
        {
            Chunk c = clause.Chunks[j];
            if (c.Kind is ChunkKind.Verb or ChunkKind.Subordinator or ChunkKind.Quotation or ChunkKind.Terminal)
            {
                break;
            }

            if (c.Kind != ChunkKind.NounPhrase)
            {
                continue;
            }

            ReadOnlySpan<char> head = clause.Passage.Word(c.Head);
            string form = clause.Passage.Tokens[c.Head].Entry.Form;
            switch (form)
            {
                case "interview": return "interview";
                case "conference" or "briefing": return "press conference";
                case "statement" or "release" or "communique": return "written statement";
                case "letter": return "letter";
                case "call" or "phone": return "call";
                case "speech" or "address" or "rally": return "speech";
                case "meeting" or "talks": return "meeting";
                case "court" or "filing" or "testimony": return "court paper";
                case "tweet" or "post" when !clause.Passage.Tokens[c.Head].Capital: return "post";
            }

            if (head is "X" or "X." or "Twitter" or "Facebook" or "Telegram" or "Instagram" or "Truth" or "Weibo" or "Social" || head.EndsWith("Social"))
            {
                return "post";
            }

            if (lemma == "tell" && clause.Passage.Tokens[c.Head].Capital && j <= cue + 2)
            {
                return "interview";
            }

            if (form is "reporter" or "reporters" or "journalists")
            {
                return "press conference";
            }
        }

        return lemma is "tweet" or "post" or "blog" ? "post" : "unknown";
    }
}
