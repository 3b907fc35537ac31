using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Acts;

/// <summary>Chooses the frame of a verb by its particle and the classes of its objects.</summary>
internal sealed class FrameMatcher(Clause clause)
{
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
            ActFrame? phrasal = Fit(ActLexicon.Of(lemma + "+" + _passage.Tokens[_chunks[v + 1].First].Entry.Form), v);
            if (phrasal is not null)
            {
                return phrasal;
            }
        }

        if (Behind(v) is var particle && particle > v + 1 && Fit(ActLexicon.Of(lemma + "+" + _passage.Tokens[_chunks[particle].First].Entry.Form), v) is { } apart)
        {
            return apart;
        }

        int after = clause.Object(v) + 1;
        if (after > 0 && after < _chunks.Count && _chunks[after].Kind == ChunkKind.Adverb)
        {
            ActFrame? split = Fit(ActLexicon.Of(lemma + "+" + _passage.Tokens[_chunks[after].First].Entry.Form), v);
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

        HashSet<string>? classes = null;
        foreach (ActFrame frame in frames)
        {
            foreach (string wanted in frame.Objects)
            {
                if (wanted == "*")
                {
                    return frame;
                }

                classes ??= ObjectClasses(v);
                if (classes.Contains(wanted))
                {
                    return frame;
                }
            }
        }

        return null;
    }

    private HashSet<string> ObjectClasses(int v)
    {
        HashSet<string> classes = [];
        Chunk c = _chunks[v];
        if (c.Passive && clause.Subject(v) is var s && s >= 0)
        {
            AddClasses(s, classes);
        }

        int phrases = 0;
        for (int j = v + 1; j < Math.Min(_chunks.Count, v + 9) && phrases < 3; j++)
        {
            Chunk next = _chunks[j];
            if (next.Kind == ChunkKind.NounPhrase)
            {
                AddClasses(j, classes);
                phrases++;
            }
            else if (next.Kind == ChunkKind.Verb)
            {
                if (next.Infinitive)
                {
                    classes.Add("to");
                    classes.UnionWith(ActLexicon.ClassesOf(_passage.Tokens[next.Head].Lemma));
                }

                if (!next.Infinitive && next.Form != PartOfSpeech.VerbGerund)
                {
                    break;
                }
            }
            else if (next.Kind == ChunkKind.Subordinator)
            {
                classes.Add("that");
                break;
            }
            else if (next.Kind is ChunkKind.Terminal or ChunkKind.Semicolon or ChunkKind.Colon or ChunkKind.Relative)
            {
                break;
            }
        }

        if (phrases == 0 || (v + 1 < _chunks.Count && _chunks[v + 1].Kind is ChunkKind.Preposition or ChunkKind.Comma or ChunkKind.Terminal))
        {
            classes.Add("none");
        }

        return classes;
    }

    /// <summary>Whether a noun phrase is something given up: a concession, a reprieve, a lower levy.</summary>
    public bool IsConcession(int chunk)
    {
        bool less = false;
        for (int t = _chunks[chunk].First; t < _chunks[chunk].End; t++)
        {
            string form = _passage.Words(t, t + 1).ToLowerInvariant();
            if (form is "concession" or "concessions" or "exemption" or "exemptions" or "reprieve" or "waiver")
            {
                return true;
            }

            less |= form is "lower" or "smaller" or "softer" or "lighter" or "reduced" or "milder" or "shorter" or "reduction" or "reductions" or "relief" or "cut" or "cuts";
        }

        HashSet<string> classes = [];
        AddClasses(chunk, classes);
        return less && classes.Contains("pressure");
    }

    private void AddClasses(int chunk, HashSet<string> classes)
    {
        for (int t = _chunks[chunk].First; t < _chunks[chunk].End; t++)
        {
            Token token = _passage.Tokens[t];
            if (token.Kind == TokenKind.Word)
            {
                string form = token.Entry.Form.Length > 0 ? token.Entry.Form : _passage.Words(t, t + 1);
                foreach (string one in ActLexicon.ClassesOf(form))
                {
                    classes.Add(one);
                }
            }
        }
    }
}
