using Parley.Evidence.Reading.Quotations;
using Parley.Evidence.Reading.Tagging.Perceptron;

namespace Parley.Evidence.Reading.Tagging;

/// <summary>One paragraph, cut and tagged: tokens, quotations, sentences.</summary>
/// <param name="text">The whole source.</param>
internal sealed class Passage(string text)
{
    /// <summary>Gets the whole source.</summary>
    public string Text { get; } = text;

    /// <summary>Gets the tokens of the paragraph.</summary>
    public List<Token> Tokens { get; } = [];

    /// <summary>Gets the quotations in order of their opening marks.</summary>
    public List<Quotation> Quotations { get; private set; } = [];

    /// <summary>Gets the sentences of the paragraph; quotations inside them are not cut.</summary>
    public List<Sentence> Sentences { get; } = [];

    /// <summary>Cuts and tags one stretch of the source.</summary>
    public static Passage Read(string text, int start, int end, bool markdown, PerceptronTagger? tagger = null)
    {
        Passage passage = new(text);
        Tokenizer.Append(text, start, end, passage.Tokens);
        if (markdown)
        {
            MarkdownMarks.Remove(text, passage.Tokens);
        }

        Nicknames.Remove(passage.Tokens);
        passage.Quotations = passage.Tokens.Count == 0 ? [] : QuotationFinder.Find(text, passage.Tokens);
        Tagger.Tag(passage.Tokens, 0, passage.Tokens.Count, text);
        if (tagger is not null)
        {
            TagRevision.Apply(passage.Tokens, text, tagger);
        }

        SentenceSplitter.Append(passage.Tokens, 0, passage.Tokens.Count, passage.Quotations, -1, text, passage.Sentences);
        return passage;
    }

    /// <summary>Gets the sentences inside a quotation.</summary>
    public List<Sentence> Inside(int quotation)
    {
        List<Sentence> inside = [];
        Quotation q = Quotations[quotation];
        SentenceSplitter.Append(Tokens, q.FirstWord, q.Close, Quotations, quotation, Text, inside);
        return inside;
    }

    /// <summary>Gets the words between two tokens as they stand in the source.</summary>
    public string Words(int first, int end) => end <= first ? string.Empty : Text[Tokens[first].Start..Tokens[end - 1].End];

    /// <summary>Gets the characters between two tokens as they stand in the source.</summary>
    public ReadOnlySpan<char> Span(int first, int end) => end <= first ? default : Text.AsSpan(Tokens[first].Start, Tokens[end - 1].End - Tokens[first].Start);

    /// <summary>Gets the characters of one token.</summary>
    public ReadOnlySpan<char> Word(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start);

    /// <summary>Whether a token's lexicon form is the one given.</summary>
    public bool IsForm(int token, string form) => token >= 0 && token < Tokens.Count && Tokens[token].Entry.Form == form;
}
