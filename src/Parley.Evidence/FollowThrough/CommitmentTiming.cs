using Parley.Evidence.Commitments;
using Parley.Evidence.Ledger;

namespace Parley.Evidence.FollowThrough;

/// <summary>When words became deeds and how long the deeds stood, for one actor towards one target.</summary>
/// <remarks>
/// <para><b>Time to action</b> runs from the day it was said to the day of the act; commitments that were never carried out, superseded or still open are censored:
/// at the day their rating became known, or at the end of the view.</para>
/// <para><b>Deadlines</b>: the share of dated commitments not yet carried out so many days after they were said; <b>measures</b>: how long what was carried out lasted.</para>
/// <para>The day of the act is the rating's <c>actedOn</c>, else the earliest entry that <c>fulfils</c> the commitment, else the day of the rating, counted in <see cref="ApproximateDays"/>.
/// The end is the rating's <c>endedOn</c>, else the earliest entry that <c>ends</c> the commitment or the act that fulfilled it.</para>
/// </remarks>
public sealed record CommitmentTiming
{
    /// <summary>Gets the actor; empty text when the entries name none.</summary>
    public required string Actor { get; init; }

    /// <summary>Gets the target.</summary>
    public required string Target { get; init; }

    /// <summary>Gets how long it took to act, over all commitments.</summary>
    public required SurvivalCurve TimeToAction { get; init; }

    /// <summary>Gets how long it took to act, over those with a deadline.</summary>
    public required SurvivalCurve DatedTimeToAction { get; init; }

    /// <summary>Gets how long measures lasted once taken.</summary>
    public required SurvivalCurve MeasureDuration { get; init; }

    /// <summary>Gets said, dated, acted, lasted.</summary>
    public required CommitmentFunnel Funnel { get; init; }

    /// <summary>Gets the number of acts whose day is only known from the rating.</summary>
    public required int ApproximateDays { get; init; }

    /// <summary>Works out the timing for every pair of actor and target.</summary>
    /// <param name="view">The ledger as of a day.</param>
    /// <param name="options">Filter and level; the grouping is always by actor and target.</param>
    /// <param name="lastingDays">After how many days a measure counts as lasting, at least 1.</param>
    /// <returns>The timings, in ordinal order of actor and target.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lastingDays"/> is below 1.</exception>
    public static IReadOnlyList<CommitmentTiming> Of(LedgerView view, FollowThroughOptions options = default, int lastingDays = 90)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentOutOfRangeException.ThrowIfLessThan(lastingDays, 1);
        var links = LinkDays.Of(view);
        var names = new PartyNumbers(view.Table, options.Directory, view.AsOf);
        var spells = new Dictionary<(int Actor, int Target), TimingTally>();
        foreach (var (index, row) in CommitmentRows.Of(view, options))
        {
            var verdict = CommitmentRatings.Find(view, index, options.StalledAfterDays);
            if (row.Date == DayText.NoDay || verdict.Status == CommitmentStatus.NoCommitment)
            {
                continue;
            }

            var spell = CommitmentSpell.Of(view, index, row, CommitmentRatings.Expand(view, verdict), links);
            foreach (var actor in names.Of(row.Actor))
            {
                foreach (var target in names.Of(row.Target))
                {
                    if (!spells.TryGetValue((actor, target), out var tally))
                    {
                        spells[(actor, target)] = tally = new TimingTally(lastingDays);
                    }

                    tally.Add(spell);
                }
            }
        }

        return [.. spells
            .Select(s => s.Value.Finish(names.Name(s.Key.Actor), names.Name(s.Key.Target), options.Level))
            .OrderBy(t => t.Actor, StringComparer.Ordinal).ThenBy(t => t.Target, StringComparer.Ordinal)];
    }
}
