namespace Parley.Evidence.Reading.Lexica;

/// <summary>One word form of the lexicon: its lemma, the parts of speech it may have, and its traits.</summary>
/// <param name="Form">The form in lower case.</param>
/// <param name="Lemma">The dictionary form; the verb's where the form is both noun and verb.</param>
/// <param name="Parts">All parts of speech the form may have.</param>
/// <param name="Traits">Traits of the form.</param>
internal sealed record WordEntry(string Form, string Lemma, PartOfSpeech Parts, WordTraits Traits)
{
    /// <summary>Gets the entry of words that the lexicon does not know.</summary>
    public static WordEntry Unknown { get; } = new(string.Empty, string.Empty, PartOfSpeech.None, WordTraits.None);

    /// <summary>Whether the form has at least one of the traits.</summary>
    public bool Has(WordTraits traits) => (Traits & traits) != 0;
}
