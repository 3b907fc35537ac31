using Parley.Evidence.Reading.Lexica;

namespace Parley.Evidence.Reading.Tagging;

/// <summary>Gives each token one part of speech by rules over the lexicon, the form and the neighbours.</summary>
/// <remarks>
/// Two words to the left and two to the right decide; one pass, no tables of weights. It is made for the distinctions that
/// quotations and acts need: verb or noun ("plans", "report"), past or participle, name or first word of a sentence.
/// </remarks>
internal static class Tagger
{
    /// <summary>Tags a range of tokens that is one sentence or a quotation's inside.</summary>
    public static void Tag(List<Token> list, int first, int end, string text)
    {
        Span<Token> tokens = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list);
        bool begins = true;
        for (int i = first; i < end; i++)
        {
            ref Token token = ref tokens[i];
            token.Tag = token.Kind switch
            {
                TokenKind.Word => Word(tokens, i, first, end, begins, text),
                TokenKind.Number => PartOfSpeech.Number,
                TokenKind.Percent => PartOfSpeech.Noun,
                TokenKind.Currency => PartOfSpeech.Number,
                _ => PartOfSpeech.Punctuation,
            };
            begins = token.Kind switch
            {
                TokenKind.Terminal or TokenKind.Colon or TokenKind.Ellipsis => true,
                TokenKind.DoubleMark or TokenKind.SingleMark or TokenKind.OpenBracket => true,
                TokenKind.Dash => begins,
                _ => false,
            };
        }
    }

    private static PartOfSpeech Word(Span<Token> tokens, int i, int first, int end, bool begins, string text)
    {
        Token token = tokens[i];
        PartOfSpeech parts = token.Entry.Parts;
        int previous = Previous(tokens, i, first);
        PartOfSpeech before = previous < 0 ? PartOfSpeech.None : tokens[previous].Tag;
        char c0 = text[token.Start];
        if (c0 is '\'' or '\u2019')
        {
            return Short(tokens, i, end, before);
        }

        if (token.Capital && !begins && CapitalName(token, tokens, i, end, before, text) is { } name)
        {
            return name;
        }

        if (parts == PartOfSpeech.None)
        {
            return Guess(tokens, i, begins, before, text);
        }

        if ((parts & ClosedClassTagger.Parts) != 0 && ClosedClassTagger.Choose(tokens, i, end, before, begins, text) is { } closed)
        {
            return closed;
        }

        if (token.Entry.Form == "further" && before is PartOfSpeech.Pronoun or PartOfSpeech.Name && i + 1 < end && (tokens[i + 1].Entry.Parts & (PartOfSpeech.VerbPast | PartOfSpeech.VerbThird)) != 0)
        {
            return PartOfSpeech.Adverb;
        }

        if (begins && token.Capital && (parts & PartOfSpeech.Name) != 0)
        {
            return PartOfSpeech.Name;
        }

        PartOfSpeech verbs = parts & PartOfSpeech.AnyVerb;
        return verbs == 0
            ? Open(tokens, i, end, parts, token)
            : VerbTagger.Choose(tokens, i, end, previous, before, parts, verbs, begins);
    }

    private static int Previous(Span<Token> tokens, int i, int first)
    {
        for (int j = i - 1; j >= Math.Max(first, i - 3); j--)
        {
            if (tokens[j].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Percent)
            {
                if (tokens[j].Tag is PartOfSpeech.Adverb or PartOfSpeech.Negation)
                {
                    continue;
                }

                return j;
            }

            if (tokens[j].Kind is not (TokenKind.DoubleMark or TokenKind.SingleMark))
            {
                return -1;
            }
        }

        return -1;
    }

    private static PartOfSpeech Short(Span<Token> tokens, int i, int end, PartOfSpeech before)
    {
        Token token = tokens[i];
        int length = token.End - token.Start;
        if (length != 2 || token.Has(WordTraits.Be | WordTraits.Have))
        {
            return token.Has(WordTraits.Be | WordTraits.Have) ? PartOfSpeech.VerbBase : PartOfSpeech.Modal;
        }

        // 's: "is" or "has" after a pronoun or before a participle, an adverb or a determiner; else the possessive.
        if (before == PartOfSpeech.Pronoun || before == PartOfSpeech.Relative)
        {
            return PartOfSpeech.VerbThird;
        }

        if (i + 1 < end && tokens[i + 1].Kind == TokenKind.Word)
        {
            PartOfSpeech next = tokens[i + 1].Entry.Parts;
            bool not = (next & PartOfSpeech.Negation) != 0 || (next & (PartOfSpeech.Determiner | PartOfSpeech.Possessive)) != 0;
            return not && !tokens[i + 1].Capital ? PartOfSpeech.VerbThird : PartOfSpeech.Genitive;
        }

        return PartOfSpeech.Genitive;
    }

    private static PartOfSpeech? CapitalName(Token token, Span<Token> tokens, int i, int end, PartOfSpeech before, string text)
    {
        PartOfSpeech parts = token.Entry.Parts;
        int length = token.End - token.Start;
        if ((parts & ClosedClassTagger.Parts) != 0 && !token.Has(WordTraits.Male | WordTraits.Female | WordTraits.Month)
            && !(length == 2 && text[token.Start + 1] == 'S'))
        {
            return token.Has(WordTraits.Month) ? PartOfSpeech.Name : null;
        }

        if (token.Has(WordTraits.Weekday | WordTraits.Month))
        {
            return PartOfSpeech.Name;
        }

        return PartOfSpeech.Name;
    }

    private static PartOfSpeech Guess(Span<Token> tokens, int i, bool begins, PartOfSpeech before, string text)
    {
        Token token = tokens[i];
        ReadOnlySpan<char> word = text.AsSpan(token.Start, token.End - token.Start);
        if (token.Capital)
        {
            return begins && word.EndsWith("ly") && word.Length > 4 ? PartOfSpeech.Adverb
                : begins && word.EndsWith("ing") && word.Length > 5 ? PartOfSpeech.VerbGerund : PartOfSpeech.Name;
        }

        if (word.EndsWith("ly") && word.Length > 4)
        {
            return PartOfSpeech.Adverb;
        }

        bool nounContext = before is PartOfSpeech.Determiner or PartOfSpeech.Possessive or PartOfSpeech.Genitive or PartOfSpeech.Adjective or PartOfSpeech.Preposition;
        if (word.EndsWith("ed") && word.Length > 4)
        {
            return nounContext || word.Contains('-') ? PartOfSpeech.Adjective
                : HaveOrBe(tokens, i) ? PartOfSpeech.VerbParticiple : PartOfSpeech.VerbPast;
        }

        if (word.EndsWith("ing") && word.Length > 5)
        {
            return word.Contains('-') ? PartOfSpeech.Adjective : before is PartOfSpeech.Determiner or PartOfSpeech.Adjective ? PartOfSpeech.Noun : PartOfSpeech.VerbGerund;
        }

        if (before == PartOfSpeech.Modal || before == PartOfSpeech.Infinitive)
        {
            return PartOfSpeech.VerbBase;
        }

        return word.EndsWith("al") || word.EndsWith("ous") || word.EndsWith("ive") || word.EndsWith("ic") || word.EndsWith("ful") || word.EndsWith("less")
            || word.EndsWith("able") || word.EndsWith("ible") || word.EndsWith("ish") ? AdjectiveOrNoun(tokens, i, text)
            : char.IsDigit(word[0]) ? PartOfSpeech.Adjective : PartOfSpeech.Noun;
    }

    private static PartOfSpeech AdjectiveOrNoun(Span<Token> tokens, int i, string text) =>
        i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Word ? PartOfSpeech.Adjective : PartOfSpeech.Adjective;

    private static bool HaveOrBe(Span<Token> tokens, int i)
    {
        for (int j = i - 1; j >= Math.Max(0, i - 4); j--)
        {
            if (tokens[j].Has(WordTraits.Be | WordTraits.Have) && tokens[j].Tag != PartOfSpeech.Genitive)
            {
                return true;
            }

            if (tokens[j].Tag is not (PartOfSpeech.Adverb or PartOfSpeech.Negation))
            {
                return false;
            }
        }

        return false;
    }

    private static PartOfSpeech Open(Span<Token> tokens, int i, int end, PartOfSpeech parts, Token token)
    {
        if ((parts & PartOfSpeech.Name) != 0 && token.Capital)
        {
            return PartOfSpeech.Name;
        }

        PartOfSpeech next = i + 1 < end ? tokens[i + 1].Entry.Parts : PartOfSpeech.None;
        bool both = (parts & PartOfSpeech.Adjective) != 0 && (parts & PartOfSpeech.Noun) != 0;
        if (both)
        {
            return (next & PartOfSpeech.Noun) != 0 || (i + 1 < end && tokens[i + 1].Capital) ? PartOfSpeech.Adjective : PartOfSpeech.Noun;
        }

        if ((parts & PartOfSpeech.Adjective) != 0 && (parts & PartOfSpeech.Adverb) != 0)
        {
            return (next & (PartOfSpeech.Noun | PartOfSpeech.Adjective)) != 0 ? PartOfSpeech.Adjective : PartOfSpeech.Adverb;
        }

        return (parts & PartOfSpeech.Number) != 0 ? PartOfSpeech.Number
            : (parts & PartOfSpeech.Adjective) != 0 ? PartOfSpeech.Adjective
            : (parts & PartOfSpeech.Noun) != 0 ? PartOfSpeech.Noun
            : (parts & PartOfSpeech.Adverb) != 0 ? PartOfSpeech.Adverb
            : PartOfSpeech.Noun;
    }

}
