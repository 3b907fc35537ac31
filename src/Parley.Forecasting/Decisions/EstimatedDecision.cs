using Parley.Numerics;

namespace Parley.Forecasting.Decisions;

/// <summary>A group decision whose numbers are distributions; every draw is a <see cref="GroupDecision"/> with plain numbers.</summary>
/// <remarks>Draw <i>n</i> of a seed takes each number's quantile at its own counter-based unit draw, so that draws may be made in any order and by any number
/// of threads.</remarks>
public sealed class EstimatedDecision
{
    private const int StreamsPerActor = 1024;

    /// <summary>Makes a decision with uncertain numbers.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="issues">Names of the issues.</param>
    /// <param name="actors">The actors.</param>
    /// <exception cref="ArgumentException">There is no actor or no issue.</exception>
    public EstimatedDecision(string title, IReadOnlyList<string> issues, IReadOnlyList<EstimatedActor> actors)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentNullException.ThrowIfNull(actors);
        if (issues.Count == 0 || actors.Count == 0)
        {
            throw new ArgumentException("A decision needs at least one issue and one actor.", nameof(actors));
        }

        Title = title;
        Issues = issues;
        Actors = actors;
        ReferencePoints = new double?[issues.Count];
        HasRanges = actors.Any(a => !a.Capability.IsPoint || a.Positions.Any(p => !p.IsPoint) || a.Saliences.Any(s => !s.IsPoint));
    }

    /// <summary>Gets what the decision is about.</summary>
    public string Title { get; }

    /// <summary>Gets the names of the issues.</summary>
    public IReadOnlyList<string> Issues { get; }

    /// <summary>Gets the actors.</summary>
    public IReadOnlyList<EstimatedActor> Actors { get; }

    /// <summary>Gets the scale per issue; null for the span of the median positions.</summary>
    public IReadOnlyList<PositionScale>? Scales { get; init; }

    /// <summary>Gets what holds if nothing is decided, per issue; null where unknown.</summary>
    public IReadOnlyList<double?> ReferencePoints { get; init; }

    /// <summary>Gets a value indicating whether any number is more than a point.</summary>
    public bool HasRanges { get; }

    /// <summary>Gets what the saliences are divided by: 1 for a scale of 0 to 1, 100 for 0 to 100.</summary>
    public double SalienceUnit { get; init; } = 1;

    /// <summary>Returns the decision at every number's central value: its median, or the mean of its coders.</summary>
    /// <returns>Plain numbers.</returns>
    public GroupDecision AtCentralValues() => At((d, _, _) => Central(d));

    /// <summary>Returns the central value of an estimate: the median of a range, the mean of several coders.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <returns>A plain number.</returns>
    public static double Central(Distribution estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        return estimate.IsPoint ? estimate.Lower : estimate is DiscreteDistribution ? estimate.Mean : estimate.Median;
    }

    /// <summary>Returns one draw.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="draw">Number of the draw.</param>
    /// <returns>Plain numbers.</returns>
    public GroupDecision Draw(ulong seed, ulong draw) => DrawMixed(seed, draw, draw, -1, -1);

    /// <summary>Returns one draw with a single number taken from another draw.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="draw">Number of the draw.</param>
    /// <param name="other">Number of the draw that the single number comes from.</param>
    /// <param name="actor">The single number's actor.</param>
    /// <param name="number">The single number, as in <see cref="At"/>.</param>
    /// <returns>Plain numbers.</returns>
    public GroupDecision DrawMixed(ulong seed, ulong draw, ulong other, int actor, int number) => At((d, a, n) => d.IsPoint
        ? d.Lower
        : d.Quantile(CounterRandom.OpenUnit(seed, a == actor && n == number ? other : draw, (ulong)((a * StreamsPerActor) + n), 0)));

    /// <summary>Returns the decision with each number taken from its distribution by a rule of the caller.</summary>
    /// <param name="pick">Receives the distribution, the actor's number, and the number within the actor (0 capability, 1 + 2k position and 2 + 2k salience of
    /// issue k).</param>
    /// <returns>Plain numbers, kept within their limits.</returns>
    public GroupDecision At(Func<Distribution, int, int, double> pick)
    {
        ArgumentNullException.ThrowIfNull(pick);
        var actors = Actors.Select((a, i) => new DecisionActor(
            a.Name,
            Math.Max(0, pick(a.Capability, i, 0)),
            [.. a.Positions.Select((p, k) => pick(p, i, 1 + (2 * k)))],
            [.. a.Saliences.Select((s, k) => Math.Clamp(pick(s, i, 2 + (2 * k)) / SalienceUnit, 0, 1))])).ToList();
        return new GroupDecision(Title, Issues, actors, Scales, ReferencePoints);
    }
}
