namespace Parley.Evidence.Reading.Lexica;

/// <summary>The inflected forms of an English verb, from the notation of <c>verbs.txt</c>.</summary>
internal static class VerbForms
{
    /// <summary>Gets every form of one entry such as <c>give/gave/given</c> or <c>plan*+</c>.</summary>
    public static IEnumerable<(string Form, string Lemma, PartOfSpeech Part, bool NounFirst)> Of(string notation)
    {
        string[] parts = notation.Split('/');
        bool noun = notation.Contains('*', StringComparison.Ordinal);
        bool doubles = notation.Contains('+', StringComparison.Ordinal);
        string lemma = parts[0].TrimEnd('*', '+');
        string past = parts.Length > 1 ? parts[1].TrimEnd('*', '+') : Suffix(lemma, "ed", doubles);
        string participle = parts.Length > 2 ? parts[2].TrimEnd('*', '+') : past;
        yield return (lemma, lemma, PartOfSpeech.VerbBase, noun);
        yield return (Third(lemma), lemma, PartOfSpeech.VerbThird, noun);
        yield return (past, lemma, PartOfSpeech.VerbPast, false);
        yield return (participle, lemma, PartOfSpeech.VerbParticiple, false);
        yield return (Suffix(lemma, "ing", doubles), lemma, PartOfSpeech.VerbGerund, false);
    }

    private static string Third(string lemma)
    {
        if (lemma.EndsWith('y') && lemma.Length > 1 && !IsVowel(lemma[^2]))
        {
            return lemma[..^1] + "ies";
        }

        bool hisses = lemma.EndsWith('s') || lemma.EndsWith('x') || lemma.EndsWith('z') || lemma.EndsWith("ch", StringComparison.Ordinal)
            || lemma.EndsWith("sh", StringComparison.Ordinal) || lemma is "go" or "do" or "veto" or "echo" or "undo";
        return lemma + (hisses ? "es" : "s");
    }

    private static string Suffix(string lemma, string suffix, bool doubles)
    {
        bool past = suffix == "ed";
        if (doubles)
        {
            return lemma + lemma[^1] + suffix;
        }

        if (past && lemma.EndsWith('y') && lemma.Length > 1 && !IsVowel(lemma[^2]))
        {
            return lemma[..^1] + "ied";
        }

        if (lemma.EndsWith('e'))
        {
            bool keeps = !past && (lemma.EndsWith("ee", StringComparison.Ordinal) || lemma is "be" or "dye");
            return keeps ? lemma + suffix : lemma[..^1] + suffix;
        }

        return lemma.EndsWith('c') ? lemma + "k" + suffix : lemma + suffix;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
