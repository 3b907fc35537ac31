using System.Globalization;
using System.Text;
using Parley.Reports.Briefs.Content;
using Parley.Reports.Tables;

namespace Parley.Reports.Briefs.Writing;

/// <summary>Writes a brief as Markdown as GitHub reads it; figures become tables.</summary>
public static class MarkdownBriefWriter
{
    private const int MostRows = 60;

    /// <summary>Writes the text.</summary>
    /// <param name="document">The brief.</param>
    /// <returns>The whole file.</returns>
    public static string Write(BriefDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new StringBuilder();
        text.Append('*').Append(E(document.Kicker)).Append("*\n\n# ").Append(E(document.Title)).Append("\n\n");
        if (document.Standfirst.Length > 0)
        {
            text.Append("**").Append(E(document.Standfirst)).Append("**\n\n");
        }

        text.Append(string.Join(" · ", document.Facts.Select(f => $"{E(f.Name)} {E(f.Value)}"))).Append(document.Facts.Count > 0 ? "\n\n" : "");
        foreach (var section in document.Sections)
        {
            text.Append("<a id=\"").Append(E(section.Anchor)).Append("\"></a>\n\n## ").Append(E(section.Title)).Append("\n\n");
            foreach (var block in section.Blocks)
            {
                Block(text, block);
            }
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static void Block(StringBuilder text, BriefBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                text.Append(Runs(paragraph.Runs)).Append("\n\n");
                break;
            case HeadingBlock heading:
                text.Append("### ").Append(E(heading.Text)).Append("\n\n");
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    text.Append("- ").Append(item.Anchor is null ? "" : $"<a id=\"{E(item.Anchor)}\"></a>").Append(Runs(item.Runs)).Append('\n');
                }

                text.Append('\n');
                break;
            case TableBlock table:
                text.Append("**").Append(E(table.Table.Caption)).Append("**\n\n");
                Table(text, table.Table, table.RowAnchors, int.MaxValue);
                break;
            case FigureBlock figure:
                text.Append("<a id=\"").Append(figure.Anchor).Append("\"></a>**Figure ").Append(figure.Number.ToString(CultureInfo.InvariantCulture)).Append(": ")
                    .Append(E(figure.Chart.Title)).Append("**  \n").Append(E(figure.Chart.Summary)).Append("\n\n");
                Table(text, figure.Chart.ToReaderTable(), [], MostRows);
                if (figure.References.Count > 0)
                {
                    text.Append("Where the numbers come from: ").Append(string.Join(" · ", figure.References.Select(r => Runs([r])))).Append("\n\n");
                }

                break;
            case CalloutBlock callout:
                var inner = new StringBuilder();
                inner.Append("**").Append(E(callout.Title)).Append("**\n\n");
                foreach (var b in callout.Blocks)
                {
                    Block(inner, b);
                }

                text.Append("> ").Append(inner.ToString().TrimEnd().Replace("\n", "\n> ", StringComparison.Ordinal)).Append("\n\n");
                break;
            case FindingBlock finding:
                var figureText = finding.Figure.Length == 0 ? "" : $"**{E(finding.Figure)}**" + (finding.Interval.Length == 0 ? " " : $" ({E(finding.Interval)}) ");
                text.Append("- <a id=\"").Append(E(finding.Anchor)).Append("\"></a>").Append(figureText).Append(Runs(finding.Runs)).Append('\n');
                foreach (var note in finding.Notes)
                {
                    text.Append("  - ").Append(Runs(note)).Append('\n');
                }

                text.Append('\n');
                break;
            case ChainBlock chain:
                text.Append("<a id=\"").Append(E(chain.Anchor)).Append("\"></a>\n<details><summary>").Append(E(chain.Title)).Append("</summary>\n\n");
                foreach (var step in chain.Steps)
                {
                    text.Append("- **").Append(E(step.Name)).Append("**\n");
                    foreach (var item in step.Items)
                    {
                        text.Append("  - ").Append(Runs(item)).Append('\n');
                    }
                }

                text.Append("\n</details>\n\n");
                break;
            default:
                throw new NotSupportedException($"The Markdown writer does not know {block.GetType().Name}.");
        }
    }

    private static void Table(StringBuilder text, ReportTable table, IReadOnlyList<string> anchors, int most)
    {
        text.Append("| ").Append(string.Join(" | ", table.Columns.Select(c => E(c.Header)))).Append(" |\n|")
            .Append(string.Concat(table.Columns.Select(c => c.Kind is ColumnKind.Number or ColumnKind.Share ? " ---: |" : " --- |"))).Append('\n');
        for (var r = 0; r < Math.Min(most, table.Rows.Count); r++)
        {
            var anchor = r < anchors.Count ? $"<a id=\"{E(anchors[r])}\"></a>" : "";
            text.Append("| ").Append(anchor).Append(string.Join(" | ", table.Rows[r].Select(Cell))).Append(" |\n");
        }

        text.Append(table.Rows.Count > most ? string.Create(CultureInfo.InvariantCulture, $"\n*And {table.Rows.Count - most} more rows, which the spreadsheet and JSON exports carry.*\n\n") : "\n");
        text.Append(table.Note.Length == 0 ? "" : $"*{E(table.Note)}*\n\n");
    }

    private static string Cell(ReportCell cell) => cell.Link switch
    {
        null => E(cell.Text),
        _ when cell.Link.StartsWith('#') => Runs([new ReferenceRun(cell.Text, cell.Link[1..])]),
        _ => Runs([new LinkRun(cell.Text, cell.Link)]),
    };

    private static string Runs(IReadOnlyList<BriefInline> runs)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
        {
            text.Append(run switch
            {
                StrongRun => Wrap(run.Text, "**"),
                EmphasisRun => Wrap(run.Text, "*"),
                LinkRun { IsSafe: true } link => $"[{E(run.Text)}](<{Address(link.Address)}>)",
                ReferenceRun reference => $"[{E(run.Text)}](#{E(reference.Anchor)})",
                _ => E(run.Text),
            });
        }

        return text.ToString();
    }

    /// <summary>Encodes what could end a Markdown link or start another.</summary>
    private static string Address(string address)
    {
        var result = new StringBuilder();
        foreach (var c in new Uri(address, UriKind.Absolute).AbsoluteUri)
        {
            result.Append(c is '<' or '>' or '(' or ')' or '[' or ']' or '\\' or '`' or '*' or '|' or ' '
                ? string.Create(CultureInfo.InvariantCulture, $"%{(int)c:X2}") : c.ToString());
        }

        return result.ToString();
    }

    private static string Wrap(string text, string mark)
    {
        var inner = text.Trim();
        return inner.Length == 0 ? text : (text.StartsWith(' ') ? " " : "") + mark + E(inner) + mark + (text.EndsWith(' ') ? " " : "");
    }

    /// <summary>Escapes what Markdown or HTML would read as markup; line ends become spaces.</summary>
    private static string E(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '~':
                    result.Append('\\').Append((char)rune.Value);
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                case '&':
                    result.Append("&amp;");
                    break;
                case '\n' or '\r' or '\t':
                    result.Append(' ');
                    break;
                case < 0x20:
                    result.Append('\uFFFD');
                    break;
                default:
                    result.Append(rune.ToString());
                    break;
            }
        }

        return result.ToString();
    }
}
