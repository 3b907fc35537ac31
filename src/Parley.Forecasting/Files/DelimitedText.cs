namespace Parley.Forecasting.Files;

/// <summary>Reads text that is divided by commas, semicolons, tabs or blanks, with quotes as in RFC 4180, and keeps each field's place.</summary>
/// <remarks>The divider is read off the first line with text: a tab wins, then semicolon, comma and pipe, then runs of blanks. Empty lines and lines that start with # are
/// left out.</remarks>
internal static class DelimitedText
{
    public static List<List<Cell>> Rows(string text, char? delimiter = null)
    {
        var rows = new List<List<Cell>>();
        var separator = delimiter ?? Detect(text);
        var (i, line, start) = (0, 1, 0);
        if (text.Length > 0 && text[0] == '\uFEFF')
        {
            (i, start) = (1, 1);
        }

        while (i < text.Length)
        {
            var row = ReadRow(text, separator, ref i, ref line, ref start);
            if (row.Exists(c => !c.IsEmpty) && !row[0].Text.StartsWith('#'))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    public static char Detect(string text)
    {
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim('\r', '\uFEFF');
            if (line.Trim().Length == 0 || line.TrimStart().StartsWith('#'))
            {
                continue;
            }

            foreach (var candidate in "\t;,|")
            {
                if (line.Contains(candidate, StringComparison.Ordinal))
                {
                    return candidate;
                }
            }

            return ' ';
        }

        return ',';
    }

    private static List<Cell> ReadRow(string text, char separator, ref int i, ref int line, ref int start)
    {
        var row = new List<Cell>();
        while (true)
        {
            SkipBlanks(text, separator, ref i);
            var (at, column) = (line, i - start + 1);
            string field;
            if (i < text.Length && text[i] == '"')
            {
                field = ReadQuoted(text, ref i, ref line, ref start);
                while (i < text.Length && text[i] != separator && text[i] is not ('\n' or '\r'))
                {
                    i++;
                }
            }
            else
            {
                var from = i;
                while (i < text.Length && text[i] != separator && text[i] is not ('\n' or '\r'))
                {
                    i++;
                }

                field = text[from..i].Trim();
            }

            row.Add(new Cell(field, at, column));
            if (i < text.Length && text[i] == separator)
            {
                i++;
                continue;
            }

            if (i < text.Length && text[i] == '\r')
            {
                i++;
            }

            if (i < text.Length && text[i] == '\n')
            {
                i++;
            }

            line++;
            start = i;
            return row;
        }
    }

    private static void SkipBlanks(string text, char separator, ref int i)
    {
        while (i < text.Length && (text[i] == ' ' || (text[i] == '\t' && separator != '\t')))
        {
            i++;
        }
    }

    private static string ReadQuoted(string text, ref int i, ref int line, ref int start)
    {
        var field = new System.Text.StringBuilder();
        i++;
        while (i < text.Length)
        {
            if (text[i] == '"')
            {
                if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    i++;
                }
                else
                {
                    i++;
                    break;
                }
            }

            if (text[i] == '\n')
            {
                line++;
                start = i + 1;
            }

            field.Append(text[i++]);
        }

        return field.ToString().Trim();
    }
}
