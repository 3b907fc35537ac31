using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Quotations;

namespace Parley.Evidence.Reading.Tagging;

/// <summary>Cuts the tokens of a paragraph, or of the inside of a quotation, into sentences.</summary>
/// <remarks>
/// A quotation is one piece: the sentences inside it do not end the sentence around it. When a quotation closes with a full
/// stop the next words are a new sentence, whatever verb they hold; after a question or exclamation mark they are only if
/// no verb of saying follows.
/// </remarks>
internal static class SentenceSplitter
{
    private const int MaxTokens = 300;

    /// <summary>Appends the sentences of a token range.</summary>
    /// <param name="tokens">The tokens of the paragraph.</param>
    /// <param name="first">The first token.</param>
    /// <param name="end">The token after the last.</param>
    /// <param name="quotations">The quotations of the paragraph.</param>
    /// <param name="parent">The quotation whose inside is cut, or -1 for the paragraph itself.</param>
    /// <param name="text">The source.</param>
    /// <param name="sentences">Receives the sentences.</param>
    public static void Append(
        List<Token> tokens, int first, int end, List<Quotation> quotations, int parent, string text, List<Sentence> sentences)
    {
        int begin = first;
        int quotation = 0;
        int i = first;
        while (i < end)
        {
            while (quotation < quotations.Count && (quotations[quotation].Open < i || quotations[quotation].Parent != parent))
            {
                quotation++;
            }

            bool ends;
            if (quotation < quotations.Count && quotations[quotation].Open == i)
            {
                Quotation q = quotations[quotation];
                i = Math.Min(end, q.After);
                ends = q.Closed && EndsAfterQuotation(tokens, q, i, end, text);
            }
            else
            {
                ends = EndsSentence(tokens, i, end, text);
                i++;
                if (ends)
                {
                    while (i < end && tokens[i].Kind is TokenKind.Terminal or TokenKind.CloseBracket or TokenKind.Ellipsis)
                    {
                        i++;
                    }
                }
            }

            if (ends || i - begin >= MaxTokens)
            {
                sentences.Add(new Sentence(begin, i));
                begin = i;
            }
        }

        if (begin < end)
        {
            sentences.Add(new Sentence(begin, end));
        }
    }

    private static bool EndsSentence(List<Token> tokens, int i, int end, string text)
    {
        Token token = tokens[i];
        if (i + 1 >= end)
        {
            return true;
        }

        Token next = tokens[i + 1];
        if (token.Kind == TokenKind.Terminal)
        {
            return next.Kind is not (TokenKind.Comma or TokenKind.Semicolon or TokenKind.Dash or TokenKind.CloseBracket) && !StartsLower(next)
                && (next.Start > token.End || next.Kind != TokenKind.Word);
        }

        // An abbreviation may close the sentence as well: "in the U.S. The port ...".
        return token.Kind == TokenKind.Word && token.End - token.Start > 2 && text[token.End - 1] == '.' && next.Capital
            && !token.Has(WordTraits.Title) && !token.Has(WordTraits.Month)
            && (next.Entry.Parts & (PartOfSpeech.Determiner | PartOfSpeech.Pronoun | PartOfSpeech.Subordination)) != 0;
    }

    private static bool EndsAfterQuotation(List<Token> tokens, Quotation q, int after, int end, string text)
    {
        if (after >= end)
        {
            return true;
        }

        Token last = tokens[q.Close - 1];
        if (last.Kind is not (TokenKind.Terminal or TokenKind.Ellipsis) || StartsLower(tokens[after]))
        {
            return false;
        }

        TokenKind next = tokens[after].Kind;
        if (next is TokenKind.Comma or TokenKind.Dash or TokenKind.CloseBracket or TokenKind.Terminal or TokenKind.Semicolon or TokenKind.Colon)
        {
            return false;
        }

        if (last.Kind == TokenKind.Terminal && text[last.Start] == '.')
        {
            return true;
        }

        for (int i = after; i < Math.Min(end, after + 20); i++)
        {
            if (tokens[i].Has(WordTraits.Speech))
            {
                return false;
            }

            if (tokens[i].Kind is TokenKind.Terminal or TokenKind.DoubleMark)
            {
                break;
            }
        }

        return true;
    }

    private static bool StartsLower(Token token) => token.Kind == TokenKind.Word && !token.Capital;
}
