namespace Parley.Evidence.Reading.Attribution;

/// <summary>One link of an attribution: who is said to have said or thought what, and by which words the text says so.</summary>
public sealed record AttributedSpeech
{
    /// <summary>Gets the speaker's identifier or name; null when nobody is said to have spoken.</summary>
    public string? Speaker { get; init; }

    /// <summary>Gets whether the text names the speaker; "a Borland official" is unnamed, and no two unnamed sources are taken for one.</summary>
    public bool Named { get; init; }

    /// <summary>Gets the speaker's role or affiliation as the text gives it, or null.</summary>
    public string? Role { get; init; }

    /// <summary>Gets the person who reports the words, when that is not the narrator.</summary>
    public string? Via { get; init; }

    /// <summary>Gets the place of the words that name the speaker, or null.</summary>
    public Span? Source { get; init; }

    /// <summary>Gets the place of the cue, or null.</summary>
    public Span? Cue { get; init; }

    /// <summary>Gets the cue's lemma, such as <c>say</c>, or null.</summary>
    public string? CueLemma { get; init; }

    /// <summary>Gets the places of the content.</summary>
    public IReadOnlyList<Span> Content { get; init; } = [];

    /// <summary>Gets the quoted words with their marks, or null.</summary>
    public Span? Quote { get; init; }

    /// <summary>Gets how the words reached the page.</summary>
    public Directness Directness { get; init; }

    /// <summary>Gets the channel that the text states, such as <c>post</c> or <c>interview</c>; else <c>unknown</c>.</summary>
    public string Channel { get; init; } = "unknown";

    /// <summary>Gets how many relays stand between the speaker and the page: 1 the publication quotes, 2 somebody reports what another said.</summary>
    public int Hands { get; init; } = 1;

    /// <summary>Gets the rule that found it.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets the rule's measured precision.</summary>
    public double Confidence { get; init; }
}
