using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Attribution;

/// <summary>Finds the speaker by a cue before the quotation: "Brandt said that “…”"; the matrix verb's subject goes before one inside its that-clause.</summary>
internal sealed class PrecedingCue(Clause clause, SpeakerRules rules)
{
    private readonly Passage _passage = clause.Passage;
    private readonly List<Chunk> _chunks = clause.Chunks;

    /// <summary>Gets the attribution by the nearest cue before a quotation whose subject can speak, or null.</summary>
    public Finding? Find(int q)
    {
        Finding? nearest = null;
        bool weak = false;
        for (int v = q - 1; v >= Math.Max(0, q - 40); v--)
        {
            if (_chunks[v].Kind == ChunkKind.Semicolon)
            {
                break;
            }

            if (_chunks[v].Kind != ChunkKind.Verb || !rules.IsCue(v, nearest is null))
            {
                continue;
            }

            Token head = _passage.Tokens[_chunks[v].Head];
            if (!head.Has(WordTraits.Speech) && q - v > 4 && Barrier(v, q))
            {
                continue;
            }

            if (TakesNoClause(head.Lemma) && VerbBetween(v, q))
            {
                continue;
            }

            int s = SubjectOf(v);
            if (s < 0 || !rules.CanSpeak(s) || rules.Speaker(s) is not { } speaker)
            {
                continue;
            }

            // The speaker of the sentence's main verb of saying goes before a subject inside its that-clause,
            // but "what the clerk called ..." keeps the clerk.
            bool naming = _passage.Tokens[_chunks[v].Head].Lemma is "call" or "brand" or "dub" or "label" or "describe" or "term" or "deem";
            bool relative = v > 0 && _chunks[v - 1].Kind == ChunkKind.Relative && !clause.IsForm(v - 1, "what");
            Finding found = rules.Make("pre-SV", s, v, speaker);
            if (nearest is null)
            {
                nearest = found;
                weak = !naming && (!head.Has(WordTraits.Speech) || relative || _passage.Tokens[_chunks[s].Head].Is(PartOfSpeech.Pronoun));
                if (!weak)
                {
                    return nearest;
                }
            }
            else if (s < v && !relative && _chunks[v].Finite)
            {
                return found;
            }
        }

        return nearest;
    }

    // "Accusing the clerk of theft, they are “liars”": what such verbs report does not reach over another verb.
    private static bool TakesNoClause(string lemma) => lemma is "accuse" or "blame" or "criticize" or "criticise" or "condemn" or "praise" or "blast" or "slam" or "denounce" or "call" or "brand" or "dub"
        or "label" or "describe" or "thank" or "portray" or "characterize" or "characterise" or "mock" or "ridicule" or "rebuke" or "compare" or "liken" or "request" or "demand";

    private bool VerbBetween(int v, int q)
    {
        for (int j = v + 1; j < q; j++)
        {
            if (_chunks[j].Finite && _chunks[j - 1].Kind != ChunkKind.Relative)
            {
                return true;
            }
        }

        return false;
    }

    private int SubjectOf(int v)
    {
        int s = clause.Subject(v);
        if (s < 0 && v + 1 < _chunks.Count && _chunks[v + 1].Kind == ChunkKind.NounPhrase && (v == 0 || _chunks[v - 1].Kind is ChunkKind.Quotation or ChunkKind.Comma))
        {
            s = rules.CanSpeak(v + 1) ? v + 1 : -1;
        }

        if (_chunks[v].Passive)
        {
            int by = clause.PrepositionObject(v, "by");
            s = by;
        }

        return s;
    }

    // A quotation that stands in an adjunct ("in return for little more than ...") is not said by the subject of a weak verb.
    private bool Barrier(int v, int q)
    {
        for (int j = v + 1; j < q; j++)
        {
            if (_chunks[j].Kind is ChunkKind.Subordinator or ChunkKind.Dash || (_chunks[j].Kind == ChunkKind.Preposition && clause.IsForm(j, "for") && q - j <= 5))
            {
                return true;
            }
        }

        return false;
    }
}
