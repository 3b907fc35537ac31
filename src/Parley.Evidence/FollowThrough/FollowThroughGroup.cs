using Parley.Numerics;

namespace Parley.Evidence.FollowThrough;

/// <summary>How often an actor did what it had said, in one group of commitments.</summary>
/// <remarks><c>N</c> is the number in the rate: executed and not. <c>Total</c> adds superseded and open ones. With few cases the interval is wide: show it, not the rate alone.</remarks>
public sealed record FollowThroughGroup
{
    /// <summary>Gets the actor, or null when not grouped by actor; empty text when the entries name none.</summary>
    public string? Actor { get; init; }

    /// <summary>Gets the target, or null when not grouped by target.</summary>
    public string? Target { get; init; }

    /// <summary>Gets the act (promise, threat, deadline, offer), or null when not grouped by kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets the issue, or null when not grouped by issue.</summary>
    public string? Issue { get; init; }

    /// <summary>Gets the number of commitments in the rate: <see cref="Executed"/> + <see cref="Not"/>.</summary>
    public int N => Executed + Not;

    /// <summary>Gets kept, late and partly together.</summary>
    public int Executed => Kept + Late + Partly;

    /// <summary>Gets those kept in full and in time.</summary>
    public int Kept { get; init; }

    /// <summary>Gets those kept in full but late.</summary>
    public int Late { get; init; }

    /// <summary>Gets those kept in part.</summary>
    public int Partly { get; init; }

    /// <summary>Gets those not carried out.</summary>
    public int Not { get; init; }

    /// <summary>Gets those superseded, which are out of the rate.</summary>
    public int Superseded { get; init; }

    /// <summary>Gets all others: pending, in progress, stalled, conditional, not rated, disputed.</summary>
    public int Open { get; init; }

    /// <summary>Gets how many of the open ones are stalled.</summary>
    public int Stalled { get; init; }

    /// <summary>Gets how many of the open ones are disputed among raters.</summary>
    public int Disputed { get; init; }

    /// <summary>Gets how many of the open ones are past their deadline without a rating.</summary>
    public int Unrated { get; init; }

    /// <summary>Gets how many carry the mark M: no page was read for them.</summary>
    public int Unsupported { get; init; }

    /// <summary>Gets all commitments of the group: in the rate, superseded and open.</summary>
    public int Total => N + Superseded + Open;

    /// <summary>Gets the strict rate, (kept + late) / n; null without cases.</summary>
    public double? Rate => N == 0 ? null : (double)(Kept + Late) / N;

    /// <summary>Gets the Clopper-Pearson interval of the strict rate; 0 to 1 without cases.</summary>
    public required ProbabilityInterval Interval { get; init; }

    /// <summary>Gets the wide rate, executed / n; null without cases.</summary>
    public double? RateWide => N == 0 ? null : (double)Executed / N;

    /// <summary>Gets the Clopper-Pearson interval of the wide rate.</summary>
    public required ProbabilityInterval IntervalWide { get; init; }

    /// <summary>Gets the level of the intervals.</summary>
    public required double Level { get; init; }

    /// <summary>Gets the prior.</summary>
    public required BetaPrior Prior { get; init; }

    /// <summary>Gets the posterior of the strict rate: Beta(prior + kept + late, prior + partly + not).</summary>
    public BetaDistribution Posterior => new(Prior.Alpha + Kept + Late, Prior.Beta + Partly + Not);

    /// <summary>Gets the posterior of the wide rate: Beta(prior + executed, prior + not).</summary>
    public BetaDistribution PosteriorWide => new(Prior.Alpha + Executed, Prior.Beta + Not);

    /// <summary>Gets the central credible interval of the strict rate at the same level.</summary>
    public ProbabilityInterval Credible
    {
        get
        {
            var posterior = Posterior;
            var outside = (1.0 - Level) / 2.0;
            return new ProbabilityInterval(posterior.Quantile(outside), posterior.Quantile(1.0 - outside));
        }
    }

    /// <summary>Gets the ids of the commitments, in file order; empty when not asked for.</summary>
    public IReadOnlyList<string> Commitments { get; init; } = [];
}
