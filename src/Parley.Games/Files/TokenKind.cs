namespace Parley.Games.Files;

/// <summary>Kinds of tokens in a game file.</summary>
internal enum TokenKind
{
    /// <summary>End of the file.</summary>
    End,

    /// <summary>A quoted text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Any other word.</summary>
    Word,

    /// <summary>An opening brace.</summary>
    Open,

    /// <summary>A closing brace.</summary>
    Close,

    /// <summary>An opening bracket, of .agg files.</summary>
    OpenBracket,

    /// <summary>A closing bracket.</summary>
    CloseBracket,
}
