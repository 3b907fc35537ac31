using Parley.Evidence.Reading.Lexica;

namespace Parley.Evidence.Reading.Tagging;

/// <summary>One word, number or mark of the text, by its place in the unmodified source.</summary>
internal struct Token
{
    /// <summary>Stands where there is no neighbour: a word that says nothing.</summary>
    public static Token None => new() { Entry = WordEntry.Unknown };

    /// <summary>The offset of the first UTF-16 unit in the source.</summary>
    public int Start;

    /// <summary>The offset after the last UTF-16 unit.</summary>
    public int End;

    /// <summary>What kind of token it is.</summary>
    public TokenKind Kind;

    /// <summary>Whether the first letter is a capital.</summary>
    public bool Capital;

    /// <summary>The lexicon's entry; never null.</summary>
    public WordEntry Entry;

    /// <summary>The part of speech that the tagger chose.</summary>
    public PartOfSpeech Tag;

    /// <summary>The lemma; empty where the lexicon does not know the word.</summary>
    public readonly string Lemma => Entry.Lemma;

    /// <summary>Whether the chosen part of speech is among those given.</summary>
    public readonly bool Is(PartOfSpeech parts) => (Tag & parts) != 0;

    /// <summary>Whether the entry has one of the traits.</summary>
    public readonly bool Has(WordTraits traits) => (Entry.Traits & traits) != 0;
}
