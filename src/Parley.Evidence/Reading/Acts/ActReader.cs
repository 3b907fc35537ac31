using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Acts;

/// <summary>Finds negotiation acts in a clause: by the verb and its object, then turned by modality, negation and the governing verb; also by nouns with an owner.</summary>
/// <remarks>
/// "Lifted the levy" is a retreat, "will lift" a promise, "must lift" a demand, "will not lift" a refusal, "refused to lift" a refusal. Passive clauses take
/// the agent as actor. Acts that a demand, promise, threat or refusal has as its content make no entry of their own.
/// </remarks>
internal sealed class ActReader
{
    private readonly Clause _clause;
    private readonly Passage _passage;
    private readonly List<Chunk> _chunks;
    private readonly HashSet<int> _consumed = [];
    private readonly ActMaker _maker;
    private readonly FrameMatcher _frames;
    private readonly ActConstructions _constructions;
    private readonly ClauseViews _views;
    private readonly ActNouns _nouns;
    private readonly ActModality _modality;
    private readonly ActNegation _negation;
    private readonly Entity? _speaker;

    /// <summary>Prepares the reading of one clause.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="entities">The names of the text.</param>
    /// <param name="speaker">Whose words the clause is, or null for the narrator's.</param>
    public ActReader(Clause clause, EntityTable entities, Entity? speaker)
    {
        _clause = clause;
        _speaker = speaker;
        _passage = clause.Passage;
        _chunks = clause.Chunks;
        _maker = new ActMaker(clause, entities, speaker);
        _frames = new FrameMatcher(clause);
        _constructions = new ActConstructions(clause, entities, speaker, _maker, _frames);
        _views = new ClauseViews(clause, _maker);
        _nouns = new ActNouns(clause, entities, speaker, _maker.Parties);
        _modality = new ActModality(clause);
        _negation = new ActNegation(clause);
    }

    /// <summary>Gets the acts in the order of their places.</summary>
    public List<ActReading> Read()
    {
        List<ActReading> acts = [];
        (int conditionFirst, int conditionEnd) = new ActCondition(_clause).Find();
        for (int v = 0; v < _chunks.Count; v++)
        {
            if (_chunks[v].Kind == ChunkKind.NounPhrase && _nouns.Find(v) is { } noun)
            {
                acts.Add(noun);
                continue;
            }

            if (_chunks[v].Kind != ChunkKind.Verb || _consumed.Contains(v) || InCondition(v, conditionFirst, conditionEnd) || IsGeneric(v))
            {
                continue;
            }

            ActReading? act = _constructions.Winner(v) ?? Frame(v) ?? _constructions.Find(v, _consumed) ?? _views.Find(v);
            if (act is not null)
            {
                if (conditionFirst >= 0)
                {
                    act = act with { Modality = "conditional", ConditionFirst = conditionFirst, ConditionEnd = conditionEnd };
                }

                acts.Add(act);
            }
        }

        return acts;
    }

    private bool InCondition(int v, int first, int end) => first >= 0 && _chunks[v].First >= first && _chunks[v].First < end;

    // "A president who refuses to act", "states that resist": what a relative clause in the present says of nobody in particular is no act of anybody.
    private bool IsGeneric(int v)
    {
        Chunk c = _chunks[v];
        if (!c.Finite || c.Modal >= 0 || (c.Form & (PartOfSpeech.VerbBase | PartOfSpeech.VerbThird)) == 0)
        {
            return false;
        }

        int relative = v - 1;
        while (relative >= Math.Max(0, v - 6) && _chunks[relative].Kind is ChunkKind.Adverb or ChunkKind.Coordination or ChunkKind.Verb)
        {
            relative--;
        }

        if (relative < 1 || _chunks[relative].Kind != ChunkKind.Relative || _chunks[relative - 1].Kind != ChunkKind.NounPhrase)
        {
            return false;
        }

        Chunk antecedent = _chunks[relative - 1];
        Token opening = _passage.Tokens[antecedent.First];
        Token head = _passage.Tokens[antecedent.Head];
        return head.Is(PartOfSpeech.Noun) && !_passage.Tokens[antecedent.Head].Capital && antecedent.Genitive < 0
            && (opening.Entry.Form is "a" or "an" or "any" or "those" || !opening.Is(PartOfSpeech.Determiner | PartOfSpeech.Possessive | PartOfSpeech.Name | PartOfSpeech.Number));
    }

    private ActReading? Frame(int v)
    {
        ActFrame? frame = _frames.Match(v);
        if (frame is null || (!_chunks[v].Finite && _clause.Subject(v) < 0))
        {
            return null;
        }

        bool negated = _negation.IsNegated(v);
        if (frame.Act == "none")
        {
            return negated && frame.Objects.Contains("date") ? _maker.Make(v, frame with { Act = "refusal", Kind = "statement", Plover = "REJECT", Mode = "change", Cameo = "120" }, "act-frame", true) : null;
        }

        ConsumeComplement(v, frame);
        ActStatus status = _modality.StatusOf(v);
        ActFrame turned = ActTurn.Turn(frame, status, negated);
        ActReading act = _maker.Make(v, turned, turned == frame ? "act-frame" : "act-turned", negated);
        if (turned.Act == "demand" && frame.Act != "demand" && _speaker is not null && act.Actor is not null && act.Actor != _speaker)
        {
            // "“Castria must lift the levy,” Reyes said": Reyes demands it, of Castria.
            act = act with { Target = act.Actor, Actor = _speaker, Joint = [] };
        }

        bool twice = negated && frame.Act == "refusal" && turned.Act == "claim";

        // What is left out is not given: an omission is a refusal with a negator in its verb.
        return act with { Modality = twice ? "possible" : ActModality.ModalityOf(status), TimeStatus = _modality.TimeOf(v, status), Negated = (negated && !twice) || (!negated && _clause.Lemma(v) == "omit") };
    }

    private void ConsumeComplement(int v, ActFrame frame)
    {
        if (frame.Kind != "statement" && frame.Act is not ("acceptance" or "refusal" or "threat"))
        {
            return;
        }

        bool clauseComplement = false;
        for (int j = v + 1; j < Math.Min(_chunks.Count, v + 14); j++)
        {
            Chunk c = _chunks[j];
            if (c.Kind is ChunkKind.Terminal or ChunkKind.Semicolon || (c.Kind == ChunkKind.Comma && !clauseComplement && (j > v + 6 || (j + 1 < _chunks.Count && _chunks[j + 1].Kind == ChunkKind.Verb))))
            {
                break;
            }

            if (c.Kind == ChunkKind.Subordinator)
            {
                if (!_clause.IsForm(j, "that"))
                {
                    break;
                }

                clauseComplement = true;
            }
            else if (c.Kind == ChunkKind.Coordination && j + 1 < _chunks.Count && _chunks[j + 1].Finite)
            {
                break;
            }
            else if (c.Kind == ChunkKind.Verb)
            {
                if (c.Infinitive || clauseComplement || c.Form == PartOfSpeech.VerbGerund || frame.Act is "demand" or "threat")
                {
                    _consumed.Add(j);
                    if (c.Finite && frame.Act is not ("threat" or "demand"))
                    {
                        break;
                    }
                }
            }
        }
    }
}
