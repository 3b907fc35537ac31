using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Acts;

/// <summary>Finds what negates a verb: "not", "no pledge", "nobody", "declined to", "without".</summary>
internal sealed class ActNegation(Clause clause)
{
    private readonly Passage _passage = clause.Passage;
    private readonly List<Chunk> _chunks = clause.Chunks;

    /// <summary>Whether a negator of the verb group, its subject, its object or its governor has the verb in its scope.</summary>
    public bool IsNegated(int v)
    {
        Chunk c = _chunks[v];
        if (c.Negator >= 0)
        {
            return true;
        }

        // "Has yet to sign": the act is still outstanding.
        if (c.Infinitive && (_passage.IsForm(c.First - 1, "yet") || (c.First > 1 && _passage.IsForm(c.First - 2, "yet"))))
        {
            return true;
        }

        // "Has no plans to meet", "did not have the right to strike": the governing noun is negated.
        if (c.Infinitive && v > 0 && _chunks[v - 1].Kind == ChunkKind.NounPhrase && _passage.Tokens[_chunks[v - 1].Head].Is(PartOfSpeech.Noun)
            && (_passage.IsForm(_chunks[v - 1].First, "no") || (v > 1 && _chunks[v - 2].Kind == ChunkKind.Verb && _chunks[v - 2].Negator >= 0 && _passage.Tokens[_chunks[v - 2].Head].Has(WordTraits.Have))))
        {
            return true;
        }

        // "Stopped short of imposing a levy".
        if (c.First > 1 && _passage.IsForm(c.First - 1, "of") && _passage.IsForm(c.First - 2, "short"))
        {
            return true;
        }

        int o = clause.Object(v);
        if (o >= 0 && (_passage.IsForm(_chunks[o].First, "no") || _passage.IsForm(_chunks[o].First, "neither") || _passage.IsForm(_chunks[o].First, "nothing") || _passage.IsForm(_chunks[o].First, "none")))
        {
            return true;
        }

        int s = c.Finite ? clause.Subject(v) : -1;
        if (s >= 0 && (_passage.IsForm(_chunks[s].First, "no") || _passage.IsForm(_chunks[s].First, "neither") || _passage.IsForm(_chunks[s].First, "nobody") || _passage.IsForm(_chunks[s].First, "none")))
        {
            return true;
        }

        if (c.Infinitive && v > 0 && _chunks[v - 1].Kind == ChunkKind.Verb)
        {
            string governor = clause.Lemma(v - 1);
            return _chunks[v - 1].Negator >= 0 || governor is "decline" or "fail" or "refuse";
        }

        return v > 0 && _chunks[v - 1].Kind == ChunkKind.Preposition && clause.IsForm(v - 1, "without");
    }
}
