namespace Parley.Playbooks.BestResponses;

/// <summary>Settings of <see cref="BestResponse"/>; zero means the default everywhere.</summary>
public readonly record struct BestResponseOptions
{
    private readonly int _sweeps;
    private readonly int _entries;

    /// <summary>Gets how often the whole horizon is gone through backward (default 3).</summary>
    public int Sweeps
    {
        get => _sweeps == 0 ? 3 : _sweeps;
        init => _sweeps = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "expected at least 1");
    }

    /// <summary>Gets how many ways into each phase are tried per world (default 4).</summary>
    public int EntriesPerWorld
    {
        get => _entries == 0 ? 4 : _entries;
        init => _entries = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "expected at least 1");
    }

    /// <summary>Gets the seed of the ways in; 0 means 1.</summary>
    public ulong Seed { get; init; }

    /// <summary>Gets the most threads at a time; 0 for one per processor. Results are the same for any number.</summary>
    public int Threads { get; init; }
}
