using System.Collections.Frozen;

namespace Parley.Evidence.Reading.Lexica;

/// <summary>States with their peoples and seats of government, so that capital, palace and state become one actor.</summary>
internal static class Gazetteer
{
    /// <summary>Gets all states and blocs of the list.</summary>
    public static IReadOnlyList<State> States { get; } = Load();

    private static readonly FrozenDictionary<string, State> ByWord = Index();

    private static readonly FrozenDictionary<string, State>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gets the state that a name, adjective, people, capital or seat stands for, or null.</summary>
    public static State? Find(ReadOnlySpan<char> words)
    {
        Span<char> plain = stackalloc char[40];
        if (words.Length > plain.Length)
        {
            return null;
        }

        words.Replace(plain, '\u2019', '\'');
        return Lookup.TryGetValue(plain[..words.Length], out State? state) ? state : null;
    }

    private static List<State> Load() =>
        [.. WordList.Lines("states.txt").Select(line => line.Split('|')).Select(cells => new State(
            cells[0].Trim(),
            cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            cells[2].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))];

    private static FrozenDictionary<string, State> Index()
    {
        Dictionary<string, State> index = new(StringComparer.OrdinalIgnoreCase);
        foreach (State state in States)
        {
            foreach (string word in state.People.Concat(state.Seats).Prepend(state.Name))
            {
                index.TryAdd(word, state);
            }
        }

        return index.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
