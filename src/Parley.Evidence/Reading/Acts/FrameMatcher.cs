using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Acts;

/// <summary>Chooses the frame of a verb by its particle and the classes of its objects.</summary>
internal sealed class FrameMatcher(Clause clause)
{
    private static readonly ulong To = ActLexicon.Bit("to");
    private static readonly ulong That = ActLexicon.Bit("that");
    private static readonly ulong None = ActLexicon.Bit("none");
    private static readonly ulong Pressure = ActLexicon.Bit("pressure");

    private readonly Passage _passage = clause.Passage;
    private readonly List<Chunk> _chunks = clause.Chunks;

    /// <summary>Gets the first frame that fits a verb group, or null.</summary>
    public ActFrame? Match(int v)
    {
        Chunk c = _chunks[v];
        string lemma = _passage.Tokens[c.Head].Lemma;
        if ((lemma is "want" && v + 1 < _chunks.Count && _chunks[v + 1].Infinitive) || lemma.Length == 0 || _passage.Tokens[c.Head].Has(WordTraits.Be | WordTraits.Have | WordTraits.Do))
        {
            return null;
        }

        if (v + 1 < _chunks.Count && _chunks[v + 1].Kind is ChunkKind.Adverb or ChunkKind.Preposition or ChunkKind.Adjective)
        {
            ActFrame? phrasal = Fit(ActLexicon.Of(lemma, _passage.Tokens[_chunks[v + 1].First].Entry.Form), v);
            if (phrasal is not null)
            {
                return phrasal;
            }
        }

        if (Behind(v) is var particle && particle > v + 1 && Fit(ActLexicon.Of(lemma, _passage.Tokens[_chunks[particle].First].Entry.Form), v) is { } apart)
        {
            return apart;
        }

        int after = clause.Object(v) + 1;
        if (after > 0 && after < _chunks.Count && _chunks[after].Kind == ChunkKind.Adverb)
        {
            ActFrame? split = Fit(ActLexicon.Of(lemma, _passage.Tokens[_chunks[after].First].Entry.Form), v);
            if (split is not null)
            {
                return split;
            }
        }

        return Fit(ActLexicon.Of(lemma), v);
    }

    // "Sticks firmly to", "campaigned in 2030 on": an adverb or a time stands between the verb and its particle.
    private int Behind(int v)
    {
        int j = v + 1;
        while (j < Math.Min(_chunks.Count, v + 5))
        {
            if (_chunks[j].Kind == ChunkKind.Adverb)
            {
                j++;
            }
            else if (_chunks[j].Kind == ChunkKind.NounPhrase && clause.IsTime(j) && j > v + 1)
            {
                j++;
            }
            else if (_chunks[j].Kind == ChunkKind.Preposition && j + 1 < _chunks.Count && _chunks[j + 1].Kind == ChunkKind.NounPhrase && clause.IsTime(j + 1))
            {
                j += 2;
            }
            else
            {
                break;
            }
        }

        return j < _chunks.Count && _chunks[j].Kind == ChunkKind.Preposition ? j : -1;
    }

    private ActFrame? Fit(ActFrame[] frames, int v)
    {
        if (frames.Length == 0)
        {
            return null;
        }

        bool known = false;
        ulong classes = 0;
        foreach (ActFrame frame in frames)
        {
            if (!frame.Any && !known)
            {
                classes = ObjectClasses(v);
                known = true;
            }

            if (frame.Any || (classes & frame.Mask) != 0)
            {
                return frame;
            }
        }

        return null;
    }

    private ulong ObjectClasses(int v)
    {
        ulong classes = 0;
        Chunk c = _chunks[v];
        if (c.Passive && clause.Subject(v) is var s && s >= 0)
        {
            classes |= ClassesOf(s);
        }

        int phrases = 0;
        for (int j = v + 1; j < Math.Min(_chunks.Count, v + 9) && phrases < 3; j++)
        {
            Chunk next = _chunks[j];
            if (next.Kind == ChunkKind.NounPhrase)
            {
                classes |= ClassesOf(j);
                phrases++;
            }
            else if (next.Kind == ChunkKind.Verb)
            {
                if (next.Infinitive)
                {
                    classes |= To | ActLexicon.ClassesOf(_passage.Tokens[next.Head].Lemma);
                }

                if (!next.Infinitive && next.Form != PartOfSpeech.VerbGerund)
                {
                    break;
                }
            }
            else if (next.Kind == ChunkKind.Subordinator)
            {
                classes |= That;
                break;
            }
            else if (next.Kind is ChunkKind.Terminal or ChunkKind.Semicolon or ChunkKind.Colon or ChunkKind.Relative)
            {
                break;
            }
        }

        if (phrases == 0 || (v + 1 < _chunks.Count && _chunks[v + 1].Kind is ChunkKind.Preposition or ChunkKind.Comma or ChunkKind.Terminal))
        {
            classes |= None;
        }

        return classes;
    }

    /// <summary>Whether a noun phrase is something given up: a concession, a reprieve, a lower levy.</summary>
    public bool IsConcession(int chunk)
    {
        bool less = false;
        for (int t = _chunks[chunk].First; t < _chunks[chunk].End; t++)
        {
            string form = _passage.Tokens[t].Entry.Form.Length > 0 ? _passage.Tokens[t].Entry.Form : _passage.Words(t, t + 1).ToLowerInvariant();
            if (form is "concession" or "concessions" or "exemption" or "exemptions" or "reprieve" or "waiver")
            {
                return true;
            }

            less |= form is "lower" or "smaller" or "softer" or "lighter" or "reduced" or "milder" or "shorter" or "reduction" or "reductions" or "relief" or "cut" or "cuts";
        }

        return less && (ClassesOf(chunk) & Pressure) != 0;
    }

    private ulong ClassesOf(int chunk)
    {
        ulong classes = 0;
        for (int t = _chunks[chunk].First; t < _chunks[chunk].End; t++)
        {
            Token token = _passage.Tokens[t];
            if (token.Kind == TokenKind.Word)
            {
                classes |= ActLexicon.ClassesOf(token.Entry.Form.Length > 0 ? token.Entry.Form : _passage.Word(t));
            }
        }

        return classes;
    }
}
