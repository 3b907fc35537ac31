using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Acts;

/// <summary>Finds the parties of an act beyond its subject: whom it is directed at, and who acts together.</summary>
internal sealed class ActParties(Clause clause, EntityTable entities, Entity? speaker)
{
    private readonly Passage _passage = clause.Passage;
    private readonly List<Chunk> _chunks = clause.Chunks;

    /// <summary>Whether a noun phrase can be a party.</summary>
    public bool CanBeTarget(int chunk)
    {
        Token head = _passage.Tokens[_chunks[chunk].Head];
        bool own = _passage.Tokens[_chunks[chunk].First].Is(PartOfSpeech.Possessive) && !head.Has(WordTraits.Person);
        return !own && !clause.IsTime(chunk) && (head.Is(PartOfSpeech.Name | PartOfSpeech.Pronoun) || head.Has(WordTraits.Person | WordTraits.Organisation))
            && head.Entry.Form is not ("it" or "that" or "this") && !_passage.IsForm(_chunks[chunk].First, "no");
    }

    /// <summary>Gets to or against whom an act of a verb is directed, or null.</summary>
    /// <remarks>
    /// The object where it is a party; the phrase after "to", "with", "against" …, also behind an infinitive ("agreed to work with Castria"); the owner of the object
    /// ("rejected Borland's plan"); the state whose adjective stands in the object ("fired on Castrian ships"). In "demanded that Borland reopen the port" it is the subject of the content.
    /// </remarks>
    public Entity? Target(int v, string act, Entity? actor)
    {
        int o = clause.Object(v);
        if (o >= 0 && CanBeTarget(o))
        {
            return entities.Resolve(_passage, _chunks[o], speaker);
        }

        if (act == "demand" && clause.IsForm(v + 1, "that") && v + 2 < _chunks.Count && _chunks[v + 2].Kind == ChunkKind.NounPhrase)
        {
            return Asked(v + 2);
        }

        // "Rejected Borland's plan for talks with Duria": the answer is to whoever made the plan.
        Entity? owner = o >= 0 && _chunks[o].Genitive > 0 ? entities.Possessor(_passage, _chunks[o], speaker) : null;
        if (act is "refusal" or "acceptance" or "support" or "accusation" && owner is not null && owner != actor)
        {
            return owner;
        }

        int from = v;
        for (int steps = 0; steps < 2; steps++)
        {
            int to = PartyAfter(from);
            if (to >= 0)
            {
                return entities.Resolve(_passage, _chunks[to], speaker);
            }

            int next = from + 1;
            while (next < Math.Min(_chunks.Count, from + 4) && _chunks[next].Kind is ChunkKind.Quotation or ChunkKind.Adverb)
            {
                next++;
            }

            if (next < _chunks.Count - 1 && clause.IsForm(next, "to") && _chunks[next + 1].Kind is ChunkKind.Verb or ChunkKind.Quotation)
            {
                // "agreed to “work on a memorandum” with Borland"
                next++;
            }
            else if (next >= _chunks.Count || _chunks[next].Kind != ChunkKind.Verb || !_chunks[next].Infinitive)
            {
                break;
            }

            from = next;
        }

        if (owner is not null && owner != actor)
        {
            return owner;
        }

        return act is "claim" or "attitude" or "assessment" or "none" ? null : StateWithin(v, actor);
    }

    /// <summary>Gets whom a demand is directed at: the subject of its content.</summary>
    /// <remarks>In "that Borland reopen the port" the subjunctive looks like a noun: only the names at the beginning are the party.</remarks>
    public Entity? Asked(int chunk)
    {
        if (CanBeTarget(chunk))
        {
            return entities.Resolve(_passage, _chunks[chunk], speaker);
        }

        int end = _chunks[chunk].First;
        while (end < _chunks[chunk].End && _passage.Tokens[end].Is(PartOfSpeech.Name))
        {
            end++;
        }

        return end > _chunks[chunk].First ? entities.Resolve(_passage, _chunks[chunk] with { End = end, Head = end - 1, Genitive = -1 }, speaker) : null;
    }

    /// <summary>Gets the first state whose name or adjective stands before the head of a noun phrase ("Castrian ships"), other than the actor; else null.</summary>
    public Entity? StateOf(int chunk, Entity? actor)
    {
        for (int t = _chunks[chunk].First; t < _chunks[chunk].Head; t++)
        {
            if (_passage.Tokens[t].Capital && entities.State(_passage, t) is { } state && state != actor)
            {
                return state;
            }
        }

        return null;
    }

    /// <summary>"Borland and Castria met": joint actors stay one entry with a list.</summary>
    public List<Entity> Together(int s, Entity first)
    {
        int last = s >= 0 ? clause.CoordinatedLast(s) : s;
        if (last == s)
        {
            return [];
        }

        List<Entity> all = [.. Listed(s), first];
        for (int j = s + 2; j <= last; j += 2)
        {
            if (clause.IsForm(j - 1, "or") || !CanBeTarget(j) || entities.Resolve(_passage, _chunks[j], speaker) is not { } other)
            {
                return [];
            }

            if (!all.Contains(other))
            {
                all.Add(other);
            }
        }

        return all.Count > 1 ? all : [];
    }

    // The first party behind a preposition: in "agreed on a truce with Borland" the truce is none.
    private int PartyAfter(int verb)
    {
        for (int j = verb + 1; j + 1 < Math.Min(_chunks.Count, verb + 9); j++)
        {
            ChunkKind kind = _chunks[j].Kind;
            if (kind is ChunkKind.Verb or ChunkKind.Subordinator or ChunkKind.Relative or ChunkKind.Terminal or ChunkKind.Semicolon)
            {
                return -1;
            }

            if (kind == ChunkKind.Preposition && _chunks[j + 1].Kind == ChunkKind.NounPhrase && CanBeTarget(j + 1)
                && _passage.Tokens[_chunks[j].First].Entry.Form is "to" or "with" or "on" or "against" or "from" or "at" or "for" or "of" or "upon" or "toward" or "towards" or "into")
            {
                return j + 1;
            }
        }

        return -1;
    }

    private Entity? StateWithin(int v, Entity? actor)
    {
        for (int j = v + 1; j < Math.Min(_chunks.Count, v + 6); j++)
        {
            ChunkKind kind = _chunks[j].Kind;
            if (kind == ChunkKind.NounPhrase && StateOf(j, actor) is { } state)
            {
                return state;
            }

            if (kind is not (ChunkKind.NounPhrase or ChunkKind.Preposition or ChunkKind.Adverb))
            {
                return null;
            }
        }

        return null;
    }

    // "Borland, Castria and Duria signed": what stands before the comma belongs to the list when the sentence begins with it.
    private List<Entity> Listed(int s)
    {
        List<Entity> before = [];
        int j = s;
        while (j >= 2 && before.Count < 8 && _chunks[j - 1].Kind == ChunkKind.Comma && _chunks[j - 2].Kind == ChunkKind.NounPhrase && CanBeTarget(j - 2)
            && entities.Resolve(_passage, _chunks[j - 2], speaker) is { } entity)
        {
            before.Insert(0, entity);
            j -= 2;
        }

        return j == 0 ? before : [];
    }
}
