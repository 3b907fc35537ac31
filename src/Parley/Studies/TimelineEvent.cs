namespace Parley.Studies;

/// <summary>A dated entry of the ledger as the timeline and the ledger table show it.</summary>
/// <param name="Id">Ledger id.</param>
/// <param name="Date">When it was said or done.</param>
/// <param name="Actor">Who.</param>
/// <param name="Target">Towards whom, or null.</param>
/// <param name="Act">Which act.</param>
/// <param name="Issue">About which issue, or null.</param>
/// <param name="What">In our own words.</param>
/// <param name="Deadline">Deadline the speaker gave, or null.</param>
/// <param name="Status">Rating as of the analysis's date (kept, late, partly, not, superseded, open), or null where it binds nobody.</param>
/// <param name="Confidence">Mark of confidence: S, S-, M, J, X.</param>
/// <param name="Sources">Source ids.</param>
public sealed record TimelineEvent(
    string Id,
    DateOnly Date,
    string Actor,
    string? Target,
    string Act,
    string? Issue,
    string What,
    DateOnly? Deadline,
    string? Status,
    string Confidence,
    IReadOnlyList<string> Sources);
