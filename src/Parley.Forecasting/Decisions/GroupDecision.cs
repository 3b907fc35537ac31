namespace Parley.Forecasting.Decisions;

/// <summary>What a group decides about: actors with capability, and position and salience on each issue.</summary>
/// <remarks>Plain numbers only; for numbers with ranges see <see cref="EstimatedDecision"/>. Arrays are kept per issue, so that models work on flat
/// memory.</remarks>
public sealed class GroupDecision
{
    private readonly double[][] _positions;
    private readonly double[][] _saliences;
    private readonly PositionScale[] _scales;

    /// <summary>Makes a decision.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="issues">Names of the issues, at least one.</param>
    /// <param name="actors">At least one actor.</param>
    /// <param name="scales">Scale per issue; where null, the span of the positions.</param>
    /// <param name="referencePoints">What holds if nothing is decided, per issue; null where unknown.</param>
    /// <exception cref="ArgumentException">No actor, no issue, a number that is not finite, a capability or salience below zero, a salience above 1, or lists of
    /// different lengths.</exception>
    public GroupDecision(
        string title,
        IReadOnlyList<string> issues,
        IReadOnlyList<DecisionActor> actors,
        IReadOnlyList<PositionScale>? scales = null,
        IReadOnlyList<double?>? referencePoints = null)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentNullException.ThrowIfNull(actors);
        if (issues.Count == 0 || actors.Count == 0)
        {
            throw new ArgumentException("A decision needs at least one issue and one actor.", nameof(actors));
        }

        foreach (var actor in actors)
        {
            Check(actor, issues.Count);
        }

        Title = title;
        Issues = issues;
        Actors = actors;
        ReferencePoints = referencePoints ?? new double?[issues.Count];
        Capabilities = [.. actors.Select(a => a.Capability)];
        _positions = [.. issues.Select((_, k) => actors.Select(a => a.Positions[k]).ToArray())];
        _saliences = [.. issues.Select((_, k) => actors.Select(a => a.Saliences[k]).ToArray())];
        _scales = scales is null ? [.. _positions.Select(p => new PositionScale(p.Min(), p.Max()))] : [.. scales];
    }

    /// <summary>Gets what the decision is about.</summary>
    public string Title { get; }

    /// <summary>Gets the names of the issues.</summary>
    public IReadOnlyList<string> Issues { get; }

    /// <summary>Gets the actors in the order of the file.</summary>
    public IReadOnlyList<DecisionActor> Actors { get; }

    /// <summary>Gets what holds if nothing is decided, per issue; null where unknown.</summary>
    public IReadOnlyList<double?> ReferencePoints { get; }

    /// <summary>Gets the actors' capabilities. Not to be written to.</summary>
    public double[] Capabilities { get; }

    /// <summary>Gets the number of actors.</summary>
    public int Count => Actors.Count;

    /// <summary>Returns the actors' positions on an issue. Not to be written to.</summary>
    /// <param name="issue">Number of the issue.</param>
    /// <returns>One per actor.</returns>
    public double[] Positions(int issue = 0) => _positions[issue];

    /// <summary>Returns the actors' saliences on an issue. Not to be written to.</summary>
    /// <param name="issue">Number of the issue.</param>
    /// <returns>One per actor, 0 to 1.</returns>
    public double[] Saliences(int issue = 0) => _saliences[issue];

    /// <summary>Returns the scale of an issue.</summary>
    /// <param name="issue">Number of the issue.</param>
    /// <returns>The scale given, or the span of the positions.</returns>
    public PositionScale Scale(int issue = 0) => _scales[issue];

    /// <summary>Returns capability times salience on an issue.</summary>
    /// <param name="issue">Number of the issue.</param>
    /// <returns>One weight per actor; a new array.</returns>
    public double[] Weights(int issue = 0)
    {
        var weights = new double[Count];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Capabilities[i] * _saliences[issue][i];
        }

        return weights;
    }

    private static void Check(DecisionActor actor, int issues)
    {
        if (actor.Positions.Count != issues || actor.Saliences.Count != issues)
        {
            throw new ArgumentException($"{actor.Name} needs one position and one salience for each of {issues} issues.");
        }

        if (!(actor.Capability >= 0 && double.IsFinite(actor.Capability)) || !actor.Positions.All(double.IsFinite) || !actor.Saliences.All(s => s is >= 0 and <= 1))
        {
            throw new ArgumentException($"{actor.Name}: positions must be finite, capability at least 0, saliences between 0 and 1.");
        }
    }
}
