using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CsCheck;
using Parley.Evidence.Reading;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Tests.Reading;

public class HostileInputTests
{
    private static readonly string[] Pieces =
    [
        "“", "”", "\"", "'", "’", "‘", "''", "\0", "\u200F", "\u202E", "\uFEFF", "\r\n", "\n", "<p>", "</p>", "<div>", "<b>", "<script>", "<!--", "&amp;", "said", " Ada Brandt ", "according to", " who ", ", ", ". ", "...",
        " not ", " no ", "30 %", "1 June", "Monday", "---\n", "# ", "- ", "(", ")", "[x](y)", "\uD83D", "é", "漢", "We will lift the levy", "if Castria", " 's ", "n't", "—", ": ", "must", "refused to", "29 February 2031",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.String[0, 6]).Array[0, 40].Select(string.Concat);

    [Fact]
    public void Mutated_texts_are_read_and_every_span_matches() =>
        Gen.Select(Text, Gen.Int[0, 2]).Sample((text, kind) =>
        {
            SourceText source = SourceDecoder.Decode(Encoding.UTF8.GetBytes(text), kind == 0 ? null : kind == 1 ? "a.md" : null, date: new DateOnly(2031, 5, 20));
            ReadingResult result = new ArticleReader().Read(source);
            foreach (ReadEntry e in result.Entries)
            {
                if (source.Text.Substring(e.Start, e.End - e.Start) != e.Text)
                {
                    return false;
                }
            }

            using MemoryStream stream = new();
            using Utf8JsonWriter json = new(stream);
            ReadingJson.Write(json, result);
            return true;
        }, iter: 3000);

    [Fact]
    public void Mutated_bytes_are_read_as_pages() =>
        Gen.Byte.Array[0, 200].Sample(bytes => new ArticleReader().Read(SourceDecoder.Decode([.. "<html><body><p>"u8, .. bytes], "a.html")) is not null, iter: 200);

    [Theory]
    [InlineData("a", 2_000_000)]
    [InlineData("“", 100_000)]
    [InlineData("Ada Brandt said, ", 40_000)]
    [InlineData("said ", 200_000)]
    [InlineData("‘", 100_000)]
    [InlineData("(", 200_000)]
    [InlineData("A. ", 200_000)]
    [InlineData("-", 500_000)]
    public void Long_monotonous_lines_do_not_hang(string piece, int times)
    {
        string text = string.Concat(Enumerable.Repeat(piece, times));
        long start = Stopwatch.GetTimestamp();
        new ArticleReader().Read(SourceDecoder.FromString(text));
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    public void Deeply_nested_pages_do_not_overflow(string tag)
    {
        string html = "<html><body>" + string.Concat(Enumerable.Repeat(tag, 50_000)) + "Brandt rejected the plan.";
        SourceText source = SourceDecoder.Decode(Encoding.UTF8.GetBytes(html), "a.html");
        Assert.Contains("Brandt rejected the plan.", source.Text, StringComparison.Ordinal);
    }
}
