using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Quotations;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Attribution;

/// <summary>Finds all attributions of a paragraph: of its quotations, of the quotations inside them, and of speech without marks.</summary>
internal sealed class SpeechReader(EntityTable entities)
{
    private readonly QuotationState _state = new();

    /// <summary>Gets the attributions of quotations by their index in the passage; a quotation that nobody is said to speak has none.</summary>
    public Dictionary<int, Finding> Quoted { get; } = [];

    /// <summary>Gets the attributions without marks, with the sentence in which each stands.</summary>
    public List<(int Sentence, Finding Finding)> Indirect { get; } = [];

    /// <summary>Gets the clause of each sentence of the passage.</summary>
    public List<Clause> Clauses { get; } = [];

    /// <summary>Reads one paragraph.</summary>
    public void Read(Passage passage)
    {
        Quoted.Clear();
        Indirect.Clear();
        Clauses.Clear();
        Finding? carried = _state.Announced ?? (_state.Open ? _state.Last : null);
        bool announced = _state.Announced is not null;
        Finding? last = null;
        Finding? spoken = null;
        List<int> waiting = [];
        bool onlyQuotes = true;
        for (int s = 0; s < passage.Sentences.Count; s++)
        {
            List<Chunk> chunks = new(passage.Sentences[s].Length);
            Chunker.Append(passage.Tokens, passage.Sentences[s], passage.Quotations, -1, chunks);
            Clause clause = new(passage, chunks);
            Clauses.Add(clause);
            SpeakerRules rules = new(clause, entities, null);
            QuotationSpeaker speakers = new(clause, entities, null, rules);
            entities.Note(passage, chunks);
            RegisterSubject(clause);
            bool alone = chunks.TrueForAll(c => c.Kind is ChunkKind.Quotation or ChunkKind.Terminal or ChunkKind.Dash or ChunkKind.Other or ChunkKind.Bracket);
            onlyQuotes &= alone;
            HashSet<int> used = [];
            for (int q = 0; q < chunks.Count; q++)
            {
                if (chunks[q].Kind != ChunkKind.Quotation)
                {
                    continue;
                }

                int index = chunks[q].Quotation;
                Finding? found = alone ? null : speakers.Find(q);
                if (alone)
                {
                    found = last is null && spoken is not null && s > 0 ? spoken with { Rule = "after-indirect", CueChunk = -1 }
                        : last is not null ? last with { Rule = "continued", CueChunk = -1 }
                        : carried is not null && s == 0 ? carried with { Rule = announced ? "colon-paragraph" : "next-paragraph", CueChunk = -1, SourceFirst = -1, CueFirst = -1 } : null;
                    if (found is null)
                    {
                        waiting.Add(index);
                    }
                }

                if (found is not null)
                {
                    Quoted[index] = found;
                    used.Add(found.CueChunk);
                    last = found;
                    foreach (int early in waiting)
                    {
                        if (found.Post || alone)
                        {
                            Quoted[early] = found with { Rule = "continued", CueChunk = -1 };
                        }
                    }

                    waiting.Clear();
                }
            }

            foreach (Finding indirect in Unmarked(clause, rules, used))
            {
                Indirect.Add((s, indirect));
            }

            // "The talks would go on, Brandt said. “We are patient.”": the speaker of the sentence before.
            spoken = alone ? spoken : Spoken(s);
        }

        if (onlyQuotes && waiting.Count > 0 && _state.Last is { Speaker: not null } before)
        {
            foreach (int early in waiting)
            {
                Quoted[early] = before with { Rule = "paragraph-before", CueChunk = -1, SourceFirst = -1, CueFirst = -1 };
                last = before;
            }
        }

        Nested(passage);
        _state.Open = passage.Quotations.Count > 0 && passage.Quotations[^1] is { Closed: false, Parent: -1 };
        _state.Last = last ?? (passage.Quotations.Count == 0 ? null : _state.Last);
        _state.Announced = passage.Tokens.Count > 0 && passage.Tokens[^1].Kind == TokenKind.Colon && Indirect.Count > 0
            && Indirect[^1].Sentence == passage.Sentences.Count - 1 ? Indirect[^1].Finding : null;
    }

    private Finding? Spoken(int sentence)
    {
        Finding? only = null;
        foreach ((int s, Finding finding) in Indirect)
        {
            if (s == sentence && finding.Rule is "said-that" or "according-to" && finding.Speaker is not null)
            {
                if (only is not null && only.Speaker != finding.Speaker)
                {
                    return only;
                }

                only = finding;
            }
        }

        return only;
    }

    private void RegisterSubject(Clause clause)
    {
        for (int v = 0; v < clause.Chunks.Count; v++)
        {
            if (clause.Chunks[v].Finite)
            {
                int s = clause.Subject(v);
                if (s >= 0)
                {
                    entities.Resolve(clause.Passage, clause.Chunks[s], null, true);
                    return;
                }

                if (v + 1 < clause.Chunks.Count && clause.Chunks[v + 1].Kind == ChunkKind.NounPhrase && v > 0 && clause.Chunks[v - 1].Kind is ChunkKind.Quotation or ChunkKind.Comma)
                {
                    entities.Resolve(clause.Passage, clause.Chunks[v + 1], null, true);
                    return;
                }
            }
        }
    }

    /// <summary>Finds the attributions without marks in a clause.</summary>
    public static IEnumerable<Finding> Unmarked(Clause clause, SpeakerRules rules, HashSet<int> used)
    {
        for (int v = 0; v < clause.Chunks.Count; v++)
        {
            if (used.Contains(v))
            {
                continue;
            }

            ChunkKind kind = clause.Chunks[v].Kind;
            if (kind == ChunkKind.Verb)
            {
                if (CueLexicon.IsWeak(clause.Lemma(v)))
                {
                    continue;
                }

                bool speech = rules.IsCue(v, false);
                Finding? found = speech && rules.Inverted(v) is { } inverted ? inverted : speech || (rules.IsCue(v, true) && HasComplement(clause, v)) ? rules.FromVerb(v, speech ? "said-that" : "thought-that", true) : null;
                if (found is not null)
                {
                    yield return found;
                }
            }
            else if (rules.According(v) is { } according)
            {
                yield return according;
            }
            else if (rules.Transcript(v) is { } transcript)
            {
                yield return transcript;
            }
        }
    }

    private static bool HasComplement(Clause clause, int v)
    {
        for (int j = v + 1; j < Math.Min(clause.Chunks.Count, v + 3); j++)
        {
            Chunk c = clause.Chunks[j];
            if (c.Kind == ChunkKind.Subordinator || c.Kind == ChunkKind.NounPhrase || (c.Kind == ChunkKind.Verb && c.Infinitive) || c.Kind == ChunkKind.Relative || c.Kind == ChunkKind.Preposition)
            {
                return true;
            }

            if (c.Kind != ChunkKind.Adverb)
            {
                return false;
            }
        }

        return false;
    }

    private void Nested(Passage passage)
    {
        for (int i = 0; i < passage.Quotations.Count; i++)
        {
            Quotation quotation = passage.Quotations[i];
            bool hasInner = i + 1 < passage.Quotations.Count && passage.Quotations[i + 1].Parent == i;
            if (!hasInner)
            {
                continue;
            }

            Entity? outer = Quoted.TryGetValue(i, out Finding? found) ? found.Speaker : null;
            foreach (Sentence sentence in passage.Inside(i))
            {
                List<Chunk> chunks = [];
                Chunker.Append(passage.Tokens, sentence, passage.Quotations, i, chunks);
                Clause clause = new(passage, chunks);
                QuotationSpeaker rules = new(clause, entities, outer, new SpeakerRules(clause, entities, outer));
                for (int q = 0; q < chunks.Count; q++)
                {
                    if (chunks[q].Kind == ChunkKind.Quotation)
                    {
                        Finding? inner = rules.Find(q);
                        Quoted[chunks[q].Quotation] = inner is not null && inner.Rule != "governing" ? inner with { CueChunk = -1, Outer = found is null || inner.Speaker == outer ? null : found }
                            : found is not null ? found with { Rule = "nested", CueChunk = -1 } : new Finding("nested");
                    }
                }
            }
        }
    }
}
