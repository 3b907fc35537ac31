namespace Parley.Games.Empirical;

/// <summary>How an empirical game is analysed; the default value means the defaults.</summary>
public readonly record struct EmpiricalOptions
{
    /// <summary>Gets how many times payoffs are drawn anew; 0 for 200.</summary>
    public int Resamples { get; init; }

    /// <summary>Gets the level of intervals, between 0 and 1; 0 for 0.95.</summary>
    public double Level { get; init; }

    /// <summary>Gets the seed; 0 means 1.</summary>
    public ulong Seed { get; init; }

    /// <summary>Gets the most threads; 0 for one per processor. Results do not depend on it.</summary>
    public int Threads { get; init; }
}
