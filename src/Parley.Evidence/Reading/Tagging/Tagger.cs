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

        if ((parts & Closed) != 0 && ClosedClass(tokens, i, end, before, begins, text) is { } closed)
        {
            return closed;
        }

        if (begins && token.Capital && (parts & PartOfSpeech.Name) != 0)
        {
            return PartOfSpeech.Name;
        }

        PartOfSpeech verbs = parts & PartOfSpeech.AnyVerb;
        return verbs == 0
            ? Open(tokens, i, end, parts, token)
            : Verb(tokens, i, end, previous, before, parts, verbs, begins);
    }

    private const PartOfSpeech Closed = PartOfSpeech.Determiner | PartOfSpeech.Possessive | PartOfSpeech.Pronoun | PartOfSpeech.Relative
        | PartOfSpeech.Preposition | PartOfSpeech.Coordination | PartOfSpeech.Subordination | PartOfSpeech.Modal | PartOfSpeech.Negation;

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
        if ((parts & Closed) != 0 && !token.Has(WordTraits.Male | WordTraits.Female | WordTraits.Month)
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

    private static PartOfSpeech? ClosedClass(Span<Token> tokens, int i, int end, PartOfSpeech before, bool begins, string text)
    {
        Token token = tokens[i];
        PartOfSpeech parts = token.Entry.Parts;
        string form = token.Entry.Form;
        PartOfSpeech next = i + 1 < end && tokens[i + 1].Kind == TokenKind.Word ? tokens[i + 1].Entry.Parts : PartOfSpeech.None;
        Token following = i + 1 < end ? tokens[i + 1] : default;
        switch (form)
        {
            case "to":
                return (next & PartOfSpeech.VerbBase) != 0 && (!following.Has(WordTraits.NounFirst) || InfinitiveFits(tokens, i, end, before)) && !following.Capital
                    ? PartOfSpeech.Infinitive
                    : (next & PartOfSpeech.Adverb) != 0 && i + 2 < end && (tokens[i + 2].Entry.Parts & PartOfSpeech.VerbBase) != 0 && (next & (PartOfSpeech.Determiner | PartOfSpeech.Preposition)) == 0
                    ? PartOfSpeech.Infinitive : PartOfSpeech.Preposition;
            case "that":
                return before is PartOfSpeech.Noun or PartOfSpeech.Name ? PartOfSpeech.Relative
                    : (before & PartOfSpeech.AnyVerb) != 0 ? PartOfSpeech.Subordination
                    : (next & (PartOfSpeech.Noun | PartOfSpeech.Adjective)) != 0 && (next & (PartOfSpeech.Determiner | PartOfSpeech.Pronoun)) == 0 && before is PartOfSpeech.Preposition or PartOfSpeech.None
                    ? PartOfSpeech.Determiner : PartOfSpeech.Subordination;
            case "which" or "who" or "whom" or "whose" or "what" or "how" or "why" or "where" or "when":
                return form == "when" ? PartOfSpeech.Subordination : PartOfSpeech.Relative;
            case "as" or "since" or "until" or "till" or "after" or "before":
                return ClauseFollows(tokens, i, end) ? PartOfSpeech.Subordination : PartOfSpeech.Preposition;
            case "than" or "like":
                return (parts & PartOfSpeech.AnyVerb) != 0 && before is PartOfSpeech.Modal or PartOfSpeech.Infinitive or PartOfSpeech.Pronoun ? PartOfSpeech.VerbBase : PartOfSpeech.Preposition;
            case "will" or "can" or "may" or "might" or "must" or "would" or "could" or "should" or "shall":
                return before is PartOfSpeech.Determiner or PartOfSpeech.Possessive or PartOfSpeech.Genitive ? PartOfSpeech.Noun
                    : form == "may" && token.Capital && !begins ? PartOfSpeech.Name : PartOfSpeech.Modal;
            case "her" or "his" or "its" or "their" or "my" or "our" or "your":
                return (parts & PartOfSpeech.Pronoun) != 0 && (next == PartOfSpeech.None ? following.Kind != TokenKind.Word
                    : (next & (PartOfSpeech.Noun | PartOfSpeech.Adjective | PartOfSpeech.Name | PartOfSpeech.AnyVerb)) == 0) ? PartOfSpeech.Pronoun : PartOfSpeech.Possessive;
            case "no" or "neither" or "nor" or "never" or "without" or "not" or "n't":
                return form is "without" ? PartOfSpeech.Preposition : form is "nor" ? PartOfSpeech.Coordination
                    : form is "no" or "neither" && (next & PartOfSpeech.AnyVerb) == 0 | (next & (PartOfSpeech.Noun | PartOfSpeech.Adjective)) != 0 ? PartOfSpeech.Determiner : PartOfSpeech.Negation;
            case "one" or "others" or "some" or "many" or "most" or "few" or "several" or "both" or "all" or "none" or "another" or "each" or "either" or "this" or "these" or "those" or "more" or "such":
                bool alone = following.Kind != TokenKind.Word || (next != PartOfSpeech.None && (next & (PartOfSpeech.Noun | PartOfSpeech.Adjective | PartOfSpeech.Name | PartOfSpeech.Number | PartOfSpeech.Determiner)) == 0 && !following.Capital)
                    || following.Has(WordTraits.Be | WordTraits.Have | WordTraits.Do);
                return alone || form == "others" ? PartOfSpeech.Pronoun : PartOfSpeech.Determiner;
            case "up" or "down" or "out" or "off" or "over" or "past" or "near" or "about":
                return form == "past" && before == PartOfSpeech.Determiner ? PartOfSpeech.Adjective
                    : (before & PartOfSpeech.AnyVerb) != 0 && form is "up" or "down" or "out" or "off" ? PartOfSpeech.Adverb : PartOfSpeech.Preposition;
            case "so" or "yet" or "once":
                return PartOfSpeech.Adverb;
            case "following" or "including" or "concerning" or "regarding" or "excluding":
                return PartOfSpeech.Preposition;
            case "but" or "and" or "or" or "plus" or "&":
                return PartOfSpeech.Coordination;
            case "own" or "enough" or "less" or "much" or "various" or "certain" or "other" or "numerous" or "fewer":
                return PartOfSpeech.Adjective;
            default:
                PartOfSpeech closed = parts & Closed;
                foreach (PartOfSpeech one in Order)
                {
                    if ((closed & one) != 0)
                    {
                        return one;
                    }
                }

                return null;
        }
    }

    private static readonly PartOfSpeech[] Order =
    [
        PartOfSpeech.Modal, PartOfSpeech.Possessive, PartOfSpeech.Determiner, PartOfSpeech.Pronoun, PartOfSpeech.Coordination,
        PartOfSpeech.Relative, PartOfSpeech.Preposition, PartOfSpeech.Subordination, PartOfSpeech.Negation,
    ];

    private static bool InfinitiveFits(Span<Token> tokens, int i, int end, PartOfSpeech before)
    {
        // "to talks", "to attack": a noun-first word after "to" is a verb when an object, a preposition or the end follows a singular form.
        Token next = tokens[i + 1];
        if ((next.Entry.Parts & PartOfSpeech.VerbBase) == 0)
        {
            return false;
        }

        if (i + 2 >= end)
        {
            return true;
        }

        PartOfSpeech after = tokens[i + 2].Entry.Parts;
        return (after & (PartOfSpeech.Determiner | PartOfSpeech.Possessive | PartOfSpeech.Pronoun | PartOfSpeech.Number | PartOfSpeech.Preposition | PartOfSpeech.Adverb)) != 0
            || tokens[i + 2].Capital || tokens[i + 2].Kind != TokenKind.Word || (before & PartOfSpeech.AnyVerb) != 0
            || (after & PartOfSpeech.AnyVerb) == 0;
    }

    private static bool ClauseFollows(Span<Token> tokens, int i, int end)
    {
        // A finite verb within the next words before any mark: "after he left", not "after the war".
        for (int j = i + 1; j < Math.Min(end, i + 7); j++)
        {
            Token token = tokens[j];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Percent))
            {
                return false;
            }

            PartOfSpeech parts = token.Entry.Parts;
            if ((parts & (PartOfSpeech.Preposition | PartOfSpeech.Subordination | PartOfSpeech.Coordination)) != 0 && j > i + 1)
            {
                return false;
            }

            if (j > i + 1 && !token.Has(WordTraits.NounFirst) && !token.Capital
                && (token.Has(WordTraits.Be | WordTraits.Have | WordTraits.Do) || (parts & (PartOfSpeech.Modal | PartOfSpeech.VerbPast | PartOfSpeech.VerbThird)) != 0)
                && (parts & PartOfSpeech.Noun) == 0)
            {
                return true;
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

    private static PartOfSpeech Verb(
        Span<Token> tokens, int i, int end, int previous, PartOfSpeech before, PartOfSpeech parts, PartOfSpeech verbs, bool begins)
    {
        Token token = tokens[i];
        Token prior = previous >= 0 ? tokens[previous] : default;
        Token next = i + 1 < end ? tokens[i + 1] : default;
        PartOfSpeech after = next.Kind == TokenKind.Word ? next.Entry?.Parts ?? 0 : PartOfSpeech.None;
        if (token.Has(WordTraits.Be | WordTraits.Have | WordTraits.Do))
        {
            return (verbs & PartOfSpeech.VerbGerund) != 0 ? PartOfSpeech.VerbGerund
                : (verbs & PartOfSpeech.VerbParticiple) != 0 && (verbs & PartOfSpeech.VerbPast) == 0 ? PartOfSpeech.VerbParticiple
                : (verbs & PartOfSpeech.VerbPast) != 0 ? PartOfSpeech.VerbPast
                : (verbs & PartOfSpeech.VerbThird) != 0 ? PartOfSpeech.VerbThird : PartOfSpeech.VerbBase;
        }

        bool auxiliaryBe = AuxiliaryBefore(tokens, i, WordTraits.Be);
        bool auxiliaryHave = AuxiliaryBefore(tokens, i, WordTraits.Have);
        bool auxiliaryDo = AuxiliaryBefore(tokens, i, WordTraits.Do);
        bool afterNounMarker = before is PartOfSpeech.Determiner or PartOfSpeech.Possessive or PartOfSpeech.Genitive or PartOfSpeech.Number
            || (before == PartOfSpeech.Adjective && !auxiliaryBe && !(prior.Has(WordTraits.Attitude)));
        if ((verbs & PartOfSpeech.VerbGerund) != 0)
        {
            return auxiliaryBe ? PartOfSpeech.VerbGerund
                : afterNounMarker ? ((after & PartOfSpeech.Noun) != 0 ? PartOfSpeech.Adjective : PartOfSpeech.Noun)
                : PartOfSpeech.VerbGerund;
        }

        if ((verbs & (PartOfSpeech.VerbPast | PartOfSpeech.VerbParticiple)) != 0 && (verbs & PartOfSpeech.VerbBase) == 0)
        {
            return PastOrParticiple(tokens, i, end, before, prior, after, next, verbs, auxiliaryBe || auxiliaryHave, afterNounMarker, parts);
        }

        // Base and third-person forms, most of which are nouns as well.
        if (before is PartOfSpeech.Infinitive or PartOfSpeech.Modal || auxiliaryDo)
        {
            return PartOfSpeech.VerbBase;
        }

        if (auxiliaryHave && (verbs & PartOfSpeech.VerbParticiple) != 0)
        {
            return PartOfSpeech.VerbParticiple;
        }

        bool third = (verbs & PartOfSpeech.VerbThird) != 0;
        bool nounFirst = token.Has(WordTraits.NounFirst) || (parts & PartOfSpeech.Noun) != 0;
        bool adjective = (parts & PartOfSpeech.Adjective) != 0;
        if (afterNounMarker || (before == PartOfSpeech.Preposition && nounFirst))
        {
            return adjective && (after & PartOfSpeech.Noun) != 0 ? PartOfSpeech.Adjective : PartOfSpeech.Noun;
        }

        if (before == PartOfSpeech.Preposition || auxiliaryBe)
        {
            return adjective ? PartOfSpeech.Adjective : PartOfSpeech.Noun;
        }

        bool objectFollows = (after & (PartOfSpeech.Determiner | PartOfSpeech.Possessive | PartOfSpeech.Pronoun | PartOfSpeech.Relative | PartOfSpeech.Subordination)) != 0
            || next.Entry?.Form is "to" or "that" or "for" or "on" || next.Kind == TokenKind.DoubleMark || next.Capital;
        bool subjectBefore = before is PartOfSpeech.Pronoun or PartOfSpeech.Relative or PartOfSpeech.Noun or PartOfSpeech.Name;
        // "Castria cut the levy": the past looks like the base form.
        if (subjectBefore && (verbs & PartOfSpeech.VerbPast) != 0 && !third
            && (objectFollows || (after & (PartOfSpeech.Preposition | PartOfSpeech.Number | PartOfSpeech.Adverb)) != 0 || next.Kind == TokenKind.Number))
        {
            return PartOfSpeech.VerbPast;
        }

        if (before == PartOfSpeech.Pronoun || before == PartOfSpeech.Relative)
        {
            return (prior.Entry.Form is "i" or "you" or "we" or "they" or "who" or "that" or "which" or "others" or "many" or "some") ? (third ? PartOfSpeech.VerbThird : PartOfSpeech.VerbBase)
                : third ? PartOfSpeech.VerbThird : PartOfSpeech.Noun;
        }

        if (subjectBefore)
        {
            bool pluralBefore = prior.Has(WordTraits.Plural | WordTraits.People) || (prior.Tag == PartOfSpeech.Noun && EndsInS(prior));
            bool agrees = third ? !pluralBefore : pluralBefore;
            return agrees && (!nounFirst || objectFollows) ? (third ? PartOfSpeech.VerbThird : PartOfSpeech.VerbBase)
                : adjective ? PartOfSpeech.Adjective : PartOfSpeech.Noun;
        }

        if (begins || before == PartOfSpeech.None)
        {
            return third && !nounFirst ? PartOfSpeech.VerbThird
                : nounFirst ? PartOfSpeech.Noun : adjective ? PartOfSpeech.Adjective : PartOfSpeech.VerbBase;
        }

        if (before == PartOfSpeech.Coordination)
        {
            return nounFirst && !objectFollows ? PartOfSpeech.Noun : third ? PartOfSpeech.VerbThird : PartOfSpeech.VerbBase;
        }

        return nounFirst ? PartOfSpeech.Noun : adjective ? PartOfSpeech.Adjective : third ? PartOfSpeech.VerbThird : PartOfSpeech.VerbBase;
    }

    private static PartOfSpeech PastOrParticiple(
        Span<Token> tokens, int i, int end, PartOfSpeech before, Token prior, PartOfSpeech after, Token next, PartOfSpeech verbs,
        bool auxiliary, bool afterNounMarker, PartOfSpeech parts)
    {
        if (auxiliary)
        {
            return PartOfSpeech.VerbParticiple;
        }

        if ((verbs & PartOfSpeech.VerbPast) == 0)
        {
            return PartOfSpeech.VerbParticiple;
        }

        if (afterNounMarker)
        {
            return (parts & PartOfSpeech.Noun) != 0 && (after & PartOfSpeech.Noun) == 0 ? PartOfSpeech.Noun : PartOfSpeech.Adjective;
        }

        if (before == PartOfSpeech.Preposition)
        {
            return PartOfSpeech.Adjective;
        }

        if (next.Entry?.Form == "by" && (verbs & PartOfSpeech.VerbParticiple) != 0 && before is PartOfSpeech.Noun or PartOfSpeech.Name or PartOfSpeech.None)
        {
            return PartOfSpeech.VerbParticiple;
        }

        return PartOfSpeech.VerbPast;
    }

    private static bool AuxiliaryBefore(Span<Token> tokens, int i, WordTraits trait)
    {
        for (int j = i - 1; j >= Math.Max(0, i - 4); j--)
        {
            if (tokens[j].Has(trait) && tokens[j].Tag != PartOfSpeech.Genitive)
            {
                return true;
            }

            bool passes = tokens[j].Tag is PartOfSpeech.Adverb or PartOfSpeech.Negation || tokens[j].Entry.Form is "been" or "being"
                || (tokens[j].Entry.Lemma is "get" && trait == WordTraits.Be);
            if (!passes)
            {
                return false;
            }
        }

        return false;
    }

    private static bool EndsInS(Token token) => token.Entry != WordEntry.Unknown
        ? token.Entry.Form.EndsWith('s') && !token.Entry.Form.EndsWith("ss", StringComparison.Ordinal)
        : false;
}
