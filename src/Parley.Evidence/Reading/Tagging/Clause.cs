using Parley.Evidence.Reading.Lexica;

namespace Parley.Evidence.Reading.Tagging;

/// <summary>Looks for the subject and object of a verb group among the chunks of its sentence.</summary>
/// <remarks>
/// The subject is the nearest noun phrase to the left that no preposition governs; appositions, relative clauses and brackets between commas
/// or dashes are stepped over, a coordinated verb takes the subject of the verb before it, and a participle after a comma that of the main verb.
/// Each search looks at a bounded number of chunks.
/// </remarks>
internal sealed class Clause(Passage passage, List<Chunk> chunks)
{
    private const int Window = 40;

    /// <summary>Gets the passage the chunks belong to.</summary>
    public Passage Passage { get; } = passage;

    /// <summary>Gets the chunks of one sentence.</summary>
    public List<Chunk> Chunks { get; } = chunks;

    /// <summary>Gets the chunk of the subject of a verb group, or -1.</summary>
    public int Subject(int verb, int depth = 0)
    {
        Chunk group = Chunks[verb];
        if (depth > 6)
        {
            return -1;
        }

        if (!group.Finite)
        {
            return NonFinite(verb, depth);
        }

        int stop = Math.Max(0, verb - Window);
        for (int j = verb - 1; j >= stop; j--)
        {
            switch (Chunks[j].Kind)
            {
                case ChunkKind.Adverb or ChunkKind.Bracket or ChunkKind.Adjective:
                    continue;
                case ChunkKind.NounPhrase:
                    if (IsTime(j))
                    {
                        j = j > stop && Chunks[j - 1].Kind == ChunkKind.Preposition ? j - 1 : j;
                        continue;
                    }

                    if (j > stop && Chunks[j - 1].Kind == ChunkKind.Preposition && !IsForm(j - 1, "like"))
                    {
                        j--;
                        continue;
                    }

                    return CoordinatedFirst(j);
                case ChunkKind.Comma or ChunkKind.Dash:
                    return Agreeing(AcrossComma(j, stop), group, stop);
                case ChunkKind.Relative:
                    return IsForm(j, "what") || IsForm(j, "how") || IsForm(j, "why") ? -1 : Antecedent(j);
                case ChunkKind.Verb when j > stop && Chunks[j - 1].Kind == ChunkKind.NounPhrase:
                    // A reduced relative: "marchers waving flags chanted", "a report released in May found".
                    continue;
                case ChunkKind.Coordination:
                    if (j > 0 && Chunks[j - 1].Kind == ChunkKind.Dash && MainSubject(j, depth) is var main && main >= 0)
                    {
                        return main;
                    }

                    int earlier = PreviousVerb(j, stop, group.Form != PartOfSpeech.VerbBase);
                    return earlier < 0 ? -1 : Subject(earlier, depth + 1);
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>Gets the noun phrase after a verb group that is its object, or -1.</summary>
    public int Object(int verb)
    {
        for (int j = verb + 1; j < Math.Min(Chunks.Count, verb + 4); j++)
        {
            ChunkKind kind = Chunks[j].Kind;
            if (kind == ChunkKind.NounPhrase)
            {
                if (IsTime(j))
                {
                    continue;
                }

                return j;
            }

            if (kind is not (ChunkKind.Adverb or ChunkKind.Quotation))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Gets the noun phrase after the first of the given prepositions within the clause of a verb, or -1.</summary>
    public int PrepositionObject(int verb, params ReadOnlySpan<string> prepositions)
    {
        for (int j = verb + 1; j + 1 < Math.Min(Chunks.Count, verb + 9); j++)
        {
            ChunkKind kind = Chunks[j].Kind;
            if (kind is ChunkKind.Verb or ChunkKind.Subordinator or ChunkKind.Relative or ChunkKind.Terminal or ChunkKind.Semicolon)
            {
                return -1;
            }

            if (kind == ChunkKind.Preposition && prepositions.Contains(Passage.Tokens[Chunks[j].First].Entry.Form) && Chunks[j + 1].Kind == ChunkKind.NounPhrase)
            {
                return j + 1;
            }
        }

        return -1;
    }

    /// <summary>Whether a noun phrase only says when: "Monday", "last week".</summary>
    public bool IsTime(int chunk)
    {
        Chunk c = Chunks[chunk];
        Token head = Passage.Tokens[c.Head];
        return head.Has(WordTraits.Weekday) || IsYear(c) || (head.Has(WordTraits.TimeNoun) && c.Genitive < 0 && !head.Has(WordTraits.Person)) || (head.Has(WordTraits.Month) && head.Capital)
            || (head.Is(PartOfSpeech.Number) && c.End - c.First <= 2 && Passage.Tokens[c.First].Has(WordTraits.Month));
    }

    private bool IsYear(Chunk c)
    {
        ReadOnlySpan<char> word = c.End - c.First == 1 && Passage.Tokens[c.Head].Kind == TokenKind.Number ? Passage.Word(c.Head) : default;
        return word.Length == 4 && (word.StartsWith("19") || word.StartsWith("20")) && word.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>Whether the chunk is one word of the given form.</summary>
    public bool IsForm(int chunk, string form) => chunk >= 0 && chunk < Chunks.Count && Passage.IsForm(Chunks[chunk].First, form);

    /// <summary>Gets the verb's lemma.</summary>
    public string Lemma(int verb) => Passage.Tokens[Chunks[verb].Head].Lemma;

    /// <summary>Gets the last chunk that belongs to a coordination which begins at the given noun phrase: "A, B and C".</summary>
    public int CoordinatedLast(int chunk)
    {
        int last = chunk;
        while (last + 2 < Chunks.Count && last - chunk < 8 && Chunks[last + 1].Kind == ChunkKind.Coordination && Chunks[last + 2].Kind == ChunkKind.NounPhrase)
        {
            last += 2;
        }

        return last;
    }

    private int CoordinatedFirst(int chunk)
    {
        int first = chunk;
        while (first >= 2 && Chunks[first - 1].Kind == ChunkKind.Coordination && Chunks[first - 2].Kind == ChunkKind.NounPhrase
            && !(first >= 3 && (Chunks[first - 3].Kind == ChunkKind.Preposition || (Chunks[first - 3].Kind == ChunkKind.Verb && !Passage.Tokens[Chunks[first - 3].Head].Has(WordTraits.Speech)))))
        {
            first -= 2;
        }

        return first;
    }

    private int NonFinite(int verb, int depth)
    {
        Chunk group = Chunks[verb];
        if (verb == 0)
        {
            // "Speaking in Borland, Brandt said": the subject of the next finite verb.
            for (int j = 1; j < Math.Min(Chunks.Count, Window); j++)
            {
                if (Chunks[j].Finite)
                {
                    return Subject(j, depth + 1);
                }
            }

            return -1;
        }

        Chunk before = Chunks[verb - 1];
        if (!group.Infinitive && before.Kind == ChunkKind.NounPhrase)
        {
            return verb - 1;
        }

        // "Forced Borland to yield", "coaxed Reyes into stepping back": the object of the first verb does the second.
        if (group.Infinitive && before.Kind == ChunkKind.NounPhrase && verb >= 2 && Chunks[verb - 2].Kind == ChunkKind.Verb && !Chunks[verb - 2].Passive && Moves(verb - 2))
        {
            return verb - 1;
        }

        if (verb >= 3 && IsForm(verb - 1, "into") && Chunks[verb - 2].Kind == ChunkKind.NounPhrase && Chunks[verb - 3].Kind == ChunkKind.Verb)
        {
            return verb - 2;
        }

        if (before.Kind is ChunkKind.Comma or ChunkKind.Dash && !group.Infinitive)
        {
            // "..., signalling a change": the subject of the main clause.
            int main = MainSubject(verb, depth);
            if (main >= 0)
            {
                return main;
            }
        }

        int earlier = PreviousVerb(verb, Math.Max(0, verb - Window));
        return earlier >= 0 ? Subject(earlier, depth + 1) : group.Infinitive ? -1 : FollowingSubject(verb, depth);
    }

    // "After saying that the port was closed, Brandt left": the subject of the main verb behind the comma.
    private int FollowingSubject(int verb, int depth)
    {
        if (verb != 1 || Chunks[0].Kind is not (ChunkKind.Preposition or ChunkKind.Subordinator))
        {
            return -1;
        }

        bool comma = false;
        for (int j = verb + 1; j < Math.Min(Chunks.Count, Window); j++)
        {
            comma |= Chunks[j].Kind == ChunkKind.Comma;
            if (comma && Chunks[j].Finite && Subject(j, depth + 1) is var main && main > verb)
            {
                return main;
            }
        }

        return -1;
    }

    private bool Moves(int verb) => Lemma(verb) is "force" or "compel" or "oblige" or "persuade" or "convince" or "pressure" or "push" or "press" or "ask" or "urge" or "tell" or "order" or "instruct"
        or "want" or "allow" or "permit" or "help" or "invite" or "prompt" or "lead" or "cause" or "require" or "enable" or "expect" or "beg" or "get" or "nudge" or "warn";

    private int MainSubject(int before, int depth)
    {
        for (int j = Math.Max(0, before - Window); j < before; j++)
        {
            if (Chunks[j].Finite && Subject(j, depth + 1) is var main && main >= 0 && main < before)
            {
                return main;
            }
        }

        return -1;
    }

    private int PreviousVerb(int from, int stop, bool finite = false)
    {
        for (int j = from - 1; j >= stop; j--)
        {
            if (Chunks[j].Kind == ChunkKind.Verb && (finite && Chunks[j].Infinitive && MoreVerbs(j, stop) ? false : Chunks[j].Finite || Chunks[j].Infinitive || j == 0))
            {
                return j;
            }
        }

        return -1;
    }

    private bool MoreVerbs(int from, int stop)
    {
        for (int j = from - 1; j >= stop; j--)
        {
            if (Chunks[j].Finite)
            {
                return true;
            }
        }

        return false;
    }

    private int Antecedent(int relative)
    {
        int j = relative - 1;
        if (j >= 0 && Chunks[j].Kind is ChunkKind.Comma or ChunkKind.Dash)
        {
            j--;
        }

        while (j >= 2 && Chunks[j].Kind == ChunkKind.NounPhrase && Chunks[j - 1].Kind == ChunkKind.Preposition && Chunks[j - 2].Kind == ChunkKind.NounPhrase)
        {
            j -= 2;
        }

        return j >= 0 && Chunks[j].Kind == ChunkKind.NounPhrase ? j : -1;
    }

    // "States that resist Brandt - rather than please her - tend to win": one name does not go with a plural verb; the states do.
    private int Agreeing(int subject, Chunk group, int stop)
    {
        if (subject < 0 || group.Form != PartOfSpeech.VerbBase || !Passage.Tokens[Chunks[subject].Head].Is(PartOfSpeech.Name) || CoordinatedLast(subject) != subject)
        {
            return subject;
        }

        for (int j = subject - 1; j > stop; j--)
        {
            if (Chunks[j].Kind == ChunkKind.Relative && Chunks[j - 1].Kind == ChunkKind.NounPhrase && Passage.Tokens[Chunks[j - 1].Head].Is(PartOfSpeech.Noun))
            {
                return j - 1;
            }
        }

        return subject;
    }

    private int AcrossComma(int comma, int stop)
    {
        ChunkKind mark = Chunks[comma].Kind;
        for (int k = comma - 1; k >= Math.Max(1, stop); k--)
        {
            if (Chunks[k].Kind != mark)
            {
                continue;
            }

            int inside = k + 1;
            int before = k - 1;
            while (before > 0 && Chunks[before].Kind is ChunkKind.Bracket or ChunkKind.Adverb)
            {
                before--;
            }

            bool apposition = Chunks[inside].Kind is ChunkKind.Relative or ChunkKind.NounPhrase or ChunkKind.Preposition or ChunkKind.Adverb or ChunkKind.Adjective
                || (Chunks[inside].Kind == ChunkKind.Verb && !Chunks[inside].Finite) || Chunks[inside].Kind == ChunkKind.Coordination;
            if (Chunks[before].Kind != ChunkKind.NounPhrase || !apposition)
            {
                return Chunks[before].Kind == ChunkKind.Verb && Chunks[comma - 1].Kind != ChunkKind.Quotation ? Subject(before, 3) : -1;
            }

            while (before >= 2 && Chunks[before - 1].Kind == ChunkKind.Preposition && Chunks[before - 2].Kind == ChunkKind.NounPhrase)
            {
                before -= 2;
            }

            if (before >= 1 && Chunks[before - 1].Kind == ChunkKind.Preposition)
            {
                return -1;
            }

            // "A, B and C said": a list rather than an apposition begins further left; the first name stands for it.
            return CoordinatedFirst(before);
        }

        return -1;
    }
}
