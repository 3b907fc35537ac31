using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Parley.Reports.Briefs.Composing;
using Parley.Reports.Briefs.Content;
using Parley.Reports.Briefs.Writing;

namespace Parley.Reports.Tests.Briefs;

/// <summary>Markdown, JSON and Word.</summary>
public partial class OtherBriefWriterTests
{
    private static readonly BriefDocument Sample = BriefComposer.Compose(SampleAnalysis.Make(" <b>&\"'|*_[x](javascript:1)"));

    [Fact]
    public void Word_documents_are_valid_and_have_headings_links_and_bookmarks()
    {
        using var stream = new MemoryStream();
        DocxBriefWriter.Write(Sample, stream);
        using var package = WordprocessingDocument.Open(stream, false);
        Valid(package);
        var body = package.MainDocumentPart!.Document!.Body!;
        var headings = body.Descendants<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1").Select(p => p.InnerText).ToList();
        Assert.Equal(Sample.Sections.Select(s => s.Title), headings);
        var bookmarks = body.Descendants<BookmarkStart>().Select(b => b.Name!.Value).ToList();
        Assert.Equal(bookmarks.Count, bookmarks.Distinct().Count());
        Assert.All(body.Descendants<Hyperlink>().Where(h => h.Anchor is not null), h => Assert.Contains(h.Anchor!.Value, bookmarks));
        Assert.All(package.MainDocumentPart.HyperlinkRelationships, r => Assert.Equal("https", r.Uri.Scheme));
        Assert.All(body.Descendants<Table>(), t => Assert.NotNull(t.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        var styles = package.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(s => s.StyleId!.Value).ToHashSet();
        Assert.All(body.Descendants<ParagraphStyleId>(), s => Assert.Contains(s.Val!.Value, styles));
    }

    [Fact]
    public void Matrices_keep_their_colours_in_word()
    {
        using var stream = new MemoryStream();
        DocxBriefWriter.Write(Sample, stream);
        using var package = WordprocessingDocument.Open(stream, false);
        Assert.True(package.MainDocumentPart!.Document!.Body!.Descendants<TableCellProperties>().Count(p => p.Shading is not null) >= 2 * 121);
    }

    [Fact]
    public void Random_documents_are_valid_word_documents() => BriefGenerators.Document.Sample(
        d =>
        {
            using var stream = new MemoryStream();
            DocxBriefWriter.Write(d, stream);
            using var package = WordprocessingDocument.Open(stream, false);
            Valid(package);
        },
        iter: 8,
        threads: 1);

    [Fact]
    public void Same_brief_same_word_bytes()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        DocxBriefWriter.Write(Sample, first);
        DocxBriefWriter.Write(Sample, second);
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Fact]
    public void Markdown_has_every_heading_and_table_and_its_inner_links_arrive()
    {
        var text = MarkdownBriefWriter.Write(Sample);
        Assert.All(Sample.Sections, s => Assert.Contains("## " + s.Title.Replace("#", "\\#", StringComparison.Ordinal), text, StringComparison.Ordinal));
        var places = PlaceMark().Matches(text).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(places.Count, places.Distinct().Count());
        Assert.All(InnerLink().Matches(text).Select(m => m.Groups[1].Value), link => Assert.Contains(link, places));
    }

    [Fact]
    public void Markdown_keeps_text_from_being_markup() => BriefGenerators.Document.Sample(
        d =>
        {
            var text = MarkdownBriefWriter.Write(d);
            Assert.All(Tag().Matches(text), m => Assert.Matches("^</?(a|details|summary)\\b|^<https?:", m.Value.ToLowerInvariant()));
            Assert.DoesNotMatch(UnsafeLink(), text);
        },
        iter: 25,
        threads: 1);

    [Fact]
    public void Markdown_tables_have_as_many_cells_as_columns()
    {
        var tables = MarkdownBriefWriter.Write(Sample).Split('\n').Where(l => l.StartsWith('|')).ToList();
        var width = 0;
        for (var i = 0; i < tables.Count; i++)
        {
            var cells = Regex.Count(tables[i], @"(?<!\\)\|") - 1;
            if (i + 1 < tables.Count && tables[i + 1].StartsWith("| ---", StringComparison.Ordinal))
            {
                width = cells;
            }

            Assert.Equal(width, cells);
        }
    }

    [Fact]
    public void Json_parses_and_carries_exact_numbers() => BriefGenerators.Document.Sample(
        d =>
        {
            using var json = JsonDocument.Parse(JsonBriefWriter.Write(d));
            Assert.Equal(d.Sections.Count, json.RootElement.GetProperty("sections").GetArrayLength());
            var figures = json.RootElement.GetProperty("sections").EnumerateArray().SelectMany(s => s.GetProperty("blocks").EnumerateArray())
                .Where(b => b.GetProperty("type").GetString() == "figure").ToList();
            foreach (var (got, figure) in figures.Zip(d.Figures))
            {
                var rows = figure.Chart.ToTable().Rows;
                var read = got.GetProperty("table").GetProperty("rows").EnumerateArray().ToList();
                Assert.Equal(rows.Count, read.Count);
                for (var r = 0; r < rows.Count; r++)
                {
                    for (var c = 0; c < rows[r].Count; c++)
                    {
                        if (rows[r][c].Number is { } number)
                        {
                            Assert.Equal(number, read[r][c].GetDouble());
                        }
                    }
                }
            }
        },
        iter: 15,
        threads: 1);

    private static void Valid(WordprocessingDocument package)
    {
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}").ToList();
        Assert.Empty(errors);
    }

    [GeneratedRegex("<a id=\"([^\"]*)\">")]
    private static partial Regex PlaceMark();

    [GeneratedRegex(@"\]\(#([^)]*)\)")]
    private static partial Regex InnerLink();

    [GeneratedRegex("<[^>]*>?")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<!\\)\]\(<?(javascript|data|file):", RegexOptions.IgnoreCase)]
    private static partial Regex UnsafeLink();
}
