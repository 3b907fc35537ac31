using Parley.Evidence.Ledger;

namespace Parley.Evidence.Commitments;

/// <summary>Finds the status of a commitment on a day from the ratings known then, by the rubric.</summary>
/// <remarks>
/// <para>For each rater the latest rating counts (by as-of day, then by place in the file). A rating that <i>settles</i> sets aside all ratings before it in the file.
/// If raters' final statuses differ, the commitment is disputed and counts as open (rubric 9). A status that is still open gives way to a final one.</para>
/// <para>Without any rating the clock alone speaks: a condition makes it conditional; a deadline ahead makes it pending; a deadline passed makes it unknown
/// ("not rated"), never "not"; no deadline and no rating for 90 days makes it stalled.</para>
/// </remarks>
public static class CommitmentRatings
{
    /// <summary>Days without a step after which a commitment without deadline counts as stalled, unless set.</summary>
    public const int StalledAfterDays = 90;

    /// <summary>Finds the status of one entry.</summary>
    /// <param name="view">The ledger as of a day.</param>
    /// <param name="id">The id of the entry.</param>
    /// <param name="stalledAfterDays">Days without a step after which a commitment without deadline is stalled.</param>
    /// <returns>The verdict, or null when no such entry is known on the day.</returns>
    public static CommitmentVerdict? VerdictOf(LedgerView view, string id, int stalledAfterDays = StalledAfterDays)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(id);
        var index = view.Table.Find(id);
        return index < 0 || !view.TrySee(index, out _) ? null : Expand(view, Find(view, index, stalledAfterDays));
    }

    internal static CommitmentVerdict Expand(LedgerView view, VerdictRow verdict)
    {
        if (verdict.Rating < 0)
        {
            return new CommitmentVerdict(verdict.Status, false, null, null, null);
        }

        ref readonly var rating = ref view.Table.Rows[verdict.Rating];
        return new CommitmentVerdict(
            verdict.Status,
            true,
            DayText.ToDay(rating.Date),
            Known(view, rating.KnownFrom),
            Known(view, rating.Deadline));
    }

    /// <summary>A rating may name a later day on which the measure ended only if that day has come.</summary>
    private static DateOnly? Known(LedgerView view, int day) =>
        day == DayText.NoDay || (view.Day != DayText.NoDay && day > view.Day) ? null : DayText.ToDay(day);

    internal static VerdictRow Find(LedgerView view, int index, int stalledAfterDays)
    {
        var table = view.Table;
        Span<int> latest = stackalloc int[8];
        List<int>? more = null;
        var count = 0;
        for (var i = table.First[index]; i >= 0; i = table.Next[i])
        {
            ref readonly var rating = ref table.Rows[i];
            if (rating.Type != RecordType.Rating || !view.KnowsRating(rating))
            {
                continue;
            }

            if (rating.Has(RowFlags.Settles))
            {
                count = 0;
                more = null;
            }

            if (!Replace(table, latest[..count], i) && (more is null || !Replace(table, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(more), i)))
            {
                if (count < latest.Length)
                {
                    latest[count++] = i;
                }
                else
                {
                    (more ??= []).Add(i);
                }
            }
        }

        if (count == 0)
        {
            return new VerdictRow(ByClock(view, table.Effective(index, view.Day), stalledAfterDays), -1);
        }

        var best = Agree(table, latest[..count], -1, out var differ);
        if (more is not null)
        {
            best = Agree(table, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(more), best, out var differMore);
            differ |= differMore;
        }

        return new VerdictRow(differ ? CommitmentStatus.Disputed : (CommitmentStatus)table.Rows[best].Kind, best);
    }

    private static bool Replace(LedgerTable table, Span<int> latest, int rating)
    {
        foreach (ref var held in latest)
        {
            if (table.Rows[held].Actor == table.Rows[rating].Actor)
            {
                if (table.Rows[rating].Date >= table.Rows[held].Date)
                {
                    held = rating;
                }

                return true;
            }
        }

        return false;
    }

    private static int Agree(LedgerTable table, Span<int> latest, int best, out bool differ)
    {
        differ = false;
        foreach (var rating in latest)
        {
            if (best < 0)
            {
                best = rating;
                continue;
            }

            var finalBest = IsFinal((CommitmentStatus)table.Rows[best].Kind);
            var final = IsFinal((CommitmentStatus)table.Rows[rating].Kind);
            if (final && finalBest && table.Rows[rating].Kind != table.Rows[best].Kind)
            {
                differ = true;
            }

            if ((final && !finalBest) || (final == finalBest && table.Rows[rating].Date > table.Rows[best].Date))
            {
                best = rating;
            }
        }

        return best;
    }

    private static bool IsFinal(CommitmentStatus status) =>
        status is CommitmentStatus.Kept or CommitmentStatus.Late or CommitmentStatus.Partly or CommitmentStatus.Not or CommitmentStatus.Superseded or CommitmentStatus.NoCommitment;

    private static CommitmentStatus ByClock(LedgerView view, in LedgerRow row, int stalledAfterDays)
    {
        var today = view.ClockDay;
        if (row.Deadline != DayText.NoDay)
        {
            return row.Deadline >= today ? CommitmentStatus.Pending : CommitmentStatus.Unknown;
        }

        if (row.Has(RowFlags.HasCondition))
        {
            return CommitmentStatus.Conditional;
        }

        return row.Date != DayText.NoDay && today - row.Date > stalledAfterDays ? CommitmentStatus.Stalled : CommitmentStatus.Pending;
    }
}
