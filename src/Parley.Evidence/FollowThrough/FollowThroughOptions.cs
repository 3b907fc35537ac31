using Parley.Evidence.Commitments;
using Parley.Evidence.Ledger;

namespace Parley.Evidence.FollowThrough;

/// <summary>Settings of <see cref="FollowThroughTable"/>.</summary>
public readonly record struct FollowThroughOptions
{
    private readonly double _level;
    private readonly int _stalledAfterDays;
    private readonly IReadOnlyList<string>? _by;

    /// <summary>Gets by what to group.</summary>
    /// <value>Any of <c>actor</c>, <c>target</c>, <c>kind</c> (the act: promise, threat, deadline) and <c>issue</c>; actor, target and kind unless set. An empty list makes one group.</value>
    public IReadOnlyList<string> By
    {
        get => _by ?? ["actor", "target", "kind"];
        init => _by = value;
    }

    /// <summary>Gets which commitments are counted; its <see cref="LedgerFilter.CommitmentsOnly"/> is always on.</summary>
    public LedgerFilter Filter { get; init; }

    /// <summary>Gets a value indicating whether entries that nobody has confirmed yet count too. Off unless set.</summary>
    public bool IncludeProposed { get; init; }

    /// <summary>Gets a value indicating whether offers count that another entry accepts (a link <c>accepts</c>). Off unless set.</summary>
    public bool IncludeAcceptedOffers { get; init; }

    /// <summary>Gets the prior of the posterior.</summary>
    /// <value>Jeffreys unless set.</value>
    public BetaPrior Prior { get; init; }

    /// <summary>Gets the level of the intervals.</summary>
    /// <value>0.95 unless set.</value>
    /// <exception cref="ArgumentOutOfRangeException">Not strictly between 0 and 1.</exception>
    public double Level
    {
        get => _level == 0.0 ? 0.95 : _level;
        init => _level = value > 0.0 && value < 1.0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Strictly between 0 and 1.");
    }

    /// <summary>Gets the days without a step after which a commitment without deadline counts as stalled.</summary>
    /// <value>90 unless set.</value>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int StalledAfterDays
    {
        get => _stalledAfterDays == 0 ? CommitmentRatings.StalledAfterDays : _stalledAfterDays;
        init => _stalledAfterDays = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least 1.");
    }

    /// <summary>Gets who is who: names in the ledger that the directory resolves, as of the view's day, are counted under the actor's id.</summary>
    /// <value>Names count as they are written unless set.</value>
    public Actors.ActorDirectory? Directory { get; init; }

    /// <summary>Gets a value indicating whether groups carry no ids of their commitments, which saves time on very large ledgers.</summary>
    public bool WithoutIds { get; init; }
}
