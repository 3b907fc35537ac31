using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Acts;

/// <summary>Finds acts that no single verb makes: "came home with a lower levy", "we will reopen", "must go", "what is needed is …", "is ready to talk".</summary>
internal sealed class ActConstructions(Clause clause, EntityTable entities, Entity? speaker, ActMaker maker, FrameMatcher frames)
{
    private readonly Passage _passage = clause.Passage;
    private readonly List<Chunk> _chunks = clause.Chunks;

    /// <summary>Gets the act that the construction around a verb group makes, or null.</summary>
    /// <param name="v">The verb group.</param>
    /// <param name="consumed">Receives the verb groups that the act has as its content.</param>
    public ActReading? Find(int v, HashSet<int> consumed) => Commitment(v) ?? Needed(v) ?? Obligation(v, consumed) ?? Readiness(v, consumed);

    /// <summary>"Castria came home with a lower levy", "won a reprieve from Borland": the subject is the winner, the other side has conceded.</summary>
    public ActReading? Winner(int v)
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
        if (gain < 0 || !frames.IsConcession(gain))
        {
            return null;
        }

        ActReading act = maker.Make(v, new(string.Empty, [], "concession", "deed", "CONCEDE", string.Empty, "08"), "winner", false);
        int from = clause.PrepositionObject(v, "from");

        // "Faced down Borland and came home with a lower levy": whom the winner faced is the one who gave in.
        int faced = from >= 0 ? from : v >= 2 && _chunks[v - 1].Kind == ChunkKind.Coordination ? FacedBefore(v - 1) : -1;
        return act with { Actor = faced >= 0 && maker.Parties.CanBeTarget(faced) ? entities.Resolve(_passage, _chunks[faced], speaker) : null, Target = act.Actor, Joint = [] };
    }

    private int FacedBefore(int coordination)
    {
        for (int u = coordination - 1; u >= Math.Max(0, coordination - 8); u--)
        {
            if (_chunks[u].Kind == ChunkKind.Verb)
            {
                int o = clause.Object(u);
                return o >= 0 && _passage.Tokens[_chunks[o].Head].Is(PartOfSpeech.Name) ? o : -1;
            }
        }

        return -1;
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
        return maker.Make(v, frame, "first-person", negated) with { Modality = "intended", TimeStatus = "future" };
    }

    // "What is needed is readiness from Castria": a demand by whoever speaks, of the one from whom it is to come.
    private ActReading? Needed(int v)
    {
        Chunk c = _chunks[v];
        if (v == 0 || !_passage.Tokens[c.First].Has(WordTraits.Be) || !c.Finite || v + 1 >= _chunks.Count)
        {
            return null;
        }

        int need = v - 1;
        bool cleft = need > 0 && _chunks[need].Kind == ChunkKind.Verb && clause.Lemma(need) is "need" or "require" && Before(need, "what");
        if (!cleft)
        {
            return null;
        }

        int first = need;
        while (first > 0 && !clause.IsForm(first, "what"))
        {
            first--;
        }

        ActReading act = maker.Make(v, Demand, "obligation", c.Negator >= 0);
        int from = clause.PrepositionObject(v, "from", "by", "of");
        Entity? target = from >= 0 && maker.Parties.CanBeTarget(from) ? entities.Resolve(_passage, _chunks[from], speaker) : null;
        return act with { Actor = speaker, Joint = [], Target = target is null || target == speaker ? null : target, First = _chunks[first].First, Modality = "obligatory", TimeStatus = "future" };
    }

    private bool Before(int verb, string form)
    {
        for (int j = verb - 1; j >= Math.Max(0, verb - 3); j--)
        {
            if (clause.IsForm(j, form))
            {
                return true;
            }
        }

        return false;
    }

    // "Castria must lift the levy", "sacrifices are needed": a demand by whoever speaks.
    private ActReading? Obligation(int v, HashSet<int> consumed)
    {
        Chunk c = _chunks[v];
        bool must = c.Modal >= 0 && _passage.Tokens[c.Modal].Entry.Form is "must" or "ought" && c.Negator < 0;
        bool needed = c.Passive && clause.Lemma(v) is "need" or "require";
        bool haveTo = c.Negator < 0 && _passage.Tokens[c.Head].Lemma is "have" or "need" && v + 1 < _chunks.Count && _chunks[v + 1].Kind == ChunkKind.Verb && _chunks[v + 1].Infinitive && c.Finite;
        if ((!must && !needed && !haveTo) || (needed && Before(v, "what")) || (haveTo && IsPlainNeed(v)))
        {
            return null;
        }

        int bearer = clause.Subject(v);
        if (!needed && bearer >= 0 && clause.IsForm(bearer, "i"))
        {
            // "I must say": nothing is asked of anybody.
            return null;
        }

        if (haveTo)
        {
            consumed.Add(v + 1);
        }

        ActReading act = maker.Make(v, Demand, "obligation", false) with { Modality = "obligatory", TimeStatus = "future" };
        return needed ? act with { Actor = speaker } : speaker is not null ? act with { Target = act.Actor, Actor = speaker } : act;
    }

    // "Had to step back", "has had to turn to", "the money it needs to provide food", "what do you have to lose": a need, no demand.
    private bool IsPlainNeed(int v)
    {
        Chunk c = _chunks[v];
        if (c.Perfect || (c.Modal < 0 && c.Form == PartOfSpeech.VerbPast && !Reported(v)) || (c.Modal >= 0 && _passage.Tokens[c.Modal].Entry.Form is "would" or "'d")
            || Before(v, "what") || Before(v, "where") || Before(v, "why") || Before(v, "how"))
        {
            return true;
        }

        int s = clause.Subject(v);
        return s > 0 && s == v - 1 && _chunks[s - 1].Kind == ChunkKind.NounPhrase;
    }

    // In "said that Castria had to lift the levy" the past is only that of the report.
    private bool Reported(int v)
    {
        for (int j = v - 1; j >= Math.Max(0, v - 8); j--)
        {
            if (_chunks[j].Kind == ChunkKind.Verb && _passage.Tokens[_chunks[j].Head].Has(WordTraits.Speech))
            {
                return true;
            }
        }

        return false;
    }

    // "Borland is ready to talk", "was willing to lift the levy": an offer, unless the readiness is denied.
    private ActReading? Readiness(int v, HashSet<int> consumed)
    {
        Chunk c = _chunks[v];
        if (!c.Finite || v + 2 >= _chunks.Count || !(_passage.Tokens[c.Head].Has(WordTraits.Be) || clause.Lemma(v) is "remain" or "stand") || c.Modal >= 0)
        {
            return null;
        }

        int ready = v + 1;
        while (ready < Math.Min(_chunks.Count, v + 3) && _chunks[ready].Kind == ChunkKind.Adverb)
        {
            ready++;
        }

        if (ready + 1 >= _chunks.Count || _passage.Tokens[_chunks[ready].Head].Entry.Form is not ("ready" or "willing" or "prepared") || _chunks[ready + 1].Kind != ChunkKind.Verb || !_chunks[ready + 1].Infinitive)
        {
            return null;
        }

        // What a frame makes of the infinitive ("ready to lift the levy") goes before.
        if (frames.Match(ready + 1) is not null)
        {
            return null;
        }

        consumed.Add(ready + 1);
        bool negated = c.Negator >= 0;
        ActFrame frame = negated ? new(string.Empty, [], "refusal", "statement", "REJECT", "change", "12") : new(string.Empty, [], "offer", "statement", "AGREE", string.Empty, "03");
        return maker.Make(v, frame, "readiness", negated) with { Modality = "intended", TimeStatus = "future" };
    }

    private static ActFrame Demand { get; } = new(string.Empty, [], "demand", "statement", "REQUEST", "change", "10");
}
