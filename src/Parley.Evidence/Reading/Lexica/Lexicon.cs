using System.Collections.Frozen;

namespace Parley.Evidence.Reading.Lexica;

/// <summary>The English lexicon that the reading rules stand on: closed classes, verbs with their forms, roles, states.</summary>
/// <remarks>
/// Written for Parley; no third-party word list. It is read once from the text files beside this class, which a user may
/// read and a developer may extend. Looking up a word costs one hash of its characters and allocates nothing.
/// </remarks>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, WordEntry> Entries = Build();

    private static readonly FrozenDictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gets the entry of a word form, or <see cref="WordEntry.Unknown"/>; case does not matter.</summary>
    public static WordEntry Find(ReadOnlySpan<char> form) =>
        form.Length <= 24 && Lookup.TryGetValue(form, out WordEntry? entry) ? entry : WordEntry.Unknown;

    private static FrozenDictionary<string, WordEntry> Build()
    {
        Dictionary<string, WordEntry> entries = new(StringComparer.OrdinalIgnoreCase);
        void Add(string form, string? lemma, PartOfSpeech parts, WordTraits traits)
        {
            entries[form] = entries.TryGetValue(form, out WordEntry? old)
                ? old with { Lemma = lemma ?? old.Lemma, Parts = old.Parts | parts, Traits = old.Traits | traits }
                : new WordEntry(form, lemma ?? form, parts, traits);
        }

        foreach ((string section, string word) in WordList.Sections("nouns.txt"))
        {
            (PartOfSpeech part, WordTraits trait) = NounSection(section);
            Add(word, null, part, trait);
            if (section is "person" or "organisation" or "communication" && !word.EndsWith('s'))
            {
                Add(Plural(word), null, part, trait | WordTraits.Plural | (section == "person" ? WordTraits.People : 0));
            }
        }

        foreach (string line in WordList.Lines("verbs.txt"))
        {
            foreach (string notation in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                foreach ((string form, string lemma, PartOfSpeech part, bool nounFirst) in VerbForms.Of(notation))
                {
                    bool known = entries.TryGetValue(form, out WordEntry? old);
                    bool keep = known && (old!.Parts & PartOfSpeech.AnyVerb) != 0 && lemma != form;
                    WordTraits traits = (nounFirst ? WordTraits.NounFirst : 0)
                        | (CueLexicon.IsSpeech(lemma) ? WordTraits.Speech : 0)
                        | (CueLexicon.IsThought(lemma) ? WordTraits.Thought : 0);
                    Add(form, keep ? null : lemma, part, traits);
                }
            }
        }

        foreach ((_, string pair) in WordList.Sections("irregular.txt"))
        {
            string[] sides = pair.Split('=');
            WordTraits trait = sides[1] switch { "be" => WordTraits.Be, "have" => WordTraits.Have, "do" => WordTraits.Do, _ => 0 };
            PartOfSpeech part = sides[0] switch
            {
                "been" or "done" => PartOfSpeech.VerbParticiple,
                "being" or "having" or "doing" or "lying" or "dying" or "tying" => PartOfSpeech.VerbGerund,
                "be" or "have" or "do" or "are" or "am" or "'re" or "'m" or "'ve" => PartOfSpeech.VerbBase,
                "is" or "has" or "does" => PartOfSpeech.VerbThird,
                _ => PartOfSpeech.VerbPast,
            };
            entries.Remove(sides[0]);
            Add(sides[0], sides[1], part, trait | WordTraits.StopWord);
        }

        foreach ((string section, string word) in WordList.Sections("function-words.txt"))
        {
            (PartOfSpeech part, WordTraits trait) = FunctionSection(section);
            Add(word, null, part, trait);
        }

        AddCues(Add);
        AddNames(Add);
        return entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void AddCues(Action<string, string?, PartOfSpeech, WordTraits> add)
    {
        foreach ((string section, string word) in WordList.Sections("cues.txt"))
        {
            if (section == "noun")
            {
                add(word, null, PartOfSpeech.Noun, WordTraits.CommunicationNoun);
                add(Plural(word), null, PartOfSpeech.Noun, WordTraits.CommunicationNoun);
            }
        }
    }

    private static void AddNames(Action<string, string?, PartOfSpeech, WordTraits> add)
    {
        foreach ((string section, string word) in WordList.Sections("given-names.txt"))
        {
            add(word, null, PartOfSpeech.Name, section == "male" ? WordTraits.Male : WordTraits.Female);
        }

        foreach (State state in Gazetteer.States)
        {
            foreach (string people in state.People)
            {
                add(people, null, PartOfSpeech.Name, WordTraits.Demonym);
            }

            if (!state.Name.Contains(' ', StringComparison.Ordinal))
            {
                add(state.Name, null, PartOfSpeech.Name, WordTraits.State);
            }
        }
    }

    private static string Plural(string word) =>
        word.EndsWith("man", StringComparison.Ordinal) && word.Length > 3 ? word[..^3] + "men"
        : word.EndsWith('y') && word.Length > 2 && !"aeiou".Contains(word[^2], StringComparison.Ordinal) ? word[..^1] + "ies"
        : word.EndsWith('s') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith('x') ? word + "es"
        : word + "s";

    private static (PartOfSpeech Part, WordTraits Trait) NounSection(string section) => section switch
    {
        "person" => (PartOfSpeech.Noun, WordTraits.Person),
        "people" => (PartOfSpeech.Noun, WordTraits.Person | WordTraits.People | WordTraits.Plural),
        "organisation" => (PartOfSpeech.Noun, WordTraits.Organisation),
        "communication" => (PartOfSpeech.Noun, WordTraits.CommunicationNoun),
        "negotiation" => (PartOfSpeech.Noun, WordTraits.Negotiation),
        "attitudeadj" => (PartOfSpeech.Adjective, WordTraits.Attitude),
        _ => (PartOfSpeech.Noun, WordTraits.None),
    };

    private static (PartOfSpeech Part, WordTraits Trait) FunctionSection(string section) => section switch
    {
        "determiner" => (PartOfSpeech.Determiner, WordTraits.StopWord),
        "possessive" => (PartOfSpeech.Possessive, WordTraits.StopWord),
        "pronoun" => (PartOfSpeech.Pronoun, WordTraits.StopWord),
        "relative" => (PartOfSpeech.Relative, WordTraits.StopWord),
        "preposition" => (PartOfSpeech.Preposition, WordTraits.StopWord),
        "coordination" => (PartOfSpeech.Coordination, WordTraits.StopWord),
        "subordination" => (PartOfSpeech.Subordination, WordTraits.StopWord),
        "modal" => (PartOfSpeech.Modal, WordTraits.StopWord),
        "negator" => (PartOfSpeech.Negation, WordTraits.StopWord),
        "adverb" => (PartOfSpeech.Adverb, WordTraits.None),
        "adjective" => (PartOfSpeech.Adjective, WordTraits.None),
        "number" => (PartOfSpeech.Number, WordTraits.NumberWord),
        "weekday" => (PartOfSpeech.Name, WordTraits.Weekday),
        "month" => (PartOfSpeech.Name, WordTraits.Month),
        "timenoun" => (PartOfSpeech.Noun, WordTraits.TimeNoun),
        _ => (PartOfSpeech.Noun, WordTraits.Title),
    };
}
