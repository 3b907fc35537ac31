using System.Security.Cryptography;

namespace Parley.Web.Rooms;

/// <summary>The rooms that are open; they live as long as the server.</summary>
internal static class RoomShelf
{
    private const int Most = 200;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, Room> Rooms = new(StringComparer.Ordinal);

    /// <summary>Opens a room; the oldest is closed where there are too many.</summary>
    public static Room Open(string caseId, DateOnly asOf, int world, IEnumerable<string> persons, IReadOnlyDictionary<string, string> playbooks)
    {
        var room = new Room(Word(6), caseId, asOf, world, persons.ToDictionary(p => p, _ => Word(12), StringComparer.Ordinal), Word(12), playbooks);
        lock (Gate)
        {
            if (Rooms.Count >= Most)
            {
                Rooms.Remove(Rooms.Keys.First());
            }

            Rooms[room.Code] = room;
        }

        return room;
    }

    /// <summary>Finds a room.</summary>
    public static Room? Find(string? code)
    {
        lock (Gate)
        {
            return code is not null ? Rooms.GetValueOrDefault(code) : null;
        }
    }

    private static string Word(int letters) => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", letters);
}
