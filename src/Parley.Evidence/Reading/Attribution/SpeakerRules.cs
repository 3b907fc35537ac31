using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Attribution;

/// <summary>The rules that find who speaks a quotation, in the order of their precision.</summary>
/// <remarks>The reading bench prints the measured precision of each. Every rule looks only at the quotation's own sentence.</remarks>
internal sealed class SpeakerRules(Clause clause, EntityTable entities, Entity? outer)
{
    private readonly Passage _passage = clause.Passage;
    private readonly List<Chunk> _chunks = clause.Chunks;

    /// <summary>Gets the attribution of the quotation at a chunk, or null.</summary>
    public Finding? Find(int q)
    {
        bool opens = Opens(q);
        Finding? found = null;
        if (!opens)
        {
            found = Noun(q) ?? Colon(q) ?? Before(q);
        }

        return found ?? After(q) ?? Final(q) ?? AccordingTo(q) ?? Signature(q) ?? (opens ? null : Governing(q));
    }

    /// <summary>Gets the attribution that a verb group makes, or null when the verb is no cue or has no speaker.</summary>
    public Finding? FromVerb(int v, string rule, bool thought)
    {
        if (!IsCue(v, thought))
        {
            return null;
        }

        int s = clause.Subject(v);
        if (_chunks[v].Passive)
        {
            int by = clause.PrepositionObject(v, "by");
            return by >= 0 && CanSpeak(by) ? Make(rule, by, v, Entity(by)) : null;
        }

        return s >= 0 && s < v && CanSpeak(s) ? Make(rule, s, v, Entity(s)) : null;
    }

    /// <summary>Gets the attribution of "according to" at a preposition chunk, or null.</summary>
    public Finding? According(int k)
    {
        if (!_passage.IsForm(_chunks[k].First, "according") && !_passage.Word(_chunks[k].First).Equals("according", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        int to = k + 1;
        if (to + 1 < _chunks.Count && clause.IsForm(to, "to") && _chunks[to + 1].Kind == ChunkKind.NounPhrase)
        {
            return Make("according-to", to + 1, k, Entity(to + 1)) with { CueEnd = _chunks[to].End, Lemma = "according to", Post = k > 0 };
        }

        return null;
    }

    /// <summary>Whether the verb group can be a cue.</summary>
    public bool IsCue(int v, bool thought)
    {
        Chunk chunk = _chunks[v];
        if (chunk.Kind != ChunkKind.Verb)
        {
            return false;
        }

        Token head = _passage.Tokens[chunk.Head];
        return head.Has(WordTraits.Speech) || (thought && head.Has(WordTraits.Thought)) || (head.Lemma == "put" && clause.IsForm(v + 1, "it"));
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

        if (_chunks[j].Kind == ChunkKind.Verb && IsCue(j, true) && _chunks[j].Finite)
        {
            for (int k = j + 1; k < Math.Min(_chunks.Count, j + 4); k++)
            {
                if (_chunks[k].Kind == ChunkKind.NounPhrase && !clause.IsTime(k))
                {
                    return CanSpeak(k) ? Make("post-VS", k, j, Entity(k)) with { Post = true } : null;
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
                if (IsCue(v, true) && s > q && s < v && CanSpeak(s))
                {
                    return Make("post-SV", s, v, Entity(s)) with { Post = true };
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

        if (last <= q + 1 || !_chunks[last].Finite || !IsCue(last, false) || last + 5 < _chunks.Count)
        {
            return null;
        }

        int s = clause.Subject(last);
        return s > q + 1 && _chunks[s - 1].Kind == ChunkKind.Comma && CanSpeak(s) ? Make("final-SV", s, last, Entity(s)) with { Post = true } : null;
    }

    private Finding? Before(int q)
    {
        Finding? nearest = null;
        bool weak = false;
        for (int v = q - 1; v >= Math.Max(0, q - 40); v--)
        {
            if (_chunks[v].Kind == ChunkKind.Semicolon)
            {
                break;
            }

            if (_chunks[v].Kind != ChunkKind.Verb || !IsCue(v, nearest is null))
            {
                continue;
            }

            Token head = _passage.Tokens[_chunks[v].Head];
            if (!head.Has(WordTraits.Speech) && q - v > 4 && Barrier(v, q))
            {
                continue;
            }

            int s = SubjectOf(v);
            if (s < 0 || !CanSpeak(s) || Entity(s) is not { } speaker)
            {
                continue;
            }

            // The speaker of the sentence's main verb of saying goes before a subject inside its that-clause,
            // but "what the clerk called ..." keeps the clerk.
            bool naming = _passage.Tokens[_chunks[v].Head].Lemma is "call" or "brand" or "dub" or "label" or "describe" or "term" or "deem";
            bool relative = v > 0 && _chunks[v - 1].Kind == ChunkKind.Relative && !clause.IsForm(v - 1, "what");
            Finding found = Make("pre-SV", s, v, speaker);
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

    private int SubjectOf(int v)
    {
        int s = clause.Subject(v);
        if (s < 0 && v + 1 < _chunks.Count && _chunks[v + 1].Kind == ChunkKind.NounPhrase && (v == 0 || _chunks[v - 1].Kind is ChunkKind.Quotation or ChunkKind.Comma))
        {
            s = CanSpeak(v + 1) ? v + 1 : -1;
        }

        if (_chunks[v].Passive)
        {
            int by = clause.PrepositionObject(v, "by");
            s = by > 0 ? by : s;
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

    private Finding? Noun(int q)
    {
        for (int j = q - 1; j >= Math.Max(0, q - 8); j--)
        {
            Chunk c = _chunks[j];
            if (c.Finite && IsCue(j, false))
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

            if (j + 2 < _chunks.Count && j + 2 < q && _chunks[j + 1].Kind == ChunkKind.Preposition && clause.IsForm(j + 1, "by") | clause.IsForm(j + 1, "from") && CanSpeak(j + 2))
            {
                return Make("noun", j + 2, j, Entity(j + 2));
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

    private Finding? Colon(int q)
    {
        if (q == 0 || _chunks[q - 1].Kind != ChunkKind.Colon)
        {
            return null;
        }

        if (q == 2 && _chunks[0].Kind == ChunkKind.NounPhrase)
        {
            return CanSpeak(0) ? Make("transcript", 0, 1, Entity(0)) : null;
        }

        int first = -1;
        for (int v = q - 2; v >= Math.Max(0, q - 40); v--)
        {
            if (_chunks[v].Kind == ChunkKind.Verb && IsCue(v, false) && clause.Subject(v) is var s && s >= 0 && CanSpeak(s))
            {
                return Make("pre-SV", s, v, Entity(s));
            }

            if (_chunks[v].Finite && clause.Subject(v) is var near && near >= 0 && CanSpeak(near) && Entity(near) is { Kind: EntityKind.Person })
            {
                return Make("colon", near, q - 1, Entity(near));
            }

            first = _chunks[v].Finite ? v : first;
        }

        if (first >= 0 && clause.Subject(first) is var subject && subject >= 0 && CanSpeak(subject))
        {
            return Make("colon", subject, q - 1, Entity(subject));
        }

        return null;
    }

    private Finding? AccordingTo(int q)
    {
        for (int k = 0; k < Math.Min(_chunks.Count, q + 30); k++)
        {
            if (_chunks[k].Kind != ChunkKind.Quotation && According(k) is { } found)
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
            return Make("signature", q + 2, q + 1, Entity(q + 2));
        }

        return null;
    }

    // Last: quoted words in the object of any verb whose subject is a person are taken to be that person's.
    private Finding? Governing(int q)
    {
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
                return s >= 0 && s < v && !_chunks[v].Passive && CanSpeak(s) && Entity(s) is { } person && (person.Kind == EntityKind.Person || named) && !_passage.Tokens[_chunks[v].Head].Has(WordTraits.Be)
                    ? Make("governing", s, v, person) : null;
            }
        }

        return null;
    }

    /// <summary>Whether a noun phrase can speak or think.</summary>
    public bool CanSpeak(int chunk)
    {
        Chunk c = _chunks[chunk];
        if (c.Kind != ChunkKind.NounPhrase || clause.IsTime(chunk))
        {
            return false;
        }

        Token head = _passage.Tokens[c.Head];
        if (head.Is(PartOfSpeech.Pronoun))
        {
            return head.Entry.Form is not ("this" or "that" or "these" or "those" or "something" or "anything" or "nothing" or "everything" or "there");
        }

        return head.Is(PartOfSpeech.Name | PartOfSpeech.Noun | PartOfSpeech.Adjective) && head.Kind == TokenKind.Word;
    }

    // "Brandt's statement said": the owner of the statement speaks.
    private Entity? Entity(int chunk)
    {
        Chunk c = _chunks[chunk];
        bool owned = _passage.Tokens[c.Head].Has(WordTraits.CommunicationNoun) && c.Genitive > c.First && c.Head > c.Genitive;
        return (owned ? entities.Possessor(_passage, c, outer) : null) ?? entities.Resolve(_passage, c, outer);
    }

    private Finding Make(string rule, int s, int v, Entity? speaker)
    {
        int last = clause.CoordinatedLast(s);
        Chunk group = _chunks[v];
        int cueFirst = group.Kind == ChunkKind.Verb ? group.Head : group.First;
        bool isVerb = group.Kind == ChunkKind.Verb;
        return new Finding(rule)
        {
            Speaker = speaker,
            SourceFirst = _chunks[s].First,
            SourceEnd = _chunks[last].End,
            Apposition = Apposition(last),
            CueFirst = cueFirst,
            CueEnd = isVerb || group.Kind == ChunkKind.NounPhrase ? group.Kind == ChunkKind.NounPhrase ? group.Head + 1 : cueFirst + 1 : group.End,
            CueChunk = v,
            Lemma = isVerb ? clause.Lemma(v) : _passage.Words(group.First, group.End),
            Channel = Channels.Of(clause, v),
        };
    }

    private string? Apposition(int chunk)
    {
        if (chunk + 2 >= _chunks.Count || _chunks[chunk + 1].Kind != ChunkKind.Comma || _chunks[chunk + 2].Kind != ChunkKind.NounPhrase
            || !_passage.Tokens[_chunks[chunk + 2].Head].Has(WordTraits.Person | WordTraits.Organisation))
        {
            return null;
        }

        int end = chunk + 2;
        while (end + 1 < _chunks.Count && end - chunk < 8 && _chunks[end + 1].Kind is ChunkKind.NounPhrase or ChunkKind.Preposition or ChunkKind.Coordination)
        {
            end++;
        }

        string words = _passage.Words(_chunks[chunk + 2].First, _chunks[end].End);
        return words.Length > 160 ? words[..160] : words;
    }
}
