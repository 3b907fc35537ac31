namespace Parley.Evidence.Ledger;

/// <summary>The words of the ledger format for every closed set of values.</summary>
public static class LedgerWords
{
    internal static readonly WordList<EntryKind> Kinds = new(
    [
        (EntryKind.Statement, "statement"), (EntryKind.Deed, "deed"), (EntryKind.State, "state"), (EntryKind.View, "view"),
        (EntryKind.Background, "background"),
    ]);

    internal static readonly WordList<ConfidenceMark> Marks = new(
    [
        (ConfidenceMark.Sourced, "S"), (ConfidenceMark.WeaklySourced, "S-"), (ConfidenceMark.Memory, "M"),
        (ConfidenceMark.Judgement, "J"), (ConfidenceMark.Conflicting, "X"),
    ],
    [(ConfidenceMark.None, "")]);

    internal static readonly WordList<Directness> Directnesses = new(
    [
        (Directness.Direct, "direct"), (Directness.Mixed, "mixed"), (Directness.Indirect, "indirect"), (Directness.Narrated, "narrated"),
    ]);

    internal static readonly WordList<Modality> Modalities = new(
    [
        (Modality.Asserted, "asserted"), (Modality.Intended, "intended"), (Modality.Possible, "possible"), (Modality.Likely, "likely"),
        (Modality.Conditional, "conditional"), (Modality.Obligatory, "obligatory"), (Modality.Wished, "wished"),
        (Modality.Counterfactual, "counterfactual"),
    ]);

    internal static readonly WordList<TimeStatus> TimeStatuses = new(
    [
        (TimeStatus.Current, "current"), (TimeStatus.Historical, "historical"), (TimeStatus.Future, "future"),
        (TimeStatus.Hypothetical, "hypothetical"),
    ]);

    internal static readonly WordList<Visibility> Visibilities = new(
    [
        (Visibility.Public, "public"), (Visibility.Private, "private"), (Visibility.Secret, "secret"),
    ]);

    internal static readonly WordList<ReviewStatus> Reviews = new(
    [
        (ReviewStatus.Accepted, "accepted"), (ReviewStatus.Proposed, "proposed"), (ReviewStatus.Edited, "edited"),
        (ReviewStatus.Rejected, "rejected"),
    ]);

    internal static readonly WordList<CommitmentStatus> Statuses = new(
    [
        (CommitmentStatus.Kept, "kept"), (CommitmentStatus.Late, "late"), (CommitmentStatus.Partly, "partly"), (CommitmentStatus.Not, "not"),
        (CommitmentStatus.Superseded, "superseded"), (CommitmentStatus.Pending, "pending"), (CommitmentStatus.InProgress, "in-progress"),
        (CommitmentStatus.Stalled, "stalled"), (CommitmentStatus.Conditional, "conditional"),
        (CommitmentStatus.StandingOffer, "standing-offer"), (CommitmentStatus.Unknown, "unknown"),
        (CommitmentStatus.Disputed, "disputed"), (CommitmentStatus.NoCommitment, "no-commitment"),
    ],
    [
        (CommitmentStatus.Pending, "open"), (CommitmentStatus.Late, "kept late"), (CommitmentStatus.NoCommitment, "n/a"),
        (CommitmentStatus.InProgress, "in progress"), (CommitmentStatus.StandingOffer, "standing offer"),
        (CommitmentStatus.NoCommitment, "no commitment"),
    ]);

    internal static readonly WordList<LinkRelation> Relations = new(
    [
        (LinkRelation.SameAs, "sameAs"), (LinkRelation.RespondsTo, "respondsTo"), (LinkRelation.Contradicts, "contradicts"),
        (LinkRelation.EvidenceFor, "evidenceFor"), (LinkRelation.EvidenceAgainst, "evidenceAgainst"), (LinkRelation.Fulfils, "fulfils"),
        (LinkRelation.Supersedes, "supersedes"), (LinkRelation.InExchangeFor, "inExchangeFor"), (LinkRelation.PartOf, "partOf"),
        (LinkRelation.Accepts, "accepts"), (LinkRelation.Ends, "ends"),
    ]);

    /// <summary>Gives the word of the file format for a status.</summary>
    /// <param name="status">A status.</param>
    /// <returns>For instance <c>kept</c> or <c>in-progress</c>.</returns>
    public static string WordOf(CommitmentStatus status) => Statuses.Word(status);

    /// <summary>Gives the word of the file format for a kind of entry.</summary>
    /// <param name="kind">A kind.</param>
    /// <returns>For instance <c>statement</c>.</returns>
    public static string WordOf(EntryKind kind) => Kinds.Word(kind);

    /// <summary>Gives the mark as written in dossiers.</summary>
    /// <param name="mark">A mark.</param>
    /// <returns><c>S</c>, <c>S-</c>, <c>M</c>, <c>J</c>, <c>X</c>, or an empty string.</returns>
    public static string WordOf(ConfidenceMark mark) => mark == ConfidenceMark.None ? "" : Marks.Word(mark);

    /// <summary>Gives the word of the file format for a review status.</summary>
    /// <param name="review">A review status.</param>
    /// <returns>For instance <c>proposed</c>.</returns>
    public static string WordOf(ReviewStatus review) => Reviews.Word(review);

    /// <summary>Gives the word of the file format for a link.</summary>
    /// <param name="relation">A relation.</param>
    /// <returns>For instance <c>fulfils</c>.</returns>
    public static string WordOf(LinkRelation relation) => Relations.Word(relation);

    /// <summary>Reads a status, also as written in the dossiers (<c>open</c>, <c>n/a</c>).</summary>
    /// <param name="text">The word.</param>
    /// <param name="status">The status read.</param>
    /// <returns>False when the word is unknown.</returns>
    public static bool TryParseStatus(string text, out CommitmentStatus status) => Statuses.TryParse(text, out status);

    /// <summary>Reads a mark of confidence.</summary>
    /// <param name="text">The mark.</param>
    /// <param name="mark">The mark read.</param>
    /// <returns>False when the mark is unknown.</returns>
    public static bool TryParseMark(string text, out ConfidenceMark mark) => Marks.TryParse(text, out mark);

    /// <summary>Reads a link relation.</summary>
    /// <param name="text">The word.</param>
    /// <param name="relation">The relation read.</param>
    /// <returns>False when the word is unknown.</returns>
    public static bool TryParseRelation(string text, out LinkRelation relation) => Relations.TryParse(text, out relation);

    /// <summary>Reads a kind of entry.</summary>
    /// <param name="text">The word.</param>
    /// <param name="kind">The kind read.</param>
    /// <returns>False when the word is unknown.</returns>
    public static bool TryParseKind(string text, out EntryKind kind) => Kinds.TryParse(text, out kind);

    /// <summary>Lists the words allowed for a status.</summary>
    /// <returns>The words, separated by commas.</returns>
    public static string AllowedStatuses() => Statuses.Allowed;

    /// <summary>Lists the words allowed for a link relation.</summary>
    /// <returns>The words, separated by commas.</returns>
    public static string AllowedRelations() => Relations.Allowed;
}
