namespace Parley.Evidence.Reading.Tagging;

/// <summary>The kinds of tokens that the rules tell apart.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Terminal,
    Comma,
    Semicolon,
    Colon,
    Dash,
    OpenBracket,
    CloseBracket,
    DoubleMark,
    SingleMark,
    Ellipsis,
    Currency,
    Percent,
    Symbol,
}
