using Parley.Evidence.Reading.Lexica;

namespace Parley.Evidence.Reading.Tagging;

/// <summary>Reads noun phrases: "the port board's earlier plan", "German Chancellor Ada Brandt".</summary>
internal static class NounPhrases
{
    /// <summary>Reads the phrase that begins at a token.</summary>
    public static Chunk Read(List<Token> tokens, int first, int end)
    {
        int i = first;
        int head = -1;
        int genitive = -1;
        if (tokens[i].Is(PartOfSpeech.Pronoun))
        {
            return Chunker.New(ChunkKind.NounPhrase, i, i + 1, i);
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

        return Chunker.New(ChunkKind.NounPhrase, first, last, head) with { Genitive = genitive };
    }
}
