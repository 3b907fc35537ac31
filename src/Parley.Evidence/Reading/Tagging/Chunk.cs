using Parley.Evidence.Reading.Lexica;

namespace Parley.Evidence.Reading.Tagging;

/// <summary>One piece of a sentence: a noun phrase, a verb group, a mark or a joining word.</summary>
internal struct Chunk
{
    /// <summary>What the piece is.</summary>
    public ChunkKind Kind;

    /// <summary>The first token.</summary>
    public int First;

    /// <summary>The token after the last.</summary>
    public int End;

    /// <summary>The head noun, the main verb, or the word itself.</summary>
    public int Head;

    /// <summary>The index of the quotation where the piece is one.</summary>
    public int Quotation;

    /// <summary>The token of a possessive 's inside a noun phrase, or -1.</summary>
    public int Genitive;

    /// <summary>The tag of the first verb of a group: finite, infinitive, participle or gerund.</summary>
    public PartOfSpeech Form;

    /// <summary>The modal verb's token, or -1.</summary>
    public int Modal;

    /// <summary>The negating word's token, or -1.</summary>
    public int Negator;

    /// <summary>Whether the verb group is passive.</summary>
    public bool Passive;

    /// <summary>Whether the verb group has a form of "have" before the main verb.</summary>
    public bool Perfect;

    /// <summary>Whether the verb group has a form of "be" before a gerund.</summary>
    public bool Progressive;

    /// <summary>Whether the verb group is an infinitive with "to".</summary>
    public bool Infinitive;

    /// <summary>Whether the verb group can be the verb of a clause of its own.</summary>
    public readonly bool Finite => Kind == ChunkKind.Verb && !Infinitive && (Form & (PartOfSpeech.FiniteVerb | PartOfSpeech.Modal)) != 0;
}
