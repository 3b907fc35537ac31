using System.Text;
using Parley.Evidence.Reading;
using Parley.Evidence.Reading.Paragraphs;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Tests.Reading;

public class SourceTests
{
    private const string Words = "Ada Brandt rejected the plan for the harbour.\r\nDie Brücke – “zu”.\r\n";

    [Fact]
    public void Utf8_keeps_mark_and_line_ends_as_part_of_the_text()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Words)];
        SourceText source = SourceDecoder.Decode(bytes);
        Assert.Equal("\uFEFF" + Words, source.Text);
        Assert.Equal("utf-8", source.Encoding);
        ReadEntry entry = Assert.Single(new ArticleReader().Read(source).Entries, e => e.Act == "refusal");
        Assert.Equal(1, entry.Start);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Utf16_is_recognised_with_and_without_a_mark(bool mark)
    {
        byte[] bytes = [.. mark ? Encoding.Unicode.GetPreamble() : [], .. Encoding.Unicode.GetBytes(Words)];
        SourceText source = SourceDecoder.Decode(bytes);
        Assert.Equal("utf-16le", source.Encoding);
        Assert.EndsWith(Words, source.Text, StringComparison.Ordinal);
        Assert.Equal(mark ? 0 : 1, source.Notes.Count);
    }

    [Fact]
    public void Other_bytes_fall_back_to_windows_1252_and_say_so()
    {
        SourceText source = SourceDecoder.Decode([0x93, (byte)'n', (byte)'o', 0x94, 0x96, 0xE9]);
        Assert.Equal("“no”–é", source.Text);
        Assert.Equal("windows-1252", source.Encoding);
        Assert.Contains("Windows-1252", Assert.Single(source.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_is_never_assumed()
    {
        SourceText source = SourceDecoder.FromString("Brandt rejected the plan on Monday.");
        Assert.Null(source.Date);
        ReadEntry entry = Assert.Single(new ArticleReader().Read(source).Entries);
        Assert.Null(entry.When!.Value);
        Assert.Equal("Monday", entry.When.Words);
    }

    [Fact]
    public void Front_matter_gives_date_and_title_and_is_not_read()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("---\ntitle: The port\ndate: 2031-05-20\n---\n# News\nBrandt rejected **the plan** of [Castria](http://a.invalid/x) on Monday.\n");
        SourceText source = SourceDecoder.Decode(bytes, "a.md");
        Assert.Equal((new DateOnly(2031, 5, 20), DateOrigin.Metadata, "The port"), (source.Date, source.DateFrom, source.Title));
        ReadEntry entry = Assert.Single(new ArticleReader().Read(source).Entries);
        Assert.Equal("2031-05-19", entry.When!.Value);
    }

    [Fact]
    public void A_page_is_reduced_to_its_main_content()
    {
        StringBuilder html = new("<!doctype html><html><head><title>Port news</title></head><body><nav><a href='/'>Home</a><a href='/x'>Sport</a></nav><article><h1>Port news</h1>");
        for (int i = 0; i < 8; i++)
        {
            html.Append("<p>Ada Brandt rejected plan number ").Append(i).Append(" for the old harbour, and the port board met the pilots of Castria for a long talk about the levy, the cranes and the night shifts.</p>");
        }

        html.Append("</article><footer>Imprint</footer></body></html>");
        SourceText source = SourceDecoder.Decode(Encoding.UTF8.GetBytes(html.ToString()), "a.html");
        Assert.Equal(SourceFormat.Html, source.Format);
        Assert.DoesNotContain("<p>", source.Text, StringComparison.Ordinal);
        Assert.Contains(source.Notes, n => n.Contains("offsets", StringComparison.Ordinal));
        ReadingResult result = new ArticleReader().Read(source);
        Assert.True(result.Entries.Count(e => e.Act == "refusal") >= 7);
        Assert.All(result.Entries, e => Assert.Equal(source.Text.Substring(e.Start, e.End - e.Start), e.Text));
    }

    [Fact]
    public void Of_two_interleaved_versions_the_union_is_kept()
    {
        const string text = "Brandt urged Castria to lift the levy on fish before the summer feast.\nThe market stayed shut for a second day because no ship came in.\n"
            + "The market stayed shut for a second day because no ship came in.\nReyes rejected the plan of the board after a long night of talks.\nBrandt urged Castria to lift the levy on fish before the summer feast.\n";
        SourceText source = SourceDecoder.FromString(text);
        ReadingResult result = new ArticleReader().Read(source);
        Assert.Equal([ParagraphStatus.Kept, ParagraphStatus.Kept, ParagraphStatus.Duplicate, ParagraphStatus.Kept, ParagraphStatus.Duplicate], result.Paragraphs.Select(p => p.Status));
        Assert.Equal(1, result.Paragraphs[2].DuplicateOf);
        ReadEntry demand = Assert.Single(result.Entries, e => e.Act == "demand");
        Assert.Single(demand.Occurrences);
        Assert.Single(result.Entries, e => e.Act == "refusal");
    }

    [Fact]
    public void Paragraphs_that_differ_in_a_figure_are_not_duplicates()
    {
        const string text = "The board said exports through the old harbour rose by 12 percent in the year to the end of March.\nThe board said exports through the old harbour rose by 31 percent in the year to the end of March.\n";
        Assert.All(ParagraphMap.Build(SourceDecoder.FromString(text)), p => Assert.Equal(ParagraphStatus.Kept, p.Status));
    }

    [Fact]
    public void Every_sentence_is_an_entry_or_is_skipped_with_a_reason()
    {
        const string text = "The harbour lies in the east. Brandt rejected the plan.\nThe view from Borland Research\nIt rained.\n";
        ReadingResult result = new ArticleReader().Read(SourceDecoder.FromString(text));
        Assert.Equal(3, result.Skipped.Count);
        Assert.All(result.Skipped, s => Assert.NotEmpty(s.Why));
    }
}
