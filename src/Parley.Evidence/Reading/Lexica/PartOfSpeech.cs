namespace Parley.Evidence.Reading.Lexica;

/// <summary>The parts of speech that a word form may have; a tagger leaves exactly one of them.</summary>
[Flags]
internal enum PartOfSpeech
{
    None = 0,
    Determiner = 1 << 0,
    Possessive = 1 << 1,
    Pronoun = 1 << 2,
    Relative = 1 << 3,
    Preposition = 1 << 4,
    Coordination = 1 << 5,
    Subordination = 1 << 6,
    Modal = 1 << 7,
    Adverb = 1 << 8,
    Adjective = 1 << 9,
    Number = 1 << 10,
    Noun = 1 << 11,
    Name = 1 << 12,
    VerbBase = 1 << 13,
    VerbThird = 1 << 14,
    VerbPast = 1 << 15,
    VerbParticiple = 1 << 16,
    VerbGerund = 1 << 17,
    Infinitive = 1 << 18,
    Genitive = 1 << 19,
    Punctuation = 1 << 20,
    Negation = 1 << 21,

    FiniteVerb = VerbBase | VerbThird | VerbPast,
    AnyVerb = VerbBase | VerbThird | VerbPast | VerbParticiple | VerbGerund,
}
