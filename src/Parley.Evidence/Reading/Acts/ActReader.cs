using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Acts;

/// <summary>Finds negotiation acts in a clause: by the verb and its object, then turned by modality, negation and the governing verb.</summary>
/// <remarks>
/// "Lifted the levy" is a retreat, "will lift" a promise, "must lift" a demand, "will not lift" a refusal, "refused to lift" a refusal. Passive clauses take
/// the agent as actor. Acts that a demand, promise, threat or refusal has as its content make no entry of their own.
/// </remarks>
internal sealed class ActReader(Clause clause, EntityTable entities, Entity? speaker)
{
    private readonly Passage _passage = clause.Passage;
    private readonly List<Chunk> _chunks = clause.Chunks;
    private readonly HashSet<int> _consumed = [];
    private readonly ActParties _parties = new(clause, entities, speaker);
    private readonly FrameMatcher _frames = new(clause);
    private readonly ActModality _modality = new(clause);
    private readonly ActNegation _negation = new(clause);
    private readonly ActExtent _extent = new(clause);
    private readonly ActCondition _condition = new(clause);

    /// <summary>Gets the acts in the order of their verbs.</summary>
    public List<ActReading> Read()
    {
        List<ActReading> acts = [];
        (int conditionFirst, int conditionEnd) = _condition.Find();
        for (int v = 0; v < _chunks.Count; v++)
        {
            if (_chunks[v].Kind != ChunkKind.Verb || _consumed.Contains(v) || InCondition(v, conditionFirst, conditionEnd))
            {
                continue;
            }

            ActReading? act = Winner(v) ?? Frame(v) ?? Commitment(v) ?? Obligation(v) ?? View(v) ?? Missing(v);
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

    private ActReading? Frame(int v)
    {
        ActFrame? frame = _frames.Match(v);
        if (frame is not null && !_chunks[v].Finite && clause.Subject(v) < 0)
        {
            return null;
        }

        if (frame is null)
        {
            return null;
        }

        bool negated = _negation.IsNegated(v);
        if (frame.Act == "none")
        {
            return negated && frame.Objects.Contains("date") ? Make(v, frame with { Act = "refusal", Kind = "statement", Plover = "REJECT", Mode = "change", Cameo = "120" }, "act-frame", true) : null;
        }

        ConsumeComplement(v, frame);
        ActStatus status = _modality.StatusOf(v);
        ActFrame turned = ActTurn.Turn(frame, status, negated);
        ActReading act = Make(v, turned, turned == frame ? "act-frame" : "act-turned", negated);
        bool twice = negated && frame.Act == "refusal" && turned.Act == "claim";
        return act with { Modality = twice ? "possible" : ActModality.ModalityOf(status), TimeStatus = _modality.TimeOf(v, status), Negated = negated && !twice };
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
                if (!clause.IsForm(j, "that"))
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

    // "Castria came home with a lower levy", "won a reprieve from Borland": the subject is the winner, the other side has conceded.
    private ActReading? Winner(int v)
    {
        Chunk c = _chunks[v];
        if (!c.Finite || c.Passive || c.Negator >= 0)
        {
            return null;
        }

        int gain = clause.Lemma(v) switch
        {
            "win" or "secure" or "extract" or "obtain" or "gain" or "wrest" or "wring" or "get" => clause.Object(v),
            "come" or "go" or "return" or "leave" or "walk" or "emerge" => clause.PrepositionObject(v, "with"),
            _ => -1,
        };
        if (gain < 0 || !_frames.IsConcession(gain))
        {
            return null;
        }

        ActFrame frame = new(string.Empty, [], "concession", "deed", "CONCEDE", string.Empty, "08");
        ActReading act = Make(v, frame, "winner", false);
        int from = clause.PrepositionObject(v, "from");
        return act with { Actor = from >= 0 && _parties.CanBeTarget(from) ? entities.Resolve(_passage, _chunks[from], speaker) : null, Target = act.Actor, Joint = [] };
    }

    // "We will reopen the port": the speaker's own future act; "we will not" is a refusal.
    private ActReading? Commitment(int v)
    {
        Chunk c = _chunks[v];
        if (speaker is null || c.Modal < 0 || _passage.Tokens[c.Modal].Entry.Form is not ("will" or "'ll" or "shall" or "wo") || c.Head == c.Modal
            || _passage.Tokens[c.Head].Has(WordTraits.Be | WordTraits.Thought | WordTraits.Speech))
        {
            return null;
        }

        int s = clause.Subject(v);
        if (s < 0 || !(_passage.IsForm(_chunks[s].Head, "we") || _passage.IsForm(_chunks[s].Head, "i")))
        {
            return null;
        }

        bool negated = c.Negator >= 0;
        ActFrame frame = negated ? new(string.Empty, [], "refusal", "statement", "REJECT", "change", "12") : new(string.Empty, [], "promise", "statement", "AGREE", string.Empty, "03");
        return Make(v, frame, "first-person", negated) with { Modality = "intended", TimeStatus = "future" };
    }

    // "Castria must lift the levy", "sacrifices are needed": a demand by whoever speaks.
    private ActReading? Obligation(int v)
    {
        Chunk c = _chunks[v];
        bool must = c.Modal >= 0 && _passage.Tokens[c.Modal].Entry.Form is "must" or "ought" && c.Negator < 0;
        bool needed = c.Passive && clause.Lemma(v) is "need" or "require";
        bool haveTo = c.Negator < 0 && _passage.Tokens[c.Head].Lemma is "have" or "need" && v + 1 < _chunks.Count && _chunks[v + 1].Kind == ChunkKind.Verb && _chunks[v + 1].Infinitive && c.Finite;
        if (!must && !needed && !haveTo)
        {
            return null;
        }

        if (haveTo)
        {
            _consumed.Add(v + 1);
        }

        ActFrame frame = new(string.Empty, [], "demand", "statement", "REQUEST", "change", "10");
        ActReading act = Make(v, frame, "obligation", false) with { Modality = "obligatory", TimeStatus = "future" };
        return needed || speaker is not null ? act with { Target = act.Actor, Actor = speaker } : act;
    }

    // "Borland is alarmed", "the plan appears doomed": a mood or judgement without an act.
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
            ActReading mood = Make(v, new ActFrame(string.Empty, [], "attitude", "view", string.Empty, string.Empty, string.Empty), "attitude", c.Negator >= 0);
            return c.Passive ? mood with { Actor = mood.Target, Target = mood.Actor } : mood;
        }

        bool looks = lemma is "look" or "sound" or "feel" && clause.IsForm(v + 1, "like");
        return (lemma is "seem" or "appear" || looks) && c.Modal < 0
            ? Make(v, new ActFrame(string.Empty, [], "assessment", "view", string.Empty, string.Empty, string.Empty), "assessment", c.Negator >= 0) with { Modality = "possible" }
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

        return Make(v, new ActFrame(string.Empty, [], "none", "state", string.Empty, string.Empty, string.Empty), "missing", true);
    }

    private ActReading Make(int v, ActFrame frame, string rule, bool negated)
    {
        int s = clause.Subject(v);
        Chunk c = _chunks[v];
        Entity? subject = s >= 0 ? entities.Resolve(_passage, _chunks[s], speaker) : null;
        Entity? actor = subject;
        Entity? target = null;
        int o = clause.Object(v);
        if (c.Passive)
        {
            int by = clause.PrepositionObject(v, "by");
            actor = by >= 0 ? entities.Resolve(_passage, _chunks[by], speaker) : null;
            target = subject;
        }
        else
        {
            int to = clause.PrepositionObject(v, "to", "with", "on", "against", "from", "at", "for", "of");
            target = o >= 0 && _parties.CanBeTarget(o) ? entities.Resolve(_passage, _chunks[o], speaker)
                : to >= 0 && _parties.CanBeTarget(to) ? entities.Resolve(_passage, _chunks[to], speaker) : null;
            if (target is null && o >= 0 && _chunks[o].Genitive > 0)
            {
                target = entities.Possessor(_passage, _chunks[o], speaker);
            }
        }

        // "Demanded that Borland reopen the port": the subject of the content is the one of whom it is asked.
        if (target is null && frame.Act == "demand" && clause.IsForm(v + 1, "that") && v + 2 < _chunks.Count && _chunks[v + 2].Kind == ChunkKind.NounPhrase)
        {
            target = _parties.Asked(v + 2);
        }

        List<Entity> joint = c.Passive || actor is null ? [] : _parties.Together(s, actor);
        actor = joint.Count > 0 ? joint[0] : actor;
        (int first, int end) = _extent.Extent(v, s);
        return new ActReading
        {
            Act = frame.Act,
            Kind = frame.Kind,
            Plover = frame.Plover.Length > 0 && frame.Plover != "none" ? frame.Plover : null,
            Mode = frame.Mode.Length > 0 ? frame.Mode : null,
            Cameo = frame.Cameo.Length > 0 ? frame.Cameo : null,
            Rule = rule,
            Actor = actor,
            Joint = joint,
            Target = target == actor ? null : target,
            First = first,
            End = end,
            VerbChunk = v,
            Negated = negated,
        };
    }
}
