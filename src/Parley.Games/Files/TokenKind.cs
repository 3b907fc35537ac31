namespace Parley.Games.Files;

/// <summary>Kinds of tokens in .nfg and .efg files.</summary>
internal enum TokenKind
{
    End,
    Text,
    Number,
    Word,
    Open,
    Close,
}
