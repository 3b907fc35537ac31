using Parley.Playbooks.RepeatedGames.Matches;
using Parley.Playbooks.RepeatedGames.Spatial;

namespace Parley.Playbooks.RepeatedGames.Moran;

/// <summary>How the Moran process is simulated. The default value is 1,000 runs of the birth-death process in which payoff is fitness.</summary>
public readonly record struct MoranOptions
{
    private readonly int _runs;
    private readonly int _steps;
    private readonly double _weakness;
    private readonly double _mutation;

    /// <summary>Gets how matches are played.</summary>
    public MatchOptions Match { get; init; }

    /// <summary>Gets the number of runs.</summary>
    /// <value>1,000 unless set.</value>
    /// <exception cref="ArgumentOutOfRangeException">Set below 1.</exception>
    public int Runs
    {
        get => _runs == 0 ? 1_000 : _runs;
        init => _runs = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one run.");
    }

    /// <summary>Gets the number of births after which a run is given up.</summary>
    /// <value>100,000 unless set.</value>
    /// <exception cref="ArgumentOutOfRangeException">Set below 1.</exception>
    public int MostSteps
    {
        get => _steps == 0 ? 100_000 : _steps;
        init => _steps = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one step.");
    }

    /// <summary>Gets the intensity of selection w: fitness is 1 - w + w times the payoff.</summary>
    /// <value>1 unless set.</value>
    /// <exception cref="ArgumentOutOfRangeException">Set outside 0 to 1.</exception>
    public double Intensity
    {
        get => 1.0 - _weakness;
        init => _weakness = value is >= 0.0 and <= 1.0 ? 1.0 - value : throw new ArgumentOutOfRangeException(nameof(value), value, "The intensity lies from 0 to 1.");
    }

    /// <summary>Gets the probability that a newborn is of another type, drawn evenly from the other types at the start. Above 0 there is no fixation: runs last <see cref="MostSteps"/>.</summary>
    /// <value>0 unless set.</value>
    /// <exception cref="ArgumentOutOfRangeException">Set outside 0 to 1.</exception>
    public double Mutation
    {
        get => _mutation;
        init => _mutation = value is >= 0.0 and <= 1.0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The rate of mutation lies from 0 to 1.");
    }

    /// <summary>Gets whether birth or death comes first.</summary>
    public UpdateRule Rule { get; init; }

    /// <summary>Gets who plays whom; everyone where null.</summary>
    public InteractionGraph? Interaction { get; init; }

    /// <summary>Gets whose place a newborn can take; anyone's where null.</summary>
    public InteractionGraph? Reproduction { get; init; }

    /// <summary>Gets whether the payoff of a pair of types is drawn once per run instead of anew in every step (the approximate process).</summary>
    public bool Approximate { get; init; }

    /// <summary>Gets worker threads; 0 for one per processor.</summary>
    public int Threads { get; init; }
}
