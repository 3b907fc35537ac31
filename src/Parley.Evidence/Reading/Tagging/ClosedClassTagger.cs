using Parley.Evidence.Reading.Lexica;

namespace Parley.Evidence.Reading.Tagging;

/// <summary>Tags the words of closed classes: "to" before a verb or a noun, "that" as joining word or pronoun, "no" as determiner or negator …</summary>
internal static class ClosedClassTagger
{
    /// <summary>The parts of speech whose words can be listed.</summary>
    public const PartOfSpeech Parts = PartOfSpeech.Determiner | PartOfSpeech.Possessive | PartOfSpeech.Pronoun | PartOfSpeech.Relative
        | PartOfSpeech.Preposition | PartOfSpeech.Coordination | PartOfSpeech.Subordination | PartOfSpeech.Modal | PartOfSpeech.Negation;

    private static readonly PartOfSpeech[] Order =
    [
        PartOfSpeech.Modal, PartOfSpeech.Possessive, PartOfSpeech.Determiner, PartOfSpeech.Pronoun, PartOfSpeech.Coordination,
        PartOfSpeech.Relative, PartOfSpeech.Preposition, PartOfSpeech.Subordination, PartOfSpeech.Negation,
    ];

    /// <summary>Gets the part of speech of a word that may be of a closed class, or null where an open class is the better guess.</summary>
    public static PartOfSpeech? Choose(Span<Token> tokens, int i, int end, PartOfSpeech before, bool begins, string text)
    {
        Token token = tokens[i];
        PartOfSpeech parts = token.Entry.Parts;
        string form = token.Entry.Form;
        PartOfSpeech next = i + 1 < end && tokens[i + 1].Kind == TokenKind.Word ? tokens[i + 1].Entry.Parts : PartOfSpeech.None;
        Token following = i + 1 < end ? tokens[i + 1] : Token.None;
        switch (form)
        {
            case "to" when following.Kind is TokenKind.DoubleMark or TokenKind.SingleMark && i + 2 < end && (tokens[i + 2].Entry.Parts & PartOfSpeech.VerbBase) != 0 && !tokens[i + 2].Capital:
                // "agreed to “work on a plan”"
                return PartOfSpeech.Infinitive;
            case "to":
                return (next & PartOfSpeech.VerbBase) != 0 && (!following.Has(WordTraits.NounFirst) || InfinitiveFits(tokens, i, end, before)) && !following.Capital
                    ? PartOfSpeech.Infinitive
                    : (next & PartOfSpeech.Adverb) != 0 && i + 2 < end && (tokens[i + 2].Entry.Parts & PartOfSpeech.VerbBase) != 0 && (next & (PartOfSpeech.Determiner | PartOfSpeech.Preposition)) == 0
                    ? PartOfSpeech.Infinitive : PartOfSpeech.Preposition;
            case "cannot":
                return PartOfSpeech.Modal;
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
                    : form is "no" or "neither" && ((next & PartOfSpeech.AnyVerb) == 0 || (next & (PartOfSpeech.Noun | PartOfSpeech.Adjective)) != 0 || following.Has(WordTraits.NounFirst) || NounBehind(tokens, i, end)) ? PartOfSpeech.Determiner : PartOfSpeech.Negation;
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
                PartOfSpeech closed = parts & Parts;
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

    // "no verified pullback": a participle before a noun.
    private static bool NounBehind(Span<Token> tokens, int i, int end) =>
        i + 2 < end && (tokens[i + 1].Entry.Parts & PartOfSpeech.VerbParticiple) != 0 && tokens[i + 2].Kind == TokenKind.Word
        && ((tokens[i + 2].Entry.Parts & PartOfSpeech.Noun) != 0 || tokens[i + 2].Has(WordTraits.NounFirst) || tokens[i + 2].Entry == WordEntry.Unknown);

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

            // "as Borland backs it": what may be a noun is the verb when a name stands before it and an object behind it.
            if (j > i + 1 && tokens[j - 1].Capital && !token.Capital && (parts & (PartOfSpeech.VerbThird | PartOfSpeech.VerbPast)) != 0
                && j + 1 < end && (tokens[j + 1].Entry.Parts & (PartOfSpeech.Determiner | PartOfSpeech.Possessive | PartOfSpeech.Pronoun)) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
