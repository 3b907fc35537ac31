using Parley.Evidence.Reading;
using Parley.Evidence.Reading.Sources;

namespace Parley.Evidence.Tests.Corpus;

/// <summary>The invented corpus as a regression test: a floor for each kind of gold line, and the invariants of every text.</summary>
public class CorpusTests
{
    [Fact]
    public void The_corpus_holds_at_least_forty_texts() => Assert.True(CorpusText.All.Count >= 40);

    [Theory]
    [InlineData('?', 1.0)]
    [InlineData('!', 1.0)]
    [InlineData('x', 1.0)]
    [InlineData('n', 1.0)]
    [InlineData('d', 1.0)]
    [InlineData('#', 1.0)]
    public void Each_kind_of_gold_line_stays_above_its_floor(char mark, double floor)
    {
        var lines = CorpusText.All.SelectMany(CorpusCheck.Lines).Where(l => l.Line.Contains($": {mark} ", StringComparison.Ordinal)).ToList();
        var wrong = lines.Where(l => !l.Right).Select(l => l.Line + "\n      got " + l.Got).ToList();
        double share = 1 - ((double)wrong.Count / lines.Count);
        Assert.True(share >= floor, $"{share:0.000} of {lines.Count} lines\n{string.Join("\n", wrong)}");
    }

    [Fact]
    public void Every_span_of_every_text_matches_its_words_and_no_entry_is_repeated()
    {
        foreach (CorpusText text in CorpusText.All)
        {
            SourceText source = SourceDecoder.FromString(text.Text, CorpusCheck.Day);
            ReadingResult result = new ArticleReader().Read(source);
            Assert.All(result.Entries, e => Assert.Equal(source.Text.Substring(e.Start, e.End - e.Start), e.Text));
            Assert.Equal(result.Entries.Count, result.Entries.DistinctBy(e => e.Id).Count());
        }
    }

    [Fact]
    public void Reading_twice_gives_the_same_identifiers()
    {
        foreach (CorpusText text in CorpusText.All)
        {
            SourceText source = SourceDecoder.FromString(text.Text);
            Assert.Equal(new ArticleReader().Read(source).Entries.Select(e => e.Id), new ArticleReader().Read(source).Entries.Select(e => e.Id));
        }
    }
}
