using Parley.Evidence.Reading.Lexica;

namespace Parley.Evidence.Reading.Tagging;

/// <summary>Tags the words that can be verbs: verb or noun ("plans", "report"), past or participle, gerund or adjective.</summary>
internal static class VerbTagger
{
    /// <summary>Gets the part of speech of a word that can be a verb.</summary>
    public static PartOfSpeech Choose(
        Span<Token> tokens, int i, int end, int previous, PartOfSpeech before, PartOfSpeech parts, PartOfSpeech verbs, bool begins)
    {
        Token token = tokens[i];
        Token prior = previous >= 0 ? tokens[previous] : Token.None;
        Token next = i + 1 < end ? tokens[i + 1] : Token.None;
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

        // "Castria publicly welcomes efforts": an adverb or a plural object tells the verb from the noun.
        if (before == PartOfSpeech.Name && third && nounFirst && (tokens[i - 1].Tag == PartOfSpeech.Adverb || (next.Kind == TokenKind.Word && !next.Capital && EndsInS(next) && next.Has(WordTraits.NounFirst | WordTraits.Negotiation))))
        {
            return PartOfSpeech.VerbThird;
        }

        if (subjectBefore)
        {
            bool pluralBefore = prior.Has(WordTraits.Plural | WordTraits.People) || (prior.Tag == PartOfSpeech.Noun && EndsInS(prior));
            bool agrees = (!nounFirst && !adjective) || (third ? !pluralBefore : pluralBefore);
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

        // "…,” retired general Ada Brandt said": what stands before a noun or name where a clause begins is no verb, unless it can be a cue ("said Brandt").
        if (before == PartOfSpeech.None && !tokens[i].Has(WordTraits.Speech | WordTraits.Thought) && (verbs & PartOfSpeech.VerbParticiple) != 0 && next.Has(WordTraits.Person))
        {
            return PartOfSpeech.Adjective;
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
            if (tokens[j].Tag != PartOfSpeech.Genitive && (tokens[j].Has(trait) || (tokens[j].Tag == PartOfSpeech.VerbThird && tokens[j].End - tokens[j].Start == 2)))
            {
                // Also the short form: "what's needed".
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
