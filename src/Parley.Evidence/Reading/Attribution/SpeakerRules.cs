using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Attribution;

/// <summary>The rules that find who speaks where no marks stand: a cue with its subject, "according to", a line of a transcript; and what the rules for quotations share.</summary>
/// <remarks>The reading bench prints the measured precision of each. Every rule looks only at its own sentence.</remarks>
internal sealed class SpeakerRules(Clause clause, EntityTable entities, Entity? outer)
{
    private readonly Passage _passage = clause.Passage;
    private readonly List<Chunk> _chunks = clause.Chunks;

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
            return by >= 0 && CanSpeak(by) ? Make(rule, by, v, Speaker(by)) : null;
        }

        return s >= 0 && s < v && CanSpeak(s) ? Make(rule, s, v, Speaker(s)) : null;
    }

    /// <summary>Gets the attribution of a verb of saying that stands after its content and before its subject: "the port is closed, said Brandt"; else null.</summary>
    public Finding? Inverted(int v)
    {
        bool fits = v > 1 && v + 1 < _chunks.Count && _chunks[v - 1].Kind == ChunkKind.Comma && _chunks[v + 1].Kind == ChunkKind.NounPhrase && _chunks[v].Finite && CanSpeak(v + 1)
            && clause.Lemma(v) is "say" or "add" or "note" or "warn" or "explain" or "argue" or "recall" or "write" or "report"
            && (v + 2 >= _chunks.Count || _chunks[v + 2].Kind is not (ChunkKind.Verb or ChunkKind.Subordinator));
        return fits ? Make("said-that", v + 1, v, Speaker(v + 1)) with { Post = true } : null;
    }

    /// <summary>Gets the attribution of a line of a transcript, "BRANDT: The port stays shut.", at its colon; else null.</summary>
    public Finding? Transcript(int colon)
    {
        if (colon != 1 || _chunks[colon].Kind != ChunkKind.Colon || _chunks[0].Kind != ChunkKind.NounPhrase || _chunks.Count < 4)
        {
            return null;
        }

        Chunk name = _chunks[0];
        Token head = _passage.Tokens[name.Head];
        bool person = head.Is(PartOfSpeech.Name) && name.Genitive < 0 && name.End - name.First <= 4 && _passage.Tokens[name.First].Capital && Speaker(0) is { Kind: EntityKind.Person or EntityKind.Unknown };
        return person && _chunks.Exists(c => c.Finite) ? Make("transcript", 0, 1, Speaker(0)) : null;
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
            return Make("according-to", to + 1, k, Speaker(to + 1)) with { CueEnd = _chunks[to].End, Lemma = "according to", Post = k > 0 };
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
    /// <summary>Gets whom a noun phrase names as speaker.</summary>
    public Entity? Speaker(int chunk)
    {
        Chunk c = _chunks[chunk];
        bool owned = _passage.Tokens[c.Head].Has(WordTraits.CommunicationNoun) && c.Genitive > c.First && c.Head > c.Genitive;
        return (owned ? entities.Possessor(_passage, c, outer) : null) ?? entities.Resolve(_passage, c, outer);
    }

    /// <summary>Makes the attribution of a cue and the noun phrase that names its speaker.</summary>
    public Finding Make(string rule, int s, int v, Entity? speaker)
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
            Outer = isVerb ? Relay.Of(clause, s, v, this) : null,
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
