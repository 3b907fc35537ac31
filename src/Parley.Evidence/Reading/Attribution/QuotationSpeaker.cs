using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Attribution;

/// <summary>Finds who speaks a quotation, by rules in the order of their precision.</summary>
/// <remarks>The reading bench prints the measured precision of each. Every rule looks only at the quotation's own sentence.</remarks>
internal sealed class QuotationSpeaker(Clause clause, EntityTable entities, Entity? outer, SpeakerRules rules)
{
    private readonly Passage _passage = clause.Passage;
    private readonly List<Chunk> _chunks = clause.Chunks;

    /// <summary>Gets the attribution of the quotation at a chunk, or null.</summary>
    /// <summary>Gets the attribution of the quotation at a chunk, or null.</summary>
    public Finding? Find(int q)
    {
        bool opens = Opens(q);
        Finding? found = null;
        if (!opens)
        {
            found = new CueNoun(clause, entities, outer, rules).Find(q) ?? Colon(q) ?? new PrecedingCue(clause, rules).Find(q);
        }

        return found ?? After(q) ?? Final(q) ?? AccordingTo(q) ?? Signature(q) ?? (opens ? null : Governing(q));
    }

    private bool Opens(int q)
    {
        for (int j = 0; j < q; j++)
        {
            if (_chunks[j].Kind is not (ChunkKind.Dash or ChunkKind.Other or ChunkKind.Coordination or ChunkKind.Terminal))
            {
                return false;
            }
        }

        return true;
    }

    private Finding? After(int q)
    {
        int j = q + 1;
        while (j < _chunks.Count && _chunks[j].Kind is ChunkKind.Comma or ChunkKind.Adverb or ChunkKind.Dash or ChunkKind.Quotation)
        {
            j++;
        }

        if (j >= _chunks.Count)
        {
            return null;
        }

        if (_chunks[j].Kind == ChunkKind.Verb && rules.IsCue(j, true) && _chunks[j].Finite)
        {
            for (int k = j + 1; k < Math.Min(_chunks.Count, j + 4); k++)
            {
                if (_chunks[k].Kind == ChunkKind.NounPhrase && !clause.IsTime(k))
                {
                    return rules.CanSpeak(k) ? rules.Make("post-VS", k, j, rules.Speaker(k)) with { Post = true } : null;
                }

                if (_chunks[k].Kind is not (ChunkKind.Adverb or ChunkKind.NounPhrase))
                {
                    break;
                }
            }
        }

        bool relative = false;
        for (int v = j; v < Math.Min(_chunks.Count, j + 26); v++)
        {
            if (_chunks[v].Kind is ChunkKind.Terminal or ChunkKind.Semicolon or ChunkKind.Quotation)
            {
                break;
            }

            relative |= _chunks[v].Kind == ChunkKind.Relative;
            if (_chunks[v].Finite)
            {
                int s = clause.Subject(v);
                if (rules.IsCue(v, true) && s > q && s < v && rules.CanSpeak(s))
                {
                    return rules.Make("post-SV", s, v, rules.Speaker(s)) with { Post = true };
                }

                if (!relative)
                {
                    break;
                }
            }
        }

        return null;
    }

    // "A cashier who “…” is held to account, Brandt said.": the verb of saying closes the sentence.
    private Finding? Final(int q)
    {
        int last = _chunks.Count - 1;
        while (last > q && _chunks[last].Kind is ChunkKind.Terminal or ChunkKind.NounPhrase or ChunkKind.Adverb or ChunkKind.Preposition)
        {
            last--;
        }

        if (last <= q + 1 || !_chunks[last].Finite || !rules.IsCue(last, false) || last + 5 < _chunks.Count)
        {
            return null;
        }

        int s = clause.Subject(last);
        return s > q + 1 && _chunks[s - 1].Kind == ChunkKind.Comma && rules.CanSpeak(s) ? rules.Make("final-SV", s, last, rules.Speaker(s)) with { Post = true } : null;
    }

    private Finding? Colon(int q)
    {
        if (q == 0 || _chunks[q - 1].Kind != ChunkKind.Colon)
        {
            return null;
        }

        if (q == 2 && _chunks[0].Kind == ChunkKind.NounPhrase)
        {
            return rules.CanSpeak(0) ? rules.Make("transcript", 0, 1, rules.Speaker(0)) : null;
        }

        int first = -1;
        for (int v = q - 2; v >= Math.Max(0, q - 40); v--)
        {
            if (_chunks[v].Kind == ChunkKind.Verb && rules.IsCue(v, false) && clause.Subject(v) is var s && s >= 0 && rules.CanSpeak(s))
            {
                return rules.Make("pre-SV", s, v, rules.Speaker(s));
            }

            if (_chunks[v].Finite && clause.Subject(v) is var near && near >= 0 && rules.CanSpeak(near) && rules.Speaker(near) is { Kind: EntityKind.Person })
            {
                return rules.Make("colon", near, q - 1, rules.Speaker(near));
            }

            first = _chunks[v].Finite ? v : first;
        }

        if (first >= 0 && clause.Subject(first) is var subject && subject >= 0 && rules.CanSpeak(subject) && rules.Speaker(subject) is { Kind: EntityKind.Person or EntityKind.Organisation or EntityKind.State })
        {
            return rules.Make("colon", subject, q - 1, rules.Speaker(subject));
        }

        return null;
    }

    private Finding? AccordingTo(int q)
    {
        for (int k = 0; k < Math.Min(_chunks.Count, q + 30); k++)
        {
            if (_chunks[k].Kind != ChunkKind.Quotation && rules.According(k) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private Finding? Signature(int q)
    {
        if (q + 2 < _chunks.Count + 1 && q + 2 <= _chunks.Count && q + 1 < _chunks.Count && _chunks[q + 1].Kind == ChunkKind.Dash
            && q + 2 < _chunks.Count && _chunks[q + 2].Kind == ChunkKind.NounPhrase && _passage.Tokens[_chunks[q + 2].Head].Is(PartOfSpeech.Name))
        {
            return rules.Make("signature", q + 2, q + 1, rules.Speaker(q + 2));
        }

        return null;
    }

    // Last: quoted words in the object of any verb whose subject is a person are taken to be that person's.
    private Finding? Governing(int q)
    {
        if (Attributive(q))
        {
            return null;
        }

        for (int v = q - 1; v >= Math.Max(0, q - 6); v--)
        {
            if (_chunks[v].Kind is ChunkKind.Semicolon or ChunkKind.Subordinator or ChunkKind.Dash or ChunkKind.Comma)
            {
                return null;
            }

            if (_chunks[v].Kind == ChunkKind.Verb)
            {
                int s = clause.Subject(v);
                bool named = q >= 2 && (clause.IsForm(q - 1, "as") || clause.IsForm(q - 2, "as"));
                return s >= 0 && s < v && !_chunks[v].Passive && rules.CanSpeak(s) && rules.Speaker(s) is { } person && (person.Kind == EntityKind.Person || named || _passage.Tokens[_chunks[s].Head].Has(WordTraits.Person)) && !_passage.Tokens[_chunks[v].Head].Has(WordTraits.Be)
                    ? rules.Make("governing", s, v, person) : null;
            }
        }

        return null;
    }

    // "The minister's “average” voters": a mark around an adjective inside a noun phrase is the narrator's.
    private bool Attributive(int q) =>
        q + 1 < _chunks.Count && _chunks[q + 1].Kind == ChunkKind.NounPhrase && _passage.Tokens[_chunks[q + 1].First].Is(PartOfSpeech.Noun | PartOfSpeech.Adjective)
        && q > 0 && _chunks[q - 1].Kind == ChunkKind.NounPhrase && _passage.Tokens[_chunks[q - 1].End - 1].Is(PartOfSpeech.Genitive | PartOfSpeech.Possessive);
}
