using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Reports.Briefs.Content;
using Parley.Reports.Tables;

namespace Parley.Reports.Briefs.Writing;

/// <summary>Writes a brief as JSON: the same sections and blocks, tables with exact numbers, figures with their tables.</summary>
public static class JsonBriefWriter
{
    /// <summary>Writes the document.</summary>
    /// <param name="document">The brief.</param>
    /// <returns>Indented JSON, ending with LF.</returns>
    public static string Write(BriefDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartObject();
            json.WriteString("title", Clean(document.Title));
            json.WriteString("kicker", Clean(document.Kicker));
            json.WriteString("standfirst", Clean(document.Standfirst));
            json.WriteStartArray("facts");
            foreach (var (name, value) in document.Facts)
            {
                json.WriteStartObject();
                json.WriteString("name", Clean(name));
                json.WriteString("value", Clean(value));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("sections");
            foreach (var section in document.Sections)
            {
                json.WriteStartObject();
                json.WriteString("id", section.Anchor);
                json.WriteString("title", Clean(section.Title));
                Blocks(json, "blocks", section.Blocks);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Blocks(Utf8JsonWriter json, string name, IReadOnlyList<BriefBlock> blocks)
    {
        json.WriteStartArray(name);
        foreach (var block in blocks)
        {
            json.WriteStartObject();
            Block(json, block);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Block(Utf8JsonWriter json, BriefBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                json.WriteString("type", "paragraph");
                Runs(json, "runs", paragraph.Runs);
                break;
            case HeadingBlock heading:
                json.WriteString("type", "heading");
                json.WriteString("text", Clean(heading.Text));
                break;
            case ListBlock list:
                json.WriteString("type", "list");
                json.WriteStartArray("items");
                foreach (var item in list.Items)
                {
                    json.WriteStartObject();
                    if (item.Anchor is not null)
                    {
                        json.WriteString("id", item.Anchor);
                    }

                    Runs(json, "runs", item.Runs);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            case TableBlock table:
                json.WriteString("type", "table");
                Table(json, table.Table);
                break;
            case FigureBlock figure:
                json.WriteString("type", "figure");
                json.WriteString("id", figure.Anchor);
                json.WriteNumber("number", figure.Number);
                json.WriteString("title", Clean(figure.Chart.Title));
                json.WriteString("summary", Clean(figure.Chart.Summary));
                Runs(json, "references", figure.References);
                Table(json, figure.Chart.ToTable());
                break;
            case CalloutBlock callout:
                json.WriteString("type", "callout");
                json.WriteString("title", Clean(callout.Title));
                Blocks(json, "blocks", callout.Blocks);
                break;
            case FindingBlock finding:
                json.WriteString("type", "finding");
                json.WriteString("id", finding.Anchor);
                json.WriteString("figure", Clean(finding.Figure));
                json.WriteString("interval", Clean(finding.Interval));
                Runs(json, "runs", finding.Runs);
                Lines(json, "notes", finding.Notes);
                break;
            case ChainBlock chain:
                json.WriteString("type", "chain");
                json.WriteString("id", chain.Anchor);
                json.WriteString("title", Clean(chain.Title));
                json.WriteStartArray("steps");
                foreach (var step in chain.Steps)
                {
                    json.WriteStartObject();
                    json.WriteString("name", Clean(step.Name));
                    Lines(json, "items", step.Items);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"The JSON writer does not know {block.GetType().Name}.");
        }
    }

    private static void Table(Utf8JsonWriter json, ReportTable table)
    {
        json.WriteStartObject("table");
        json.WriteString("caption", Clean(table.Caption));
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            json.WriteStringValue(Clean(column.Header));
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartArray();
            foreach (var cell in row)
            {
                if (cell.Number is { } number)
                {
                    json.WriteNumberValue(number);
                }
                else
                {
                    json.WriteStringValue(Clean(cell.Text));
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Lines(Utf8JsonWriter json, string name, IReadOnlyList<IReadOnlyList<BriefInline>> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteStartArray();
            foreach (var run in line)
            {
                Run(json, run);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Runs(Utf8JsonWriter json, string name, IReadOnlyList<BriefInline> runs)
    {
        json.WriteStartArray(name);
        foreach (var run in runs)
        {
            Run(json, run);
        }

        json.WriteEndArray();
    }

    private static void Run(Utf8JsonWriter json, BriefInline run)
    {
        json.WriteStartObject();
        json.WriteString("text", Clean(run.Text));
        switch (run)
        {
            case StrongRun:
                json.WriteString("style", "strong");
                break;
            case EmphasisRun:
                json.WriteString("style", "emphasis");
                break;
            case LinkRun link:
                json.WriteString("address", Clean(link.Address));
                break;
            case ReferenceRun reference:
                json.WriteString("reference", reference.Anchor);
                break;
            case ProbabilityRun probability:
                json.WriteNumber("probability", probability.Value);
                break;
        }

        json.WriteEndObject();
    }

    /// <summary>Replaces lone surrogates, which JSON in UTF-8 cannot hold.</summary>
    private static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.ToString());
        }

        return result.ToString();
    }
}
