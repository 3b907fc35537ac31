using Parley.Evidence.FollowThrough;
using Parley.Evidence.Ledger;

namespace Parley.Evidence.Commitments;

/// <summary>Suggests what may have become of commitments that nobody has rated yet, from later entries. It sets nothing.</summary>
/// <remarks>Signs, strongest first: an entry linked as fulfilling or superseding; a newer commitment of the same act, actor, target and issue that is at least as strict (rubric 6c);
/// the target's concession, acceptance or compliance on the issue before the deadline (6a); an agreement of both on the issue (6b); a later deed of the actor towards the target on the issue;
/// a deadline passed without any of these.</remarks>
public static class StatusSuggester
{
    private static readonly string[] Yielding = ["concession", "acceptance", "compliance", "retreat"];
    private static readonly string[] Agreeing = ["agreement", "outcome"];

    /// <summary>Suggests statuses.</summary>
    /// <param name="view">The ledger as of a day.</param>
    /// <param name="options">Which commitments to look at.</param>
    /// <returns>The suggestions, by commitment in file order, the strongest first.</returns>
    public static IReadOnlyList<StatusSuggestion> Of(LedgerView view, FollowThroughOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        var links = LinkRows.Of(view).ToLookup(l => l.To);
        var byIssue = view.Entries().Where(e => e.Date is not null && e.Issue is not null).ToLookup(e => e.Issue);
        var suggestions = new List<StatusSuggestion>();
        foreach (var (index, _) in CommitmentRows.Of(view, options))
        {
            if (!CommitmentRatings.Expand(view, CommitmentRatings.Find(view, index, options.StalledAfterDays)).Rated && view.Read(index) is { Date: not null } commitment)
            {
                var found = Linked(view, commitment, links[index]).Concat(Unlinked(view, commitment, byIssue[commitment.Issue])).ToList();
                if (found.Count == 0 && commitment.Deadline is { } deadline && view.Clock is { } today && deadline < today)
                {
                    found.Add(new StatusSuggestion(
                        commitment.Id!, CommitmentStatus.Not, deadline.AddDays(1), 0.3, $"the deadline {DayText.Format(deadline)} has passed and the ledger shows no deed of this kind; look for one", []));
                }

                suggestions.AddRange(found.OrderByDescending(s => s.Strength));
            }
        }

        return suggestions;
    }

    private static IEnumerable<StatusSuggestion> Linked(LedgerView view, LedgerEntry commitment, IEnumerable<(int From, int To, LinkRelation Relation)> links)
    {
        foreach (var (from, _, relation) in links)
        {
            var entry = view.Read(from);
            if (entry.Date is not { } day)
            {
                continue;
            }

            if (relation == LinkRelation.Fulfils)
            {
                yield return Make(commitment, InTime(commitment, day), day, 0.9, "is linked as the act that was announced", entry);
            }
            else if (relation == LinkRelation.Supersedes)
            {
                yield return Make(commitment, CommitmentStatus.Superseded, day, 0.9, "is linked as taking its place", entry);
            }
        }
    }

    private static IEnumerable<StatusSuggestion> Unlinked(LedgerView view, LedgerEntry commitment, IEnumerable<LedgerEntry> sameIssue)
    {
        if (commitment.Issue is null)
        {
            yield break;
        }

        foreach (var entry in sameIssue)
        {
            if (entry.Id == commitment.Id || entry.Date < commitment.Date || entry.Negated || entry.Review == ReviewStatus.Rejected)
            {
                continue;
            }

            var day = entry.Date!.Value;
            var byActor = entry.Actors.Any(commitment.Actors.Contains);
            var towardsTarget = entry.Targets.Any(commitment.Targets.Contains);
            var byTarget = entry.Actors.Any(commitment.Targets.Contains);
            var beforeDue = commitment.Deadline is null || day <= commitment.Deadline;
            if (byActor && towardsTarget && entry.Act == commitment.Act && day > commitment.Date && beforeDue && commitment.Deadline is not null && entry.Deadline <= commitment.Deadline)
            {
                yield return Make(commitment, CommitmentStatus.Superseded, day, 0.7, "is a newer one with the same or an earlier date (rubric 6c, if its act is as wide)", entry);
            }
            else if (byTarget && beforeDue && commitment.Act is NegotiationActs.Threat or NegotiationActs.Deadline && Yielding.Contains(entry.Act))
            {
                yield return Make(commitment, CommitmentStatus.Superseded, day, 0.6, "may have met the demand (rubric 6a)", entry);
            }
            else if (beforeDue && Agreeing.Contains(entry.Act) && (byActor || byTarget) && day > commitment.Date)
            {
                yield return Make(commitment, CommitmentStatus.Superseded, day, 0.4, "may be a deal that replaced it (rubric 6b)", entry);
            }
            else if (byActor && towardsTarget && day > commitment.Date && entry.Kind == EntryKind.Deed && !Agreeing.Contains(entry.Act) && entry.Act is not ("meeting" or "call"))
            {
                yield return Make(commitment, InTime(commitment, day), day, 0.5, "is a later deed towards the same target on the issue", entry);
            }
        }
    }

    private static CommitmentStatus InTime(LedgerEntry commitment, DateOnly day) => commitment.Deadline < day ? CommitmentStatus.Late : CommitmentStatus.Kept;

    private static StatusSuggestion Make(LedgerEntry commitment, CommitmentStatus status, DateOnly day, double strength, string sign, LedgerEntry entry) =>
        new(commitment.Id!, status, entry.FirstKnown is { } known && known > day ? known : day, strength, $"{entry.Id} ({DayText.Format(day)}, {entry.Act}) {sign}", [entry.Id!]);
}
