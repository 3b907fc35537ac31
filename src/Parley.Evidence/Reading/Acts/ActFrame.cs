namespace Parley.Evidence.Reading.Acts;

/// <summary>One line of the act lexicon: a verb with its object class, and what it makes of a clause.</summary>
/// <param name="Verb">The verb's lemma, with <c>+</c> and a particle where it needs one.</param>
/// <param name="Objects">Classes of objects that fit; <c>*</c> fits any.</param>
/// <param name="Act">The negotiation act.</param>
/// <param name="Kind">The kind of entry.</param>
/// <param name="Plover">The PLOVER type, or none.</param>
/// <param name="Mode">The PLOVER mode, or empty.</param>
/// <param name="Cameo">The CAMEO code, or empty.</param>
internal sealed record ActFrame(string Verb, string[] Objects, string Act, string Kind, string Plover, string Mode, string Cameo)
{
    /// <summary>Gets the object classes as bits.</summary>
    public ulong Mask { get; init; }

    /// <summary>Gets whether any object fits.</summary>
    public bool Any { get; init; }
}
