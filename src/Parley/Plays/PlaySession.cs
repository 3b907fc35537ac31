using Parley.Lenses.Playbooks;
using Parley.Playbooks.Definitions;
using Parley.Playbooks.Process;

namespace Parley.Plays;

/// <summary>A game in which people play some parties of a case in one sampled world, the others being played by their playbooks.</summary>
/// <remarks>A game is the list of its turns: the same turns in the same world give the same game, so that it can be kept in an address and played again.</remarks>
public sealed class PlaySession
{
    private readonly int[] _assignment;

    /// <summary>Plays a game as far as its turns reach.</summary>
    /// <param name="table">The case as a crisis.</param>
    /// <param name="world">Number of the sampled world.</param>
    /// <param name="seats">Per party of the crisis its turns so far; null where its playbook plays.</param>
    /// <param name="playbooks">Per party the playbook that plays it; null for the one that it is assumed to play.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such world.</exception>
    /// <exception cref="ArgumentException">The lists do not fit the parties.</exception>
    public PlaySession(PlaybookTable table, int world, IReadOnlyList<IReadOnlyList<PlayedTurn>?> seats, IReadOnlyList<Playbook?> playbooks)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(seats);
        ArgumentNullException.ThrowIfNull(playbooks);
        ArgumentOutOfRangeException.ThrowIfNegative(world);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(world, table.Worlds.Count);
        if (playbooks.Count != table.Mapping.Setting.Parties.Count)
        {
            throw new ArgumentException(FormattableString.Invariant($"There are {playbooks.Count} playbooks for {table.Mapping.Setting.Parties.Count} parties."), nameof(playbooks));
        }

        (Table, World, Seats) = (table, world, seats);
        Line = [.. playbooks.Select((p, i) => p ?? table.Lineup.Assigned[i])];
        _assignment = [.. Enumerable.Range(0, Line.Count)];
        var process = Loaded();
        Awaited = process.RunSeats(_assignment, seats, Log);
        Result = Awaited is null ? process.Result() : null;
    }

    /// <summary>Gets the case as a crisis.</summary>
    public PlaybookTable Table { get; }

    /// <summary>Gets the number of the world.</summary>
    public int World { get; }

    /// <summary>Gets the turns.</summary>
    public IReadOnlyList<IReadOnlyList<PlayedTurn>?> Seats { get; }

    /// <summary>Gets the playbook behind each party.</summary>
    public IReadOnlyList<Playbook> Line { get; }

    /// <summary>Gets what happened so far.</summary>
    public CrisisEventLog Log { get; } = new();

    /// <summary>Gets what the next person sees, or null when the game has ended.</summary>
    public SeatView? Awaited { get; }

    /// <summary>Gets how the game ended, or null while it goes on.</summary>
    public RunResult? Result { get; }

    /// <summary>Gets the numbers of the world.</summary>
    public CrisisWorld Numbers => Table.Worlds[World];

    /// <summary>Runs the same world with every playbook in a party's place, the others as they were played.</summary>
    /// <param name="party">The party; other people's turns are repeated as they were.</param>
    /// <returns>Playbook and its value to the party, the best first.</returns>
    public IReadOnlyList<(Playbook Playbook, RunResult Result)> Alternatives(int party)
    {
        var results = new List<(Playbook, RunResult)>();
        IReadOnlyList<PlayedTurn>?[] others = [.. Seats.Select((s, p) => p == party ? null : s)];
        foreach (var playbook in Table.Lineup.For(party))
        {
            var line = Line.ToArray();
            line[party] = playbook;
            var process = new CrisisProcess(Table.Mapping.Setting, line);
            process.Load(Numbers);
            // Where another person's turns run out the comparison ends there: that run is left out.
            if (process.RunSeats(_assignment, others) is null)
            {
                results.Add((playbook, process.Result()));
            }
        }

        return [.. results.OrderByDescending(r => r.Item2.Value[party])];
    }

    private CrisisProcess Loaded()
    {
        var process = new CrisisProcess(Table.Mapping.Setting, Line);
        process.Load(Numbers);
        return process;
    }
}
