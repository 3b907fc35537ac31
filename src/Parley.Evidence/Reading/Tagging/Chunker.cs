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

        PassiveTwins(tokens, chunks);
    }

    // "Was raised to 54 % and then cut to 10 %": the second verb shares the auxiliary of the first.
    private static void PassiveTwins(List<Token> tokens, List<Chunk> chunks)
    {
        for (int v = 2; v < chunks.Count; v++)
        {
            if (chunks[v].Kind != ChunkKind.Verb || chunks[v].Form != PartOfSpeech.VerbPast || chunks[v].Head != chunks[v].First || (tokens[chunks[v].Head].Entry.Parts & PartOfSpeech.VerbParticiple) == 0
                || (v + 1 < chunks.Count && chunks[v + 1].Kind is ChunkKind.NounPhrase or ChunkKind.Quotation or ChunkKind.Subordinator))
            {
                continue;
            }

            int before = v - 1;
            while (before > 0 && chunks[before].Kind == ChunkKind.Adverb)
            {
                before--;
            }

            if (chunks[before].Kind != ChunkKind.Coordination)
            {
                continue;
            }

            for (int u = before - 1; u >= Math.Max(0, before - 8); u--)
            {
                if (chunks[u].Kind == ChunkKind.Verb)
                {
                    chunks[v] = chunks[v] with { Passive = chunks[u].Passive && chunks[u].Form != PartOfSpeech.VerbParticiple };
                    break;
                }
            }
        }
    }

    private static Chunk New(ChunkKind kind, int first, int end, int head) =>
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
            return NounPhrase(tokens, i, end);
        }

        if (token.Is(PartOfSpeech.AnyVerb | PartOfSpeech.Modal | PartOfSpeech.Infinitive) || (token.Tag == PartOfSpeech.Negation && VerbAhead(tokens, i, end)))
        {
            return VerbGroup(tokens, i, end);
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

    private static Chunk NounPhrase(List<Token> tokens, int first, int end)
    {
        int i = first;
        int head = -1;
        int genitive = -1;
        if (tokens[i].Is(PartOfSpeech.Pronoun))
        {
            return New(ChunkKind.NounPhrase, i, i + 1, i);
        }

        while (i < end)
        {
            Token token = tokens[i];
            if (token.Is(PartOfSpeech.Determiner | PartOfSpeech.Possessive))
            {
                if (head >= 0)
                {
                    break;
                }
            }
            else if (token.Is(PartOfSpeech.Noun | PartOfSpeech.Name))
            {
                // A weekday or "today" after the head is no part of the name.
                if (head >= 0 && genitive != i - 1 && token.Has(WordTraits.Weekday) && token.Capital)
                {
                    break;
                }

                // "a step critics say is wrong": people before a verb of saying begin a phrase of their own.
                if (head >= 0 && genitive != i - 1 && token.Has(WordTraits.People) && i + 1 < end && tokens[i + 1].Is(PartOfSpeech.FiniteVerb) && tokens[i + 1].Has(WordTraits.Speech | WordTraits.Thought)
                    && tokens[first].Is(PartOfSpeech.Determiner) && tokens[i - 1].Tag == PartOfSpeech.Noun && !tokens[i - 1].Has(WordTraits.Organisation | WordTraits.Person))
                {
                    break;
                }

                // "In an interview Brandt said": a name after a common noun that is no role begins a phrase of its own.
                if (head >= 0 && genitive != i - 1 && token.Is(PartOfSpeech.Name) && token.Capital && tokens[i - 1].Is(PartOfSpeech.Noun) && !tokens[i - 1].Capital
                    && !tokens[i - 1].Has(WordTraits.Person | WordTraits.Title | WordTraits.Organisation))
                {
                    break;
                }

                head = i;
            }
            else if (token.Is(PartOfSpeech.Number))
            {
                if (head >= 0 && genitive != i - 1 && !tokens[i - 1].Has(WordTraits.Month))
                {
                    break;
                }

                head = head >= 0 && tokens[i - 1].Has(WordTraits.Month) ? i : head;
            }
            else if (token.Is(PartOfSpeech.Genitive))
            {
                if (head < 0)
                {
                    break;
                }

                genitive = i;
                head = -1;
            }
            else if (token.Kind == TokenKind.SingleMark && i > first && head == i - 1 && i + 1 < end && tokens[i + 1].Kind == TokenKind.Word
                && tokens[i + 1].Is(PartOfSpeech.Noun | PartOfSpeech.Adjective | PartOfSpeech.Name))
            {
                // The plural possessive: "the workers' plan".
                genitive = i;
                head = -1;
            }
            else if (token.Is(PartOfSpeech.Adjective) || (token.Tag == PartOfSpeech.Adverb && i + 1 < end
                && (tokens[i + 1].Is(PartOfSpeech.Adjective | PartOfSpeech.Number) || (i > first && tokens[i - 1].Is(PartOfSpeech.Genitive | PartOfSpeech.Possessive) && tokens[i + 1].Is(PartOfSpeech.Noun)))))
            {
                if (head >= 0)
                {
                    break;
                }
            }
            else if (token.Kind == TokenKind.Comma && head < 0 && i > first && tokens[i - 1].Is(PartOfSpeech.Adjective) && i + 1 < end && tokens[i + 1].Is(PartOfSpeech.Adjective))
            {
                // "a tall, old man"
            }
            else if (token.Kind is TokenKind.Percent or TokenKind.Currency)
            {
                head = i;
            }
            else
            {
                break;
            }

            i++;
        }

        int last = Math.Max(first + 1, i);
        if (head < 0)
        {
            head = genitive > first && genitive == last - 1 ? genitive - 1 : last - 1;
        }

        return New(ChunkKind.NounPhrase, first, last, head) with { Genitive = genitive };
    }

    private static Chunk VerbGroup(List<Token> tokens, int first, int end)
    {
        Chunk group = New(ChunkKind.Verb, first, first + 1, -1);
        int i = first;
        bool be = false;
        while (i < end && i - first < 9)
        {
            Token token = tokens[i];
            if (token.Is(PartOfSpeech.Infinitive))
            {
                if (i > first)
                {
                    break;
                }

                group.Infinitive = true;
            }
            else if (token.Is(PartOfSpeech.Modal))
            {
                if (group.Head >= 0)
                {
                    break;
                }

                group.Modal = i;
                group.Negator = token.Entry.Form == "cannot" ? i : group.Negator;
                group.Form = PartOfSpeech.Modal;
            }
            else if (token.Is(PartOfSpeech.AnyVerb))
            {
                bool joins = group.Head < 0 || Joins(tokens[group.Head], token);
                if (!joins)
                {
                    break;
                }

                if (group.Form == PartOfSpeech.None)
                {
                    group.Form = token.Tag;
                }

                group.Perfect |= group.Head >= 0 && tokens[group.Head].Has(WordTraits.Have);
                be |= group.Head >= 0 && (tokens[group.Head].Has(WordTraits.Be) || (tokens[group.Head].Tag == PartOfSpeech.VerbThird && tokens[group.Head].End - tokens[group.Head].Start == 2));
                group.Progressive = be && token.Is(PartOfSpeech.VerbGerund);
                group.Passive = be && token.Is(PartOfSpeech.VerbParticiple) && !token.Has(WordTraits.Be);
                group.Head = i;
                group.End = i + 1;
            }
            else if (token.Tag == PartOfSpeech.Negation)
            {
                group.Negator = i;
            }
            else if (!(token.Tag == PartOfSpeech.Adverb && MoreVerb(tokens, i, end)))
            {
                break;
            }

            i++;
        }

        if (group.Head < 0)
        {
            group.Head = Math.Max(first, group.Modal);
            group.End = Math.Max(first + 1, Math.Max(group.Modal, group.Negator) + 1);
        }
        else if (group.Negator >= group.End)
        {
            group.End = group.Negator + 1;
        }

        if (group.Passive is false && group.Form == PartOfSpeech.VerbParticiple)
        {
            group.Passive = true;
        }

        return group;
    }

    private static bool Joins(Token head, Token next)
    {
        if (head.Has(WordTraits.Be) || (head.Tag == PartOfSpeech.VerbThird && head.End - head.Start == 2))
        {
            return next.Is(PartOfSpeech.VerbGerund | PartOfSpeech.VerbParticiple);
        }

        if (head.Has(WordTraits.Have))
        {
            return next.Is(PartOfSpeech.VerbParticiple) || (next.Is(PartOfSpeech.VerbPast) && head.Tag != PartOfSpeech.VerbGerund);
        }

        return head.Has(WordTraits.Do) && next.Is(PartOfSpeech.VerbBase);
    }

    private static bool MoreVerb(List<Token> tokens, int i, int end)
    {
        for (int j = i + 1; j < Math.Min(end, i + 4); j++)
        {
            if (tokens[j].Is(PartOfSpeech.AnyVerb | PartOfSpeech.Negation))
            {
                return true;
            }

            if (tokens[j].Tag != PartOfSpeech.Adverb)
            {
                return false;
            }
        }

        return false;
    }
}
