namespace Parley.Playbooks.Process;

/// <summary>Where the process could reasonably be defined in more than one way, the choice is a named option.</summary>
public readonly record struct ProcessConventions()
{
    private readonly double _witnessWeight;

    /// <summary>Gets a value indicating whether a round's flow is paid at its start, so that an agreement in round 0 still costs one round.</summary>
    /// <value>False unless set: moves first, flow after, no flow in the round in which the process ends by agreement or walk-out.</value>
    public bool FlowBeforeMoves { get; init; }

    /// <summary>Gets how much a threat or promise towards somebody else counts for a third party that watches, from 0 to 1.</summary>
    /// <value>0.5 unless set. To ignore what happens to others, set <see cref="IgnoreOthers"/>.</value>
    public double WitnessWeight
    {
        get => IgnoreOthers ? 0.0 : _witnessWeight == 0.0 ? 0.5 : _witnessWeight;
        init => _witnessWeight = value is > 0.0 and <= 1.0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "Must be above 0 and at most 1.");
    }

    /// <summary>Gets a value indicating whether parties learn only from what was threatened or promised to themselves.</summary>
    /// <value>False unless set.</value>
    public bool IgnoreOthers { get; init; }

    /// <summary>Describes the conventions in words, for results and briefs.</summary>
    /// <returns>One line.</returns>
    public string Describe() => (FlowBeforeMoves ? "flow before moves" : "moves first, flow after, no flow in the round of agreement")
        + (IgnoreOthers ? "; parties learn only from what is done to themselves"
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"; third parties learn with weight {WitnessWeight}"));
}
