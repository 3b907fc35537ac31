namespace Parley.Evidence.Reading.Tagging;

/// <summary>The pieces that a sentence is cut into before subjects and objects are looked for.</summary>
internal enum ChunkKind : byte
{
    NounPhrase,
    Verb,
    Preposition,
    Subordinator,
    Relative,
    Coordination,
    Adverb,
    Adjective,
    Quotation,
    Bracket,
    Comma,
    Dash,
    Colon,
    Semicolon,
    Terminal,
    Other,
}
