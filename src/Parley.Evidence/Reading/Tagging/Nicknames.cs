namespace Parley.Evidence.Reading.Tagging;

/// <summary>Takes the marks around a nickname out of the tokens: in <c>Ada "Dutch" Brandt</c> nothing is quoted.</summary>
internal static class Nicknames
{
    /// <summary>Removes the marks; the words keep their places in the source.</summary>
    public static void Remove(List<Token> tokens)
    {
        for (int i = 1; i + 3 < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.DoubleMark && tokens[i + 2].Kind == TokenKind.DoubleMark && IsName(tokens[i - 1]) && IsName(tokens[i + 1]) && IsName(tokens[i + 3])
                && tokens[i].Start > tokens[i - 1].End && tokens[i + 1].Start == tokens[i].End && tokens[i + 2].Start == tokens[i + 1].End)
            {
                tokens.RemoveAt(i + 2);
                tokens.RemoveAt(i);
            }
        }
    }

    private static bool IsName(Token token) => token.Kind == TokenKind.Word && token.Capital && (token.Entry.Parts & ~Lexica.PartOfSpeech.Name) == 0;
}
