namespace Parley.Cases.Reading;

/// <summary>Finds the place of slips for which the YAML parser gives none.</summary>
internal static class YamlSyntax
{
    /// <summary>Finds the innermost bracket or brace that opens a list or mapping and is never closed.</summary>
    /// <returns>The character with its line and column, or null when all are closed.</returns>
    public static (char Bracket, int Line, int Column)? UnclosedBracket(string text)
    {
        var open = new Stack<(char Bracket, int Line, int Column)>();
        var (line, column) = (1, 0);
        var atTokenStart = true;
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            column++;
            if (letter == '\n')
            {
                (line, column) = (line + 1, 0);
                atTokenStart |= quote == '\0';
            }
            else if (quote != '\0')
            {
                if (letter == '\\' && quote == '"')
                {
                    i++;
                    column++;
                }
                else if (letter == quote)
                {
                    quote = '\0';
                }
            }
            else if (letter == '#' && (i == 0 || char.IsWhiteSpace(text[i - 1])))
            {
                while (i + 1 < text.Length && text[i + 1] != '\n')
                {
                    i++;
                }
            }
            else if (letter is '[' or '{' && (atTokenStart || open.Count > 0))
            {
                open.Push((letter, line, column));
                atTokenStart = true;
            }
            else if (letter is ']' or '}' && open.Count > 0)
            {
                open.Pop();
                atTokenStart = false;
            }
            else if (letter is '"' or '\'' && atTokenStart)
            {
                quote = letter;
                atTokenStart = false;
            }
            else if (!char.IsWhiteSpace(letter))
            {
                atTokenStart = letter is ':' or '-' or ',' or '?' && (i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1]) || letter == ',');
            }
        }

        return open.Count > 0 ? open.Peek() : null;
    }

    /// <summary>Finds the first line whose indentation holds a tab.</summary>
    /// <returns>The line, from 1, or null.</returns>
    public static int? TabIndentation(string text)
    {
        var line = 1;
        foreach (var content in text.EnumerateLines())
        {
            var indentation = content[..^content.TrimStart().Length];
            if (indentation.Contains('\t') && indentation.Length < content.Length)
            {
                return line;
            }

            line++;
        }

        return null;
    }
}
