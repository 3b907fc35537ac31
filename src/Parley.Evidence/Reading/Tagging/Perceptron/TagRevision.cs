using System.Runtime.InteropServices;
using Parley.Evidence.Reading.Lexica;

namespace Parley.Evidence.Reading.Tagging.Perceptron;

/// <summary>Lets a trained tagger decide between noun, adjective and verb where the rules alone guess: a word that the lexicon allows as both, or does not know.</summary>
/// <remarks>Closed classes, names, and everything for which the tagger's lead is small stay with the rules.</remarks>
internal static class TagRevision
{
    // Chosen on the PolNeAR development split; see docs/reading.md for the effect.
    private const float Lead = 2.0f;

    /// <summary>Revises the tags of a paragraph, sentence by sentence.</summary>
    public static void Apply(List<Token> list, string text, PerceptronTagger tagger)
    {
        Span<Token> tokens = CollectionsMarshal.AsSpan(list);
        TaggerWindow window = new(64);
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Count];
        int first = 0;
        while (first < tokens.Length)
        {
            int end = first;
            while (end < tokens.Length && tokens[end].Kind != TokenKind.Terminal)
            {
                end++;
            }

            end = Math.Min(tokens.Length, end + 1);
            window.Reset(end - first);
            for (int i = first; i < end; i++)
            {
                window.Set(i - first, Word(text, tokens[i]));
            }

            int previous = -1;
            int before = -1;
            for (int i = first; i < end; i++)
            {
                window.Features(i - first, Word(text, tokens[i]), previous, before, features);
                UniversalTag tag = tagger.Best(features, out float lead);
                before = previous;
                previous = (int)tag;
                if (lead >= Lead && tokens[i].Kind == TokenKind.Word)
                {
                    tokens[i].Tag = Revised(tokens, i, tag, Word(text, tokens[i]));
                }
            }

            first = end;
        }
    }

    private static ReadOnlySpan<char> Word(string text, Token token) => text.AsSpan(token.Start, token.End - token.Start);

    private static PartOfSpeech Revised(Span<Token> tokens, int i, UniversalTag tag, ReadOnlySpan<char> word)
    {
        Token token = tokens[i];
        PartOfSpeech parts = token.Entry.Parts;
        bool unknown = parts == PartOfSpeech.None && !token.Capital;
        if (tag == UniversalTag.Verb && token.Tag is PartOfSpeech.Noun or PartOfSpeech.Adjective && (unknown || (parts & PartOfSpeech.AnyVerb) != 0))
        {
            return Form(tokens, i, parts, word);
        }

        bool noun = unknown || token.Has(WordTraits.NounFirst) || (parts & PartOfSpeech.Noun) != 0;
        if (tag == UniversalTag.Noun && token.Is(PartOfSpeech.AnyVerb) && noun && !token.Has(WordTraits.Be | WordTraits.Have | WordTraits.Do))
        {
            return PartOfSpeech.Noun;
        }

        return tag == UniversalTag.Adj && token.Is(PartOfSpeech.AnyVerb) && (unknown || (parts & (PartOfSpeech.Adjective | PartOfSpeech.VerbParticiple)) != 0) && !token.Is(PartOfSpeech.VerbThird)
            && !token.Has(WordTraits.Be | WordTraits.Have | WordTraits.Do) ? PartOfSpeech.Adjective : token.Tag;
    }

    private static PartOfSpeech Form(Span<Token> tokens, int i, PartOfSpeech parts, ReadOnlySpan<char> word)
    {
        PartOfSpeech forms = parts & PartOfSpeech.AnyVerb;
        if (forms == PartOfSpeech.None)
        {
            forms = word.EndsWith("ing") ? PartOfSpeech.VerbGerund : word.EndsWith("ed") ? PartOfSpeech.VerbPast | PartOfSpeech.VerbParticiple
                : word.EndsWith("s") && !word.EndsWith("ss") ? PartOfSpeech.VerbThird : PartOfSpeech.VerbBase;
        }

        Token prior = i > 0 ? tokens[i - 1] : Token.None;
        bool auxiliary = i > 0 && prior.Has(WordTraits.Be | WordTraits.Have);
        if (auxiliary && (forms & PartOfSpeech.VerbParticiple) != 0)
        {
            return PartOfSpeech.VerbParticiple;
        }

        foreach (PartOfSpeech one in Order)
        {
            if ((forms & one) != 0)
            {
                return one;
            }
        }

        return PartOfSpeech.VerbBase;
    }

    private static readonly PartOfSpeech[] Order = [PartOfSpeech.VerbGerund, PartOfSpeech.VerbThird, PartOfSpeech.VerbPast, PartOfSpeech.VerbParticiple, PartOfSpeech.VerbBase];
}
