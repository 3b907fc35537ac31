using Parley.Evidence.Reading.Lexica;
using Parley.Evidence.Reading.Quotations;

namespace Parley.Evidence.Reading.Tagging;

/// <summary>Cuts a tagged sentence into noun phrases, verb groups and the words and marks between them, in one pass.</summary>
internal static class Chunker
{
    /// <summary>Appends the chunks of a sentence.</summary>
    /// <param name="tokens">Tagged tokens of the paragraph.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quotations">Quotations of the paragraph; those inside the sentence become one chunk each.</param>
    /// <param name="parent">The quotation inside which the sentence stands, or -1.</param>
    /// <param name="chunks">Receives the chunks.</param>
    public static void Append(List<Token> tokens, Sentence sentence, List<Quotation> quotations, int parent, List<Chunk> chunks)
    {
        int quotation = 0;
        int i = sentence.First;
        while (i < sentence.End)
        {
            while (quotation < quotations.Count && (quotations[quotation].Open < i || quotations[quotation].Parent != parent))
            {
                quotation++;
            }

            if (quotation < quotations.Count && quotations[quotation].Open == i)
            {
                int after = Math.Min(sentence.End, quotations[quotation].After);
                chunks.Add(New(ChunkKind.Quotation, i, after, i) with { Quotation = quotation });
                i = after;
                continue;
            }

            int limit = quotation < quotations.Count && quotations[quotation].Open < sentence.End ? quotations[quotation].Open : sentence.End;
            Chunk chunk = Next(tokens, i, limit);
            chunks.Add(chunk);
            i = chunk.End;
        }

        VerbGroups.ShareAuxiliaries(tokens, chunks);
    }

    /// <summary>Makes a chunk.</summary>
    public static Chunk New(ChunkKind kind, int first, int end, int head) =>
        new() { Kind = kind, First = first, End = end, Head = head, Quotation = -1, Genitive = -1, Modal = -1, Negator = -1 };

    private static Chunk Next(List<Token> tokens, int i, int end)
    {
        Token token = tokens[i];
        switch (token.Kind)
        {
            case TokenKind.Comma: return New(ChunkKind.Comma, i, i + 1, i);
            case TokenKind.Dash: return New(ChunkKind.Dash, i, i + 1, i);
            case TokenKind.Colon: return New(ChunkKind.Colon, i, i + 1, i);
            case TokenKind.Semicolon: return New(ChunkKind.Semicolon, i, i + 1, i);
            case TokenKind.Terminal: return New(ChunkKind.Terminal, i, i + 1, i);
            case TokenKind.OpenBracket:
                int close = i + 1;
                while (close < Math.Min(end, i + 40) && tokens[close].Kind != TokenKind.CloseBracket)
                {
                    close++;
                }

                return New(ChunkKind.Bracket, i, Math.Min(end, close + 1), i);
        }

        if (IsNominal(token) || (token.Is(PartOfSpeech.Adjective) && NounAhead(tokens, i, end)))
        {
            return NounPhrases.Read(tokens, i, end);
        }

        if (token.Is(PartOfSpeech.AnyVerb | PartOfSpeech.Modal | PartOfSpeech.Infinitive) || (token.Tag == PartOfSpeech.Negation && VerbAhead(tokens, i, end)))
        {
            return VerbGroups.Read(tokens, i, end);
        }

        ChunkKind kind = token.Tag switch
        {
            PartOfSpeech.Preposition => ChunkKind.Preposition,
            PartOfSpeech.Subordination => ChunkKind.Subordinator,
            PartOfSpeech.Relative => ChunkKind.Relative,
            PartOfSpeech.Coordination => ChunkKind.Coordination,
            PartOfSpeech.Adverb or PartOfSpeech.Negation => ChunkKind.Adverb,
            PartOfSpeech.Adjective => ChunkKind.Adjective,
            _ => ChunkKind.Other,
        };
        return New(kind, i, i + 1, i);
    }

    private static bool IsNominal(Token token) => token.Is(PartOfSpeech.Determiner | PartOfSpeech.Possessive | PartOfSpeech.Pronoun
        | PartOfSpeech.Number | PartOfSpeech.Noun | PartOfSpeech.Name);

    private static bool NounAhead(List<Token> tokens, int i, int end)
    {
        for (int j = i + 1; j < Math.Min(end, i + 5); j++)
        {
            if (tokens[j].Is(PartOfSpeech.Noun | PartOfSpeech.Name | PartOfSpeech.Number))
            {
                return true;
            }

            if (!tokens[j].Is(PartOfSpeech.Adjective) && tokens[j].Kind != TokenKind.Comma)
            {
                return false;
            }
        }

        return false;
    }

    private static bool VerbAhead(List<Token> tokens, int i, int end) =>
        i + 1 < end && tokens[i + 1].Is(PartOfSpeech.AnyVerb | PartOfSpeech.Infinitive);

}
