namespace Parley.Evidence.Ledger;

/// <summary>One act or fact in the ledger of words and deeds: who did or said what, to whom, when, about which issue, and how we know.</summary>
/// <remarks>
/// Field names in the file are these names in lowerCamelCase (<c>docs/ledger-format.md</c>); parties are written as one string or a list,
/// <see cref="Span"/> as <c>start</c> and <c>end</c>, <see cref="Mark"/> as <c>conf</c>. Empty values are left out.
/// </remarks>
public sealed record LedgerEntry : LedgerRecord
{
    /// <summary>Gets what sort of thing this is; when a line does not say, it follows from <see cref="Act"/> (<see cref="NegotiationActs.KindOf"/>).</summary>
    public EntryKind Kind { get; init; }

    /// <summary>Gets the negotiation act, one of <see cref="NegotiationActs"/> or an own word; <c>none</c> for states and background.</summary>
    public string Act { get; init; } = NegotiationActs.None;

    /// <summary>Gets who does or says it: actor ids or mentions; several for a joint act.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Gets to or against whom: actor ids or mentions.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Gets a value indicating whether the target is implied, not named.</summary>
    public bool TargetImplied { get; init; }

    /// <summary>Gets who is bound by a commitment when that is not the actor (a promise made on behalf of others), or null.</summary>
    public string? BoundParty { get; init; }

    /// <summary>Gets the party on whose behalf the actor acts (a leader for the state), or null.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Gets the id of the issue of the case, or null.</summary>
    public string? Issue { get; init; }

    /// <summary>Gets the option or value on that issue that the actor takes, asks for or offers here, as in the case file; null when none.</summary>
    public string? Position { get; init; }

    /// <summary>Gets the day on which it happened or was said, or null when unknown; never assumed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Gets the words that give the time ("overnight", "on Monday"), or null.</summary>
    public string? DateText { get; init; }

    /// <summary>Gets how the date was resolved from the words, or null.</summary>
    public string? DateBasis { get; init; }

    /// <summary>Gets the content in our own words; empty when only the span says it.</summary>
    public string What { get; init; } = "";

    /// <summary>Gets the ids of its sources in <c>sources.yaml</c>.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Gets the SHA-256 of the bytes of the text that was read, in lower-case hexadecimal, or null.</summary>
    public string? SourceHash { get; init; }

    /// <summary>Gets the smallest clause that carries the act, first occurrence, or null when not drawn from a stored text.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>Gets the few words of the span, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Gets further places of the same words (a page printed twice) and the segments of a split quotation.</summary>
    public IReadOnlyList<TextSpan> Occurrences { get; init; } = [];

    /// <summary>Gets the quoted words, marks included, or null when there are none.</summary>
    public TextSpan? Quote { get; init; }

    /// <summary>Gets the innermost person whose words or will these are: actor id or mention; null is a legal value.</summary>
    public string? Speaker { get; init; }

    /// <summary>Gets the role of the speaker as given, or null.</summary>
    public string? SpeakerRole { get; init; }

    /// <summary>Gets the chain of attribution, outermost first.</summary>
    public IReadOnlyList<AttributionLink> Attribution { get; init; } = [];

    /// <summary>Gets how directly the words are given.</summary>
    public Directness Directness { get; init; }

    /// <summary>Gets the channel: speech, interview, press-conference, written-statement, post, read-out, call, meeting, letter, leak, court-paper, unknown; null when not stated.</summary>
    public string? Channel { get; init; }

    /// <summary>Gets who could know of it when it happened.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>Gets a value indicating whether the act is negated ("has given no date").</summary>
    public bool Negated { get; init; }

    /// <summary>Gets where the negator stands, or null.</summary>
    public TextSpan? NegatorSpan { get; init; }

    /// <summary>Gets the mode of the content.</summary>
    public Modality Modality { get; init; }

    /// <summary>Gets where it stands in time relative to the report.</summary>
    public TimeStatus TimeStatus { get; init; }

    /// <summary>Gets the condition in words ("unless the levy goes"), or null.</summary>
    public string? Condition { get; init; }

    /// <summary>Gets where the condition stands, or null.</summary>
    public TextSpan? ConditionSpan { get; init; }

    /// <summary>Gets the day by which a commitment falls due: only what the speaker gave or the words imply, else null.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Gets whether two strangers could agree that it happened; null when nobody has said.</summary>
    public bool? Testable { get; init; }

    /// <summary>Gets the numbers with their units.</summary>
    public IReadOnlyList<NumberMention> Numbers { get; init; } = [];

    /// <summary>Gets the codes of the common event schemes, or null.</summary>
    public EventCodes? Codes { get; init; }

    /// <summary>Gets the mark of confidence that a person gave (<c>conf</c>).</summary>
    public ConfidenceMark Mark { get; init; }

    /// <summary>Gets the measured precision of the rule that drew the entry, 0..1, or null for hand-made entries.</summary>
    public double? Confidence { get; init; }

    /// <summary>Gets the id of the rule that drew the entry, or null.</summary>
    public string? Rule { get; init; }

    /// <summary>Gets the name and version of the reader program, or null.</summary>
    public string? Reader { get; init; }

    /// <summary>Gets what a person has said about the entry.</summary>
    public ReviewStatus Review { get; init; }

    /// <summary>Gets who reviewed it, or null.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>Gets the day of the review, or null.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>Gets the day from which the fact could be known; null means from <see cref="Date"/>. A secret promise is hidden until it became public.</summary>
    public DateOnly? KnownFrom { get; init; }

    /// <summary>Gets the links to other entries.</summary>
    public IReadOnlyList<EntryLink> Links { get; init; } = [];

    /// <summary>Gets the title of the section it stands in, or null.</summary>
    public string? Section { get; init; }

    /// <summary>Gets a remark, or null.</summary>
    public string? Remark { get; init; }

    /// <summary>Gets the first day on which an as-of view may show this: <see cref="KnownFrom"/>, else <see cref="Date"/>; null when neither is given.</summary>
    public DateOnly? FirstKnown => KnownFrom ?? Date;
}
