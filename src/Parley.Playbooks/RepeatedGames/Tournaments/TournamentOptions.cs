using Parley.Playbooks.RepeatedGames.Matches;

namespace Parley.Playbooks.RepeatedGames.Tournaments;

/// <summary>How a tournament is played. The default value is ten repetitions of 200 turns of Axelrod's game without noise.</summary>
public readonly record struct TournamentOptions
{
    private readonly int _repetitions;
    private readonly ulong _seed;
    private readonly bool _seeded;

    /// <summary>Gets the length, noise, ending and game of each match.</summary>
    public MatchOptions Match { get; init; }

    /// <summary>Gets how often each pair meets.</summary>
    /// <value>10 unless set; from 1 to 100,000,000. Memory does not grow with it.</value>
    /// <exception cref="ArgumentOutOfRangeException">Set outside that range.</exception>
    public int Repetitions
    {
        get => _repetitions == 0 ? 10 : _repetitions;
        init => _repetitions = value is >= 1 and <= 100_000_000 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "From 1 to 100,000,000 repetitions.");
    }

    /// <summary>Gets the seed of all random numbers.</summary>
    /// <value>1 unless set.</value>
    public ulong Seed
    {
        get => _seeded ? _seed : 1;
        init => (_seed, _seeded) = (value, true);
    }

    /// <summary>Gets the worker threads; the result is the same for any number.</summary>
    /// <value>0 (one per processor) unless set.</value>
    public int Threads { get; init; }

    /// <summary>Gets who meets whom, as pairs of places in the line-up; a pair is played once in either order, and (i, i) is self-play.</summary>
    /// <value>Null (everyone meets everyone, and itself) unless set.</value>
    public IReadOnlyList<(int First, int Second)>? Edges { get; init; }
}
