using Parley.Evidence.Commitments;
using Parley.Evidence.Ledger;

namespace Parley.Evidence.FollowThrough;

/// <summary>The spells of one commitment: from word to deed, and from deed to its end.</summary>
internal readonly record struct CommitmentSpell(bool Dated, SurvivalCase Waiting, bool Acted, SurvivalCase? Standing, bool Approximate)
{
    public static CommitmentSpell Of(LedgerView view, int index, in LedgerRow row, CommitmentVerdict verdict, LinkDays links)
    {
        var today = view.ClockDay;
        var dated = row.Deadline != DayText.NoDay;
        if (!verdict.IsExecuted)
        {
            // Never acted, superseded, or open: all we know is that nothing had happened until then.
            var until = verdict.Status is CommitmentStatus.Not or CommitmentStatus.Superseded && verdict.KnownSince is { } known ? known.DayNumber : today;
            return new CommitmentSpell(dated, new SurvivalCase(Math.Max(0, until - row.Date), false), false, null, false);
        }

        var acted = verdict.ActedOn?.DayNumber ?? links.ActDay(index);
        var approximate = acted == DayText.NoDay;
        if (approximate)
        {
            acted = verdict.KnownSince?.DayNumber ?? today;
        }

        acted = Math.Max(row.Date, acted);
        var ended = verdict.EndedOn?.DayNumber ?? links.EndDay(index);
        var standing = ended != DayText.NoDay
            ? new SurvivalCase(Math.Max(0, ended - acted), true)
            : new SurvivalCase(Math.Max(0, today - acted), false);
        return new CommitmentSpell(dated, new SurvivalCase(acted - row.Date, true), true, standing, approximate);
    }
}
