using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Names;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Acts;

/// <summary>Finds the parties of an act beyond its subject and object: who acts together, and whom a demand is directed at.</summary>
internal sealed class ActParties(Clause clause, EntityTable entities, Entity? speaker)
{
    private readonly Passage _passage = clause.Passage;
    private readonly List<Chunk> _chunks = clause.Chunks;

    /// <summary>Whether a noun phrase can be a party.</summary>
    public bool CanBeTarget(int chunk)
    {
        Token head = _passage.Tokens[_chunks[chunk].Head];
        return !clause.IsTime(chunk) && (head.Is(PartOfSpeech.Name | PartOfSpeech.Pronoun) || head.Has(WordTraits.Person | WordTraits.Organisation)) && head.Entry.Form is not ("it" or "that" or "this");
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
