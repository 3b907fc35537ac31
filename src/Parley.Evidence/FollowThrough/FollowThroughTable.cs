using System.Runtime.InteropServices;
using Parley.Evidence.Commitments;
using Parley.Evidence.Ledger;

namespace Parley.Evidence.FollowThrough;

/// <summary>Words against deeds: which share of its promises, threats and deadlines did each actor carry out, towards whom?</summary>
/// <remarks>
/// <para><b>Counts</b> entries whose act is promise, threat or deadline, not negated, accepted by a person, by the status known on the day (<see cref="CommitmentRatings"/>).
/// Superseded and open ones are listed, never counted in the rate. A commitment of several actors, or towards several targets, counts once in the group of each.</para>
/// <para><b>Says</b> nothing about intent, and a rate describes these cases: parties choose when to commit, and somebody chose the rows (rubric 10).</para>
/// <para><b>Cost.</b> One pass over the compact rows.</para>
/// </remarks>
public sealed class FollowThroughTable
{
    private static readonly string[] Parts = ["actor", "target", "kind", "issue"];

    private FollowThroughTable(DateOnly? asOf, IReadOnlyList<string> by, IReadOnlyList<FollowThroughGroup> groups)
    {
        AsOf = asOf;
        By = by;
        Groups = groups;
    }

    /// <summary>Gets the day as of which the table is made, or null for everything.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>Gets by what it is grouped.</summary>
    public IReadOnlyList<string> By { get; }

    /// <summary>Gets the groups, in ordinal order of actor, target, kind, issue.</summary>
    public IReadOnlyList<FollowThroughGroup> Groups { get; }

    /// <summary>Makes the table.</summary>
    /// <param name="view">The ledger as of a day.</param>
    /// <param name="options">Grouping, filter, prior.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">An unknown part in <see cref="FollowThroughOptions.By"/>.</exception>
    public static FollowThroughTable Of(LedgerView view, FollowThroughOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        var by = options.By;
        if (by.FirstOrDefault(b => !Parts.Contains(b)) is { } unknown)
        {
            throw new ArgumentException($"by \"{unknown}\" (expected any of {string.Join(", ", Parts)})", nameof(options));
        }

        var names = new PartyNumbers(view.Table, options.Directory, view.AsOf);
        var tallies = Tally(view, options, names);
        var intervals = new IntervalCache(options.Level);
        var groups = tallies
            .Select(t => Group(view, options, by, names, intervals, t.Key, t.Value))
            .OrderBy(g => g.Actor, StringComparer.Ordinal)
            .ThenBy(g => g.Target, StringComparer.Ordinal)
            .ThenBy(g => g.Kind, StringComparer.Ordinal)
            .ThenBy(g => g.Issue, StringComparer.Ordinal)
            .ToList();
        return new FollowThroughTable(view.AsOf, by, groups);
    }

    /// <summary>Finds a group by its parts.</summary>
    /// <param name="actor">The actor, or null when not grouped by actor.</param>
    /// <param name="target">The target, or null when not grouped by target.</param>
    /// <param name="kind">The act, or null when not grouped by kind.</param>
    /// <returns>The group, or null when no commitment of that sort is known.</returns>
    public FollowThroughGroup? Find(string? actor, string? target, string? kind) =>
        Groups.FirstOrDefault(g => g.Actor == actor && g.Target == target && g.Kind == kind);

    private static Dictionary<(int Actor, int Target, int Kind, int Issue), GroupTally> Tally(LedgerView view, FollowThroughOptions options, PartyNumbers names)
    {
        var by = options.By;
        var byActor = by.Contains("actor");
        var byTarget = by.Contains("target");
        var byKind = by.Contains("kind");
        var byIssue = by.Contains("issue");
        int[] whole = [-2];
        var tallies = new Dictionary<(int, int, int, int), GroupTally>();
        foreach (var (index, row) in CommitmentRows.Of(view, options))
        {
            var verdict = CommitmentRatings.Find(view, index, options.StalledAfterDays);
            if (verdict.Status == CommitmentStatus.NoCommitment)
            {
                continue;
            }

            foreach (var actor in byActor ? names.Of(row.Actor) : whole)
            {
                foreach (var target in byTarget ? names.Of(row.Target) : whole)
                {
                    ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, (actor, target, byKind ? row.Act : -2, byIssue ? row.Issue : -2), out _);
                    (tally ??= new GroupTally()).Add(verdict.Status, row.Mark, options.WithoutIds ? -1 : index);
                }
            }
        }

        return tallies;
    }

    private static FollowThroughGroup Group(
        LedgerView view, FollowThroughOptions options, IReadOnlyList<string> by, PartyNumbers names, IntervalCache intervals, (int Actor, int Target, int Kind, int Issue) key, GroupTally tally)
    {
        var kept = tally.Of(CommitmentStatus.Kept);
        var late = tally.Of(CommitmentStatus.Late);
        var partly = tally.Of(CommitmentStatus.Partly);
        var not = tally.Of(CommitmentStatus.Not);
        var n = kept + late + partly + not;
        return new FollowThroughGroup
        {
            Actor = by.Contains("actor") ? names.Name(key.Actor) : null,
            Target = by.Contains("target") ? names.Name(key.Target) : null,
            Kind = by.Contains("kind") ? view.Table.WordOf(key.Kind) : null,
            Issue = by.Contains("issue") ? view.Table.WordOf(key.Issue) : null,
            Kept = kept,
            Late = late,
            Partly = partly,
            Not = not,
            Superseded = tally.Of(CommitmentStatus.Superseded),
            Open = tally.Total - n - tally.Of(CommitmentStatus.Superseded),
            Stalled = tally.Of(CommitmentStatus.Stalled),
            Disputed = tally.Of(CommitmentStatus.Disputed),
            Unrated = tally.Of(CommitmentStatus.Unknown),
            Unsupported = tally.Unsupported,
            Interval = intervals.Of(kept + late, n),
            IntervalWide = intervals.Of(kept + late + partly, n),
            Level = options.Level,
            Prior = options.Prior.OrDefault(),
            Commitments = [.. tally.Entries.Select(i => view.Table.IdText(view.Table.Rows[i]))],
        };
    }
}
