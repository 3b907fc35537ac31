namespace Parley.Evidence.Reading.Tagging;

/// <summary>Takes Markdown's emphasis and link marks out of a list of tokens; the offsets of the others stay as they are.</summary>
internal static class MarkdownMarks
{
    /// <summary>Removes the marks in place.</summary>
    public static void Remove(string text, List<Token> tokens)
    {
        int kept = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            char c = text[tokens[i].Start];
            if (tokens[i].Kind == TokenKind.Symbol && c is '*' or '_' or '`' or '~')
            {
                continue;
            }

            if (c == ']' && i + 1 < tokens.Count && text[tokens[i + 1].Start] == '(' && tokens[i + 1].Start == tokens[i].End)
            {
                int limit = Math.Min(tokens.Count - 1, i + 60);
                while (i < limit && text[tokens[i].Start] != ')')
                {
                    i++;
                }

                continue;
            }

            if (c == '[')
            {
                continue;
            }

            tokens[kept++] = tokens[i];
        }

        tokens.RemoveRange(kept, tokens.Count - kept);
    }
}
