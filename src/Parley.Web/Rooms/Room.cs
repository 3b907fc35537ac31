using Parley.Playbooks.Process;

namespace Parley.Web.Rooms;

/// <summary>A game of several people on one case and world: who sits where, and their turns so far.</summary>
internal sealed class Room
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<PlayedTurn>> _turns = new(StringComparer.Ordinal);

    public Room(string code, string caseId, DateOnly asOf, int world, IReadOnlyDictionary<string, string> seatKeys, string organiserKey, IReadOnlyDictionary<string, string> playbooks)
    {
        (Code, CaseId, AsOf, World, SeatKeys, OrganiserKey, Playbooks) = (code, caseId, asOf, world, seatKeys, organiserKey, playbooks);
        foreach (var seat in seatKeys.Keys)
        {
            _turns[seat] = [];
        }
    }

    /// <summary>The room's code.</summary>
    public string Code { get; }

    /// <summary>The case.</summary>
    public string CaseId { get; }

    /// <summary>The day.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The world.</summary>
    public int World { get; }

    /// <summary>Key of each person's seat, by party id.</summary>
    public IReadOnlyDictionary<string, string> SeatKeys { get; }

    /// <summary>Key of the organiser's view.</summary>
    public string OrganiserKey { get; }

    /// <summary>Playbook of each party that no person plays, by party id; absent for what it is assumed to play.</summary>
    public IReadOnlyDictionary<string, string> Playbooks { get; }

    /// <summary>Grows with every turn: what waiting pages look at.</summary>
    public int Version { get; private set; }

    /// <summary>The turns of a seat so far; null where no person sits.</summary>
    public IReadOnlyList<PlayedTurn>? TurnsOf(string party)
    {
        lock (_gate)
        {
            return _turns.TryGetValue(party, out var turns) ? [.. turns] : null;
        }
    }

    /// <summary>Adds a turn, if the room still stands where its player saw it.</summary>
    public bool Add(string party, int version, PlayedTurn turn)
    {
        lock (_gate)
        {
            if (version != Version || !_turns.TryGetValue(party, out var turns))
            {
                return false;
            }

            turns.Add(turn);
            Version++;
            return true;
        }
    }
}
