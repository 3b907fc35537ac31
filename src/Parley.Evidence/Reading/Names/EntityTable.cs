using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Tagging;

namespace Parley.Evidence.Reading.Names;

/// <summary>Resolves noun phrases of one text to entities: full and short names, states and their capitals, roles, pronouns.</summary>
internal sealed class EntityTable
{
    private readonly ActorList _actors;
    private readonly Dictionary<string, List<Entity>> _byWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Entity>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<(int First, int End), Entity> _known = [];
    private Passage? _passage;
    private Entity? _lastUnknown;
    private int _clock;

    /// <summary>Makes a table that knows the user's actors.</summary>
    /// <param name="actors">The user's actor list.</param>
    public EntityTable(ActorList actors)
    {
        _actors = actors;
        _lookup = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Gets the entities in the order of first mention.</summary>
    public List<Entity> All { get; } = [];

    /// <summary>Gets or sets the last person who was the subject of a clause.</summary>
    public Entity? LastSubject { get; set; }

    /// <summary>Gets or sets the last group or organisation that was a subject.</summary>
    public Entity? LastGroup { get; set; }

    /// <summary>Gets the entity that a noun phrase names, making a new one where needed; null for a pronoun without antecedent.</summary>
    public Entity? Resolve(Passage passage, Chunk phrase, Entity? speaker, bool subject = false)
    {
        Token head = passage.Tokens[phrase.Head];
        if (speaker is not null && passage.Tokens[phrase.First].Entry.Form is "our" or "my" && head.Has(WordTraits.Person | WordTraits.Organisation))
        {
            // "Our representatives are ready": the speaker's own side.
            return speaker;
        }

        Entity? entity = head.Is(PartOfSpeech.Pronoun) || head.Is(PartOfSpeech.Relative)
            ? Pronoun(passage, phrase, speaker) : NamedOrUnnamed(passage, phrase);
        if (entity is null)
        {
            return null;
        }

        entity.LastMention = ++_clock;
        if (subject && entity.Kind == EntityKind.Person)
        {
            LastSubject = entity;
        }
        else if (subject && entity.Kind != EntityKind.Person)
        {
            LastGroup = entity;
            if (entity.Kind == EntityKind.Unknown)
            {
                _lastUnknown = entity;
            }
        }

        return entity;
    }

    // The rules ask for the same phrase several times; an unnamed source asked for twice is also one source.
    private Entity NamedOrUnnamed(Passage passage, Chunk phrase)
    {
        if (_passage != passage)
        {
            _passage = passage;
            _known.Clear();
        }

        if (!_known.TryGetValue((phrase.First, phrase.End), out Entity? entity))
        {
            _known[(phrase.First, phrase.End)] = entity = Peoples(passage, phrase) ?? Named(passage, phrase) ?? Unnamed(passage, phrase);
            entity.Mentions++;
        }

        return entity;
    }

    /// <summary>Gets the entity of a possessor such as the first words of "Brandt's pledge" or "his pledge".</summary>
    public Entity? Possessor(Passage passage, Chunk phrase, Entity? speaker)
    {
        if (phrase.Genitive > phrase.First)
        {
            Chunk owner = phrase with { End = phrase.Genitive, Head = phrase.Genitive - 1, Genitive = -1 };
            return Named(passage, owner) ?? Unnamed(passage, owner);
        }

        return passage.Tokens[phrase.First].Is(PartOfSpeech.Possessive) ? Pronoun(passage, phrase, speaker) : null;
    }

    private Entity? Pronoun(Passage passage, Chunk phrase, Entity? speaker)
    {
        string form = passage.Tokens[phrase.First].Entry.Form;
        switch (form)
        {
            case "he" or "him" or "his" or "himself":
                return Person('m', speaker) ?? Unnamed(passage, phrase);
            case "she" or "her" or "herself" or "hers":
                return Person('f', speaker) ?? Unnamed(passage, phrase);
            case "i" or "we" or "my" or "our" or "me" or "us":
                return speaker;
            case "they" or "them" or "their" or "it" or "its":
                return LastGroup ?? Unnamed(passage, phrase);
            default:
                return form.Length > 0 && form is not ("this" or "that" or "there") ? Unnamed(passage, phrase) : null;
        }
    }

    // Inside a quotation "he" is never the one who is quoted.
    private Entity? Person(char gender, Entity? speaker)
    {
        // "Brandt wrote … She noted …": a bare name that was the last subject is a person after all.
        if (_lastUnknown is { Kind: EntityKind.Unknown } bare && bare != speaker && (LastSubject is null || bare.LastMention > LastSubject.LastMention) && bare.Gender is '\0')
        {
            bare.Kind = EntityKind.Person;
            bare.Gender = gender;
            LastSubject = bare;
            return bare;
        }

        if (LastSubject is { } last && last != speaker && (last.Gender == gender || last.Gender == '\0'))
        {
            last.Gender = gender;
            return last;
        }

        Entity? best = null;
        for (int i = All.Count - 1; i >= Math.Max(0, All.Count - 60); i--)
        {
            Entity e = All[i];
            if (e.Kind == EntityKind.Person && e != speaker && e.Gender == gender && (best is null || e.LastMention > best.LastMention))
            {
                best = e;
            }
        }

        for (int i = All.Count - 1; i >= Math.Max(0, All.Count - 60) && best is null; i--)
        {
            best = All[i].Kind == EntityKind.Person && All[i] != speaker && All[i].Gender == '\0' ? All[i] : null;
        }

        return best;
    }

    private Entity? Named(Passage passage, Chunk phrase)
    {
        int end = phrase.Head + 1;
        int first = end;
        int from = phrase.Genitive >= 0 && phrase.Genitive < phrase.Head ? phrase.Genitive + 1 : phrase.First;
        while (first > from && passage.Tokens[first - 1].Is(PartOfSpeech.Name))
        {
            first--;
        }

        if (first == end)
        {
            return null;
        }

        if (ByList(passage.Span(first, end)) is { } listed)
        {
            return listed;
        }

        // Titles, roles and the adjectives of states stand before the name: "German Chancellor Ada Brandt".
        int core = first;
        bool person = false;
        string? noun = null;
        for (int i = first; i < end; i++)
        {
            Token t = passage.Tokens[i];
            if (t.Has(WordTraits.Title | WordTraits.Person) && !(t.Has(WordTraits.Male | WordTraits.Female) && i > first))
            {
                core = i + 1;
                person = true;
            }
        }

        if (first > from && passage.Tokens[first - 1].Is(PartOfSpeech.Noun) && passage.Tokens[first - 1].Has(WordTraits.Person))
        {
            person = true;
            noun = passage.Words(first - 1, first);
        }

        if (core >= end)
        {
            return ByRole(passage, first, end);
        }

        if (core > first && ByList(passage.Span(core, end)) is { } second)
        {
            return second;
        }

        while (core < end - 1 && passage.Tokens[core].Has(WordTraits.Demonym) && person)
        {
            core++;
        }

        ReadOnlySpan<char> name = passage.Span(core, end);
        if (!person && Gazetteer.Find(name) is { } state)
        {
            return OfState(state);
        }

        Token firstWord = passage.Tokens[core];
        Token lastWord = passage.Tokens[end - 1];
        bool organisation = lastWord.Has(WordTraits.Organisation) || (core < end - 1 && firstWord.Has(WordTraits.Organisation));
        char gender = firstWord.Has(WordTraits.Male) ? 'm' : firstWord.Has(WordTraits.Female) ? 'f' : '\0';
        for (int i = first; i < core; i++)
        {
            string form = passage.Tokens[i].Entry.Form;
            gender = form is "mr" or "sir" or "lord" or "king" or "pope" or "congressman" ? 'm' : form is "mrs" or "ms" or "miss" or "lady" or "dame" or "queen" or "congresswoman" ? 'f' : gender;
        }

        person |= gender != '\0' && end - core >= 1 && !organisation;
        EntityKind kind = organisation && !person ? EntityKind.Organisation : person ? EntityKind.Person : EntityKind.Unknown;
        string? role = core > first ? passage.Words(first, core) : noun;
        return Match(name, end - core, kind, gender, role);
    }

    private Entity OfState(State state) => ByList(state.Name) ?? Get(state.Name, EntityKind.State);

    /// <summary>Gets the state for which one word stands: its name, its adjective, its capital; an adjective of a name in the text counts ("Castrian" of Castria). Else null.</summary>
    public Entity? State(Passage passage, int token)
    {
        ReadOnlySpan<char> word = passage.Word(token);
        if (ByList(word) is { } listed)
        {
            return listed.Kind == EntityKind.Person ? null : listed;
        }

        if (Gazetteer.Find(word) is { } state)
        {
            return OfState(state);
        }

        return word.Length > 4 && word[^1] == 'n' && _lookup.TryGetValue(word[..^1], out List<Entity>? named) && named[0].Kind is EntityKind.Unknown or EntityKind.State ? named[0] : null;
    }

    /// <summary>Notes the names of a sentence, so that a short name later in the text finds the long one and "the minister" finds the minister.</summary>
    public void Note(Passage passage, List<Chunk> chunks)
    {
        if (IsHeadline(passage, chunks))
        {
            return;
        }

        foreach (Chunk chunk in chunks)
        {
            if (chunk.Kind == ChunkKind.NounPhrase && passage.Tokens[chunk.Head].Is(PartOfSpeech.Name) && passage.Tokens[chunk.Head].Kind == TokenKind.Word)
            {
                NamedOrUnnamed(passage, chunk);
            }
        }
    }

    // In a headline every word has a capital; what looks like a name there is none.
    private static bool IsHeadline(Passage passage, List<Chunk> chunks)
    {
        int words = 0;
        int capitals = 0;
        for (int t = chunks.Count > 0 ? chunks[0].First : 0; chunks.Count > 0 && t < chunks[^1].End; t++)
        {
            words += passage.Tokens[t].Kind == TokenKind.Word ? 1 : 0;
            capitals += passage.Tokens[t].Kind == TokenKind.Word && passage.Tokens[t].Capital ? 1 : 0;
        }

        return words >= 5 && capitals * 10 >= words * 7;
    }

    private Entity? ByList(ReadOnlySpan<char> words)
    {
        return _actors.Find(words) is { } actor ? ByActor(actor) : null;
    }

    private Entity ByActor(Actor actor)
    {
        Entity entity = Get(actor.Name, EntityKind.Unknown);
        entity.Id = actor.Id;
        entity.Role ??= actor.Role;
        if (actor.SpeaksFor is not null)
        {
            entity.Kind = EntityKind.Person;
        }

        return entity;
    }

    private Entity Match(ReadOnlySpan<char> name, int words, EntityKind kind, char gender, string? role)
    {
        ReadOnlySpan<char> last = words > 1 ? name[(name.LastIndexOfAny(' ', '\u00A0') + 1)..] : name;
        Entity? best = null;
        if (_lookup.TryGetValue(last, out List<Entity>? candidates))
        {
            foreach (Entity e in candidates)
            {
                bool fits = words == 1 || e.Name.AsSpan().EndsWith(name, StringComparison.OrdinalIgnoreCase) || name.EndsWith(e.Name, StringComparison.OrdinalIgnoreCase)
                    || SameEnds(name, e.Name);
                if (fits && (gender == '\0' || e.Gender == '\0' || e.Gender == gender) && (best is null || e.LastMention > best.LastMention))
                {
                    best = e;
                }
            }
        }

        Entity entity = best ?? New(name.ToString(), kind);
        if (name.Length > entity.Name.Length && entity.Id is null)
        {
            entity.Name = name.ToString();
            Register(entity.Name, entity);
        }

        entity.Kind = entity.Kind == EntityKind.Unknown ? kind : entity.Kind;
        entity.Gender = entity.Gender == '\0' ? gender : entity.Gender;
        entity.Role ??= role;

        // Two capitalised words that are neither a state nor an organisation are taken for a person.
        if (entity.Kind == EntityKind.Unknown && words is 2 or 3)
        {
            entity.Kind = EntityKind.Person;
        }

        return entity;
    }

    private static bool SameEnds(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int sa = a.IndexOf(' ');
        int sb = b.IndexOf(' ');
        return sa > 0 && sb > 0 && a[..sa].Equals(b[..sb], StringComparison.OrdinalIgnoreCase);
    }

    // "the President", "the Castrian minister": the last person who was given that role, of that state where one is named.
    private Entity? ByRole(Passage passage, int first, int end)
    {
        ReadOnlySpan<char> role = passage.Word(end - 1);
        Entity? best = null;
        for (int i = All.Count - 1; i >= Math.Max(0, All.Count - 40); i--)
        {
            if (All[i].Role is not { } known || !known.AsSpan().Contains(role, StringComparison.OrdinalIgnoreCase) || (best is not null && best.LastMention > All[i].LastMention))
            {
                continue;
            }

            bool fits = true;
            for (int t = first; t < end - 1 && fits; t++)
            {
                fits = !passage.Tokens[t].Capital || !passage.Tokens[t].Is(PartOfSpeech.Name) || known.AsSpan().Contains(passage.Word(t), StringComparison.OrdinalIgnoreCase);
            }

            best = fits ? All[i] : best;
        }

        return best;
    }

    // "Borlish and Castrian officials": the first adjective stands for the officials of its own state.
    private static Entity? Peoples(Passage passage, Chunk phrase)
    {
        int end = phrase.End;
        bool fits = phrase.End - phrase.First == 1 && end + 2 < passage.Tokens.Count && passage.Tokens[end].Tag == PartOfSpeech.Coordination && passage.Tokens[phrase.First].Capital
            && passage.Tokens[end + 1].Capital && passage.Tokens[end + 1].Is(PartOfSpeech.Name) && passage.Tokens[end + 2].Has(WordTraits.People) && !passage.Tokens[end + 2].Capital;
        return fits ? new Entity { Name = passage.Words(phrase.First, end) + " " + passage.Words(end + 2, end + 3), Kind = EntityKind.Unnamed } : null;
    }

    private Entity Unnamed(Passage passage, Chunk phrase)
    {
        bool definite = passage.IsForm(phrase.First, "the");
        Token head = passage.Tokens[phrase.Head];
        if (definite && head.Has(WordTraits.Person) && !head.Has(WordTraits.Plural) && phrase.End - phrase.First <= 4
            && ByRole(passage, phrase.First + 1, phrase.Head + 1) is { } known)
        {
            return known;
        }

        string words = passage.Words(definite ? phrase.First + 1 : phrase.First, phrase.End);
        EntityKind kind = head.Has(WordTraits.Organisation) ? EntityKind.Organisation : EntityKind.Unnamed;
        return new Entity { Name = words.Length > 120 ? words[..120] : words, Kind = kind, Human = head.Has(WordTraits.Person | WordTraits.People | WordTraits.Organisation) || head.Is(PartOfSpeech.Pronoun) };
    }

    private Entity Get(string name, EntityKind kind)
    {
        if (_byWord.TryGetValue(name, out List<Entity>? list))
        {
            foreach (Entity e in list)
            {
                if (e.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return e;
                }
            }
        }

        return New(name, kind);
    }

    private Entity New(string name, EntityKind kind)
    {
        Entity entity = new() { Name = name, Kind = kind };
        All.Add(entity);
        Register(name, entity);
        return entity;
    }

    private void Register(string name, Entity entity)
    {
        Add(name, entity);
        foreach (string word in name.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (entity.Kind != EntityKind.State && char.IsUpper(word[0]) && word.Length > 1)
            {
                Add(word, entity);
            }
        }
    }

    private void Add(string word, Entity entity)
    {
        if (!_byWord.TryGetValue(word, out List<Entity>? list))
        {
            _byWord[word] = list = [];
        }

        if (!list.Contains(entity) && list.Count < 12)
        {
            list.Add(entity);
        }
    }
}
