namespace Parley.Evidence.Ledger;

/// <summary>One link of the chain of attribution, from the outermost source to the innermost person whose words they are.</summary>
public sealed record AttributionLink
{
    /// <summary>Gets the actor id or mention of this source; null when nobody is named, <c>narrator</c> for the text itself.</summary>
    public string? Speaker { get; init; }

    /// <summary>Gets the role as given ("a border official"), or null.</summary>
    public string? Role { get; init; }

    /// <summary>Gets the affiliation as given, or null.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Gets a value indicating whether the source has a name.</summary>
    public bool Named { get; init; }

    /// <summary>Gets the number of relays: 0 the narrator saw it, 1 the publication quotes the speaker, 2 someone reports another's words.</summary>
    public int Hands { get; init; }

    /// <summary>Gets the channel of this link, or null.</summary>
    public string? Channel { get; init; }

    /// <summary>Gets how directly this link gives the words.</summary>
    public Directness Directness { get; init; }

    /// <summary>Gets the lemma of the cue ("say", "according to"), or null.</summary>
    public string? Cue { get; init; }

    /// <summary>Gets where the source is named, or null.</summary>
    public TextSpan? SourceSpan { get; init; }

    /// <summary>Gets where the cue stands, or null.</summary>
    public TextSpan? CueSpan { get; init; }

    /// <summary>Gets where the content stands; several spans when a quotation is split.</summary>
    public IReadOnlyList<TextSpan> ContentSpans { get; init; } = [];
}
