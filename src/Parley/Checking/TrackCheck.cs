using Parley.Cases;
using Parley.Cases.Reading;

namespace Parley.Checking;

/// <summary>Whether the parties that must sign can meet.</summary>
internal static class TrackCheck
{
    public static void Run(Case subject, ProblemList problems)
    {
        foreach (var track in subject.Tracks)
        {
            if (track.MemberIndexes.Count < 2)
            {
                problems.Warn("lonely-track", track.Place, $"track '{track.Id}' has {(track.MemberIndexes.Count == 0 ? "no members" : "one member")} (expected at least two that talk)");
            }

            if (track.MediatorIndex is { } mediator && track.MemberIndexes.Contains(mediator))
            {
                problems.Warn("mediator-is-member", track.Place, $"{subject.Parties[mediator].Id} is both member and mediator of track '{track.Id}' (expected one of the two)");
            }

            if (track.MandateIndexes.Count == 0)
            {
                problems.Warn("empty-mandate", track.Place, $"nothing may be settled on track '{track.Id}' (expected issues in 'mandate', or no 'mandate' for all)");
            }
        }

        if (subject.Tracks.Count == 0)
        {
            problems.Warn("no-track", subject.Place, $"no track is open on {subject.AsOf:yyyy-MM-dd}: nobody can make an offer (expected an entry in 'tracks')");
            return;
        }

        foreach (var party in subject.Parties)
        {
            if (party.Role == PartyRole.Principal && !subject.Tracks.Any(track => track.MemberIndexes.Contains(party.Index)))
            {
                problems.Warn("off-track", party.Place, $"{party.Id} must sign but is a member of no track that is open on {subject.AsOf:yyyy-MM-dd}: nothing can be agreed");
            }
        }

        foreach (var issue in subject.Issues)
        {
            if (!subject.Tracks.Any(track => track.MandateIndexes.Contains(issue.Index)))
            {
                problems.Note("off-mandate", issue.Place, $"issue '{issue.Id}' can be settled on no track that is open on {subject.AsOf:yyyy-MM-dd}: it stays at the status quo");
            }
        }
    }
}
