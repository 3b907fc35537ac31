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

    /// <summary>Gets the acts in the order of their verbs.</summary>
    public List<ActReading> Read()
    {
        List<ActReading> acts = [];
        (int conditionFirst, int conditionEnd) = Condition();
        for (int v = 0; v < _chunks.Count; v++)
        {
            if (_chunks[v].Kind != ChunkKind.Verb || _consumed.Contains(v) || InCondition(v, conditionFirst, conditionEnd))
            {
                continue;
            }

            ActReading? act = Frame(v) ?? Commitment(v) ?? Obligation(v) ?? View(v) ?? Missing(v);
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

    private (int First, int End) Condition()
    {
        for (int j = 0; j < _chunks.Count; j++)
        {
            if (_chunks[j].Kind == ChunkKind.Subordinator && (clause.IsForm(j, "if") || clause.IsForm(j, "unless") || clause.IsForm(j, "once")))
            {
                int end = j + 1;
                while (end < _chunks.Count && _chunks[end].Kind is not (ChunkKind.Comma or ChunkKind.Terminal or ChunkKind.Semicolon or ChunkKind.Dash))
                {
                    end++;
                }

                return end > j + 1 ? (_chunks[j].First, _chunks[end - 1].End) : (-1, -1);
            }
        }

        return (-1, -1);
    }

    private bool InCondition(int v, int first, int end) => first >= 0 && _chunks[v].First >= first && _chunks[v].First < end;

    private ActReading? Frame(int v)
    {
        ActFrame? frame = Match(v);
        if (frame is not null && !_chunks[v].Finite && clause.Subject(v) < 0)
        {
            return null;
        }

        if (frame is null)
        {
            return null;
        }

        bool negated = IsNegated(v);
        if (frame.Act == "none")
        {
            return negated && frame.Objects.Contains("date") ? Make(v, frame with { Act = "refusal", Kind = "statement", Plover = "REJECT", Mode = "change", Cameo = "120" }, "act-frame", true) : null;
        }

        ConsumeComplement(v, frame);
        Status status = StatusOf(v);
        ActFrame turned = Turn(frame, status, negated, v);
        ActReading act = Make(v, turned, turned == frame ? "act-frame" : "act-turned", negated);
        return act with { Modality = ModalityOf(status), TimeStatus = TimeOf(v, status) };
    }

    private enum Status
    {
        Plain,
        Future,
        Possible,
        Obligatory,
        Counterfactual,
    }

    private Status StatusOf(int v)
    {
        Chunk c = _chunks[v];
        if (c.Modal >= 0)
        {
            string modal = _passage.Tokens[c.Modal].Entry.Form;
            if (c.Perfect && modal is "would" or "could" or "should" or "might")
            {
                return c.Perfect ? Status.Counterfactual : Status.Possible;
            }

            return modal switch
            {
                "will" or "'ll" or "shall" or "wo" => Status.Future,
                "must" or "should" or "ought" => Status.Obligatory,
                "can" or "ca" => Status.Plain,
                "would" => Status.Future,
                _ => Status.Possible,
            };
        }

        if (c.Infinitive && v > 0)
        {
            for (int u = v - 1; u >= Math.Max(0, v - 4); u--)
            {
                if (_chunks[u].Kind == ChunkKind.Verb)
                {
                    string lemma = clause.Lemma(u);
                    return lemma switch
                    {
                        "plan" or "intend" or "decide" or "aim" or "prepare" or "be" or "go" or "swear" or "expect" or "hope" or "want" or "resolve" or "agree" or "promise" or "pledge" or "vow" or "offer" => Status.Future,
                        "have" or "need" => Status.Obligatory,
                        "try" or "attempt" or "begin" or "start" or "continue" or "manage" => Status.Plain,
                        "announce" => Status.Future,
                        _ => Status.Possible,
                    };
                }

                if (_chunks[u].Kind == ChunkKind.NounPhrase && _passage.Tokens[_chunks[u].Head].Entry.Form is "plan" or "plans" or "decision" or "intention" or "readiness" or "willingness")
                {
                    return Status.Future;
                }

                if (_chunks[u].Kind == ChunkKind.Adjective && _passage.Tokens[_chunks[u].Head].Entry.Form is "ready" or "willing" or "prepared" or "committed" or "determined" or "set")
                {
                    return Status.Future;
                }
            }

            return Status.Possible;
        }

        return Status.Plain;
    }

    private static string ModalityOf(Status status) => status switch
    {
        Status.Future => "intended",
        Status.Possible => "possible",
        Status.Obligatory => "obligatory",
        Status.Counterfactual => "counterfactual",
        _ => "asserted",
    };

    private string TimeOf(int v, Status status)
    {
        Chunk c = _chunks[v];
        return status switch
        {
            Status.Future or Status.Obligatory => "future",
            Status.Possible or Status.Counterfactual => "hypothetical",
            _ => c.Perfect && _passage.IsForm(c.First, "had") ? "historical" : "current",
        };
    }

    private static ActFrame Turn(ActFrame frame, Status status, bool negated, int verb)
    {
        bool hostile = frame.Plover is "SANCTION" or "COERCE" or "ASSAULT" or "MOBILIZE" or "PROTEST";
        bool friendly = frame.Plover is "AID" or "COOPERATE" or "CONSULT" or "SUPPORT" or "CONCEDE" or "RETREAT" or "AGREE";
        if (status == Status.Obligatory && (hostile || friendly) && !negated)
        {
            return frame with { Act = "demand", Kind = "statement", Plover = "REQUEST", Mode = friendly ? "yield" : "change", Cameo = "10" };
        }

        if (hostile && negated)
        {
            return status is Status.Future or Status.Possible
                ? frame with { Act = "promise", Kind = "statement", Plover = "AGREE", Mode = string.Empty, Cameo = "03" } : frame with { Kind = "state" };
        }

        if (hostile && status is Status.Future or Status.Possible && frame.Plover is "SANCTION" or "COERCE" or "ASSAULT" or "MOBILIZE" or "PROTEST")
        {
            return frame with { Act = "threat", Kind = "statement", Plover = "THREATEN", Mode = frame.Plover == "ASSAULT" ? "violence" : "restrict", Cameo = frame.Plover == "ASSAULT" ? "138" : "131" };
        }

        if (friendly && negated)
        {
            return frame with { Act = "refusal", Kind = "statement", Plover = "REJECT", Mode = "change", Cameo = "12" };
        }

        if (friendly && status is Status.Future && frame.Act is not ("offer" or "promise"))
        {
            return frame with { Act = "promise", Kind = "statement", Plover = "AGREE", Mode = string.Empty, Cameo = "03" };
        }

        return friendly && status is Status.Possible && frame.Kind == "deed" ? frame with { Act = "offer", Kind = "statement", Plover = "AGREE", Mode = string.Empty, Cameo = "03" } : frame;
    }

    private ActFrame? Match(int v)
    {
        Chunk c = _chunks[v];
        string lemma = _passage.Tokens[c.Head].Lemma;
        if ((lemma is "want" && v + 1 < _chunks.Count && _chunks[v + 1].Infinitive) || lemma.Length == 0 || _passage.Tokens[c.Head].Has(WordTraits.Be | WordTraits.Have | WordTraits.Do))
        {
            return null;
        }

        if (v + 1 < _chunks.Count && _chunks[v + 1].Kind is ChunkKind.Adverb or ChunkKind.Preposition)
        {
            ActFrame? phrasal = Fit(ActLexicon.Of(lemma + "+" + _passage.Tokens[_chunks[v + 1].First].Entry.Form), v);
            if (phrasal is not null)
            {
                return phrasal;
            }
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

    private bool IsNegated(int v)
    {
        Chunk c = _chunks[v];
        if (c.Negator >= 0)
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
            target = o >= 0 && CanBeTarget(o) ? entities.Resolve(_passage, _chunks[o], speaker)
                : to >= 0 && CanBeTarget(to) ? entities.Resolve(_passage, _chunks[to], speaker) : null;
            if (target is null && o >= 0 && _chunks[o].Genitive > 0)
            {
                target = entities.Possessor(_passage, _chunks[o], speaker);
            }
        }

        (int first, int end) = Extent(v, s);
        return new ActReading
        {
            Act = frame.Act,
            Kind = frame.Kind,
            Plover = frame.Plover.Length > 0 && frame.Plover != "none" ? frame.Plover : null,
            Mode = frame.Mode.Length > 0 ? frame.Mode : null,
            Cameo = frame.Cameo.Length > 0 ? frame.Cameo : null,
            Rule = rule,
            Actor = actor,
            Target = target == actor ? null : target,
            First = first,
            End = end,
            VerbChunk = v,
            Negated = negated,
        };
    }

    private bool CanBeTarget(int chunk)
    {
        Token head = _passage.Tokens[_chunks[chunk].Head];
        return !clause.IsTime(chunk) && (head.Is(PartOfSpeech.Name | PartOfSpeech.Pronoun) || head.Has(WordTraits.Person | WordTraits.Organisation)) && head.Entry.Form is not ("it" or "that" or "this");
    }

    private (int First, int End) Extent(int v, int s)
    {
        bool shared = false;
        for (int j = s + 1; s >= 0 && j < v && !shared; j++)
        {
            shared = _chunks[j].Finite;
        }

        int first = s >= 0 && s < v && v - s <= 12 && !shared ? _chunks[s].First : _chunks[v].First;
        int end = v + 1;
        while (end < _chunks.Count)
        {
            ChunkKind kind = _chunks[end].Kind;
            if (kind is ChunkKind.Terminal or ChunkKind.Semicolon or ChunkKind.Dash or ChunkKind.Colon)
            {
                break;
            }

            ChunkKind next = end + 1 < _chunks.Count ? _chunks[end + 1].Kind : ChunkKind.Terminal;
            if (kind == ChunkKind.Comma && next is ChunkKind.Coordination or ChunkKind.Subordinator or ChunkKind.Relative && !ListGoesOn(end))
            {
                break;
            }

            if (kind == ChunkKind.Comma && end + 2 < _chunks.Count && next == ChunkKind.NounPhrase && _chunks[end + 2].Finite)
            {
                break;
            }

            if (kind == ChunkKind.Comma && next == ChunkKind.Verb && !_chunks[end + 1].Infinitive)
            {
                break;
            }

            if (kind == ChunkKind.Coordination && next == ChunkKind.Verb && _chunks[end + 1].Finite)
            {
                break;
            }

            end++;
        }

        return (first, Math.Max(_chunks[v].End, _chunks[end - 1].End));
    }

    private bool ListGoesOn(int comma) =>
        _chunks[comma + 1].Kind == ChunkKind.Coordination && comma + 3 < _chunks.Count + 1 && comma + 2 < _chunks.Count && _chunks[comma + 2].Kind == ChunkKind.NounPhrase
        && !(comma + 3 < _chunks.Count && _chunks[comma + 3].Finite);
}
