namespace Parley.Games.Evolution;

/// <summary>How far and how finely a dynamic is followed; the default value means the defaults.</summary>
public readonly record struct DynamicsOptions
{
    /// <summary>Gets the time at which to stop at the latest, in units of one over payoff; 0 for 1,000 divided by the payoff range.</summary>
    public double Horizon { get; init; }

    /// <summary>Gets the step of time; 0 for a twentieth of the payoff range's inverse (logit: at most a twentieth).</summary>
    public double Step { get; init; }

    /// <summary>Gets the speed below which a state counts as a rest point, relative to the payoff range; 0 for 1e-10.</summary>
    public double Tolerance { get; init; }

    /// <summary>Gets how many states to keep along the path, the last one included; 0 for 100.</summary>
    public int Records { get; init; }

    /// <summary>Gets the precision of logit choice, in units of one over payoff; 0 for 10 divided by the payoff range.</summary>
    public double Precision { get; init; }
}
