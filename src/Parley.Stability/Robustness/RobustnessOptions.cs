using Parley.Stability.Concepts;

namespace Parley.Stability.Robustness;

/// <summary>How rankings are disturbed. The default value: 1 000 worlds, seed 0, one swap per ten states, textbook sanctions.</summary>
public readonly record struct RobustnessOptions
{
    /// <summary>Number of worlds; 0 for 1 000.</summary>
    public int Worlds { get; init; }

    /// <summary>Seed of the random swaps.</summary>
    public ulong Seed { get; init; }

    /// <summary>Swaps of neighbouring classes in each ranking of each world; 0 for one per ten states, at least one.</summary>
    public int Swaps { get; init; }

    /// <summary>Most threads; 0 for one per processor.</summary>
    public int Threads { get; init; }

    /// <summary>What opponents may do to sanction a move.</summary>
    public SanctionSemantics Sanctions { get; init; }
}
