using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Quotations;

namespace Parley.Evidence.Reading.Tagging;

/// <summary>How a quotation stands in its sentence: as the content of its own, or as a part of the narrator's clause.</summary>
internal static class ClauseQuotation
{
    /// <summary>Whether the quotation at a chunk is the content itself rather than words inside the narrator's clause.</summary>
    public static bool IsDirect(Passage passage, Clause clause, int c)
    {
        Quotation q = passage.Quotations[clause.Chunks[c].Quotation];
        bool verb = false;
        for (int t = q.FirstWord; t < q.Close && !verb; t++)
        {
            verb = passage.Tokens[t].Is(PartOfSpeech.FiniteVerb | PartOfSpeech.Modal);
        }

        bool begins = c == 0 || clause.Chunks[c - 1].Kind is ChunkKind.Comma or ChunkKind.Colon or ChunkKind.Dash or ChunkKind.Quotation or ChunkKind.Other;
        return begins && (verb || q.Close - q.Open > 6 || c == 0);
    }

    /// <summary>Joins an auxiliary or "to" before the mark with the verb after it: "would “start talks”" is one group.</summary>
    public static void JoinModal(List<Chunk> chunks, int inner)
    {
        int before = inner - 1;
        if (before < 0 || chunks[before].Kind != ChunkKind.Verb)
        {
            return;
        }

        Chunk opening = chunks[before];
        bool modal = opening.Modal >= 0 && opening.Head == opening.Modal;
        bool to = opening.Infinitive && opening.Head == opening.First;
        if (!modal && !to)
        {
            return;
        }

        for (int k = inner; k < Math.Min(chunks.Count, inner + 3); k++)
        {
            if (chunks[k].Kind == ChunkKind.Verb)
            {
                chunks[k] = modal
                    ? chunks[k] with { Modal = opening.Modal, Negator = Math.Max(chunks[k].Negator, opening.Negator), Form = PartOfSpeech.Modal }
                    : chunks[k] with { First = opening.First, Infinitive = true };
                chunks.RemoveAt(before);
                return;
            }
        }
    }
}
