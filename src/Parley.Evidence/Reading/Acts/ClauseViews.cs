using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Acts;

/// <summary>Finds clauses without a negotiation act that an analyst still wants: moods, judgements, and what the process lacks.</summary>
internal sealed class ClauseViews(Clause clause, ActMaker maker)
{
    private readonly Passage _passage = clause.Passage;
    private readonly List<Chunk> _chunks = clause.Chunks;

    /// <summary>Gets the view or state that a verb group expresses, or null.</summary>
    public ActReading? Find(int v) => View(v) ?? Missing(v);

    // "Borland is alarmed", "the plan appears doomed", "such plans tend to fail": a mood or judgement without an act.
    private ActReading? View(int v)
    {
        Chunk c = _chunks[v];
        if (!c.Finite || v + 1 >= _chunks.Count)
        {
            return null;
        }

        string lemma = _passage.Tokens[c.Head].Lemma;
        bool copula = lemma is "be" or "feel" or "seem" or "appear" or "look" or "remain" or "become" or "sound";
        bool attitude = false;
        if (copula || c.Passive)
        {
            attitude = c.Passive && _passage.Tokens[c.Head].Has(WordTraits.Attitude);
            for (int j = v + 1; j < Math.Min(_chunks.Count, v + 3) && !attitude && copula; j++)
            {
                attitude = _chunks[j].Kind is ChunkKind.Adjective or ChunkKind.Verb && _passage.Tokens[_chunks[j].Head].Has(WordTraits.Attitude);
            }
        }

        if (attitude)
        {
            ActReading mood = maker.Make(v, new ActFrame(string.Empty, [], "attitude", "view", string.Empty, string.Empty, string.Empty), "attitude", c.Negator >= 0);
            return c.Passive ? mood with { Actor = mood.Target, Target = mood.Actor } : mood;
        }

        bool looks = lemma is "look" or "sound" or "feel" && clause.IsForm(v + 1, "like");
        bool tends = lemma is "tend" && _chunks[v + 1].Infinitive;
        bool judges = lemma is "seem" or "appear" && _chunks[v + 1].Kind is not ChunkKind.Preposition;
        return (judges || looks || tends) && c.Modal < 0
            ? maker.Make(v, new ActFrame(string.Empty, [], "assessment", "view", string.Empty, string.Empty, string.Empty), "assessment", c.Negator >= 0) with { Modality = "possible", Target = null }
            : null;
    }

    // "No summit is scheduled": what the process lacks.
    private ActReading? Missing(int v)
    {
        Chunk c = _chunks[v];
        int s = c.Finite ? clause.Subject(v) : -1;
        if (s < 0 || !_passage.IsForm(_chunks[s].First, "no") || !_passage.Tokens[_chunks[s].Head].Has(WordTraits.Negotiation))
        {
            return null;
        }

        return maker.Make(v, new ActFrame(string.Empty, [], "none", "state", string.Empty, string.Empty, string.Empty), "missing", true) with { Actor = null, Joint = [], Target = null };
    }
}
