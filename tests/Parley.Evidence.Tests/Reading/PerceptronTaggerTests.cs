using Parley.Evidence.Reading;
using Parley.Evidence.Reading.Sources;
using Parley.Evidence.Reading.Tagging.Perceptron;
using Parley.Numerics.Errors;

namespace Parley.Evidence.Tests.Reading;

/// <summary>Training, weights files and use of the part-of-speech tagger, on invented sentences.</summary>
public class PerceptronTaggerTests
{
    private const string Treebank = """
        # sent_id = 1
        1	The	the	DET	_	_	_	_	_	_
        2	board	board	NOUN	_	_	_	_	_	_
        3	plans	plan	VERB	_	_	_	_	_	_
        4	talks	talk	NOUN	_	_	_	_	_	_
        5	.	.	PUNCT	_	_	_	_	_	_

        1-2	They're	_	_	_	_	_	_	_	_
        1	They	they	PRON	_	_	_	_	_	_
        2	're	be	AUX	_	_	_	_	_	_
        3	quick	quick	ADJ	_	_	_	_	_	_
        3.1	ghost	ghost	NOUN	_	_	_	_	_	_
        4	.	.	PUNCT	_	_	_	_	_	_

        1	Her	her	PRON	_	_	_	_	_	_
        2	plans	plan	NOUN	_	_	_	_	_	_
        3	failed	fail	VERB	_	_	_	_	_	_
        4	.	.	PUNCT	_	_	_	_	_	_
        """;

    private static IReadOnlyList<IReadOnlyList<(string Word, UniversalTag Tag)>> Sentences => ConlluReader.Read(new StringReader(Treebank), "bank");

    [Fact]
    public void A_treebank_is_read_without_ranges_and_empty_words()
    {
        Assert.Equal([5, 4, 4], Sentences.Select(s => s.Count));
        Assert.Equal(("'re", UniversalTag.Aux), Sentences[1][1]);
    }

    [Fact]
    public void Training_learns_its_sentences_and_tells_verb_from_noun_by_the_neighbours()
    {
        var tagger = PerceptronTrainer.Train(Sentences, 10);
        foreach (var sentence in Sentences)
        {
            var tags = new UniversalTag[sentence.Count];
            tagger.Tag([.. sentence.Select(w => w.Word)], tags);
            Assert.Equal(sentence.Select(w => w.Tag), tags);
        }
    }

    [Fact]
    public void The_same_sentences_give_the_same_bytes_and_a_file_gives_the_same_tags()
    {
        using MemoryStream first = new();
        using MemoryStream second = new();
        PerceptronTrainer.Train(Sentences, 6).Write(first);
        PerceptronTrainer.Train(Sentences, 6).Write(second);
        Assert.Equal(first.ToArray(), second.ToArray());
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, first.ToArray());
            var tags = new UniversalTag[5];
            PerceptronTagger.Open(path).Tag(["The", "board", "plans", "talks", "."], tags);
            Assert.Equal(UniversalTag.Verb, tags[2]);
            File.WriteAllBytes(path, first.ToArray()[..^3]);
            Assert.Contains("cut off", Assert.Throws<SourceErrorsException>(() => PerceptronTagger.Open(path)).Errors[0].Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Contains("no such file", Assert.Throws<SourceErrorsException>(() => PerceptronTagger.Open("nowhere.weights")).Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_lines_of_a_treebank_are_all_reported_with_their_places()
    {
        var errors = Assert.Throws<SourceErrorsException>(() => ConlluReader.Read(new StringReader("1\tThe\tthe\tDET\n1 The\n2\tx\tx\tWHAT\n"), "bank")).Errors;
        Assert.Equal([2, 3], errors.Select(e => e.Line));
    }

    [Fact]
    public void Reading_with_a_tagger_keeps_every_span()
    {
        var options = new ReadingOptions { Tagger = PerceptronTrainer.Train(Sentences, 6) };
        foreach (var text in Corpus.CorpusText.All)
        {
            var source = SourceDecoder.FromString(text.Text, new DateOnly(2031, 5, 20));
            Assert.All(new ArticleReader(null, options).Read(source).Entries, e => Assert.Equal(source.Text.Substring(e.Start, e.End - e.Start), e.Text));
        }
    }
}
