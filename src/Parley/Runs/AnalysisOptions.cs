namespace Parley.Runs;

/// <summary>What an analysis is asked to do.</summary>
public sealed record AnalysisOptions
{
    /// <summary>Seed of the sampled worlds.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of sampled worlds, at least 1.</summary>
    public int Samples { get; init; } = 400;

    /// <summary>Worker threads, at least 1; results are the same for any number.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Names of the lenses to ask; empty for all.</summary>
    public IReadOnlyList<string> Lenses { get; init; } = [];

    /// <summary>Whether flips are searched for the headline findings.</summary>
    public bool Flips { get; init; } = true;

    /// <summary>Name of the scenario overlay that was applied, or null.</summary>
    public string? Scenario { get; init; }

    /// <summary>Version of Parley for the record.</summary>
    public string ParleyVersion { get; init; } = "0";
}
