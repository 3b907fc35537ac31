using System.Text;
using Parley.Numerics.Errors;

namespace Parley.Evidence.Ledger;

/// <summary>Reads comma-separated values as RFC 4180 describes them: quotation marks around fields, doubled inside, line breaks allowed within; LF or CRLF between records.</summary>
internal static class CsvReader
{
    public static List<CsvRow> Read(string text, string file, List<SourceError> errors)
    {
        var rows = new List<CsvRow>();
        var fields = new List<CsvField>();
        var field = new StringBuilder();
        var at = text.StartsWith('\uFEFF') ? 1 : 0;
        var line = 1;
        var lineStart = at;
        while (at < text.Length)
        {
            var rowLine = line;
            fields.Clear();
            while (true)
            {
                var (startLine, startColumn) = (line, at - lineStart + 1);
                field.Clear();
                if (at < text.Length && text[at] == '"')
                {
                    at = Quoted(text, at + 1, field, ref line, ref lineStart, out var closed);
                    if (!closed)
                    {
                        errors.Add(new SourceError(file, startLine, startColumn, "this quotation mark is never closed (expected a closing \" before a comma or the end of the line)"));
                    }
                    else if (at < text.Length && text[at] is not (',' or '\r' or '\n'))
                    {
                        errors.Add(new SourceError(file, line, at - lineStart + 1, "text after a closing quotation mark (expected a comma or the end of the line; a quotation mark inside a field is written twice)"));
                        at = Plain(text, at, field);
                    }
                }
                else
                {
                    at = Plain(text, at, field);
                }

                fields.Add(new CsvField(field.ToString(), startLine, startColumn));
                if (at >= text.Length || text[at] != ',')
                {
                    break;
                }

                at++;
            }

            if (at < text.Length && text[at] == '\r')
            {
                at++;
            }

            if (at < text.Length && text[at] == '\n')
            {
                at++;
            }

            line++;
            lineStart = at;
            if (fields.Count > 1 || fields[0].Text.Length > 0)
            {
                rows.Add(new CsvRow(rowLine, [.. fields]));
            }
        }

        return rows;
    }

    private static int Plain(string text, int at, StringBuilder field)
    {
        var end = text.AsSpan(at).IndexOfAny(',', '\r', '\n');
        end = end < 0 ? text.Length : at + end;
        field.Append(text, at, end - at);
        return end;
    }

    private static int Quoted(string text, int at, StringBuilder field, ref int line, ref int lineStart, out bool closed)
    {
        closed = false;
        while (at < text.Length)
        {
            var c = text[at++];
            if (c == '"')
            {
                if (at < text.Length && text[at] == '"')
                {
                    at++;
                }
                else
                {
                    closed = true;
                    break;
                }
            }
            else if (c == '\n')
            {
                line++;
                lineStart = at;
            }

            field.Append(c);
        }

        return at;
    }
}
