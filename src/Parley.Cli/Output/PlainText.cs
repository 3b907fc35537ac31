using System.Text;

namespace Parley.Cli.Output;

/// <summary>Wraps sentences for a terminal or a file.</summary>
public static class PlainText
{
    /// <summary>Width that lines are wrapped at where the terminal's is not known.</summary>
    public const int DefaultWidth = 118;

    /// <summary>Wraps a text, indenting the lines after the first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="indent">Blanks before each further line.</param>
    /// <param name="width">Width in characters.</param>
    public static string Wrap(string text, int indent, int width = DefaultWidth)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new StringBuilder();
        var column = indent;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > indent && column + 1 + word.Length > width)
            {
                lines.Append('\n').Append(' ', indent);
                column = indent;
            }
            else if (column > indent)
            {
                lines.Append(' ');
                column++;
            }

            lines.Append(word);
            column += word.Length;
        }

        return lines.ToString();
    }

    /// <summary>Lays out a table with blanks; numbers (cells that parse as such) are set to the right.</summary>
    /// <param name="headers">Headers.</param>
    /// <param name="rows">Rows of as many cells.</param>
    public static string Table(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(rows);
        var widths = headers.Select((h, c) => Math.Max(h.Length, rows.Select(r => r[c].Length).DefaultIfEmpty(0).Max())).ToArray();
        var right = headers.Select((_, c) => rows.Count > 0 && rows.All(r => r[c].Length == 0 || IsNumber(r[c]))).ToArray();
        var text = new StringBuilder();
        Line(headers);
        Line([.. widths.Select(w => new string('-', w))]);
        foreach (var row in rows)
        {
            Line(row);
        }

        return text.ToString();

        void Line(IReadOnlyList<string> cells)
        {
            var line = string.Join("  ", cells.Select((c, i) => right[i] ? c.PadLeft(widths[i]) : c.PadRight(widths[i])));
            text.Append(line.TrimEnd()).Append('\n');
        }
    }

    private static bool IsNumber(string cell) => char.IsAsciiDigit(cell[0]) || (cell.Length > 1 && cell[0] is '-' or '+' or '.');
}
