using System.Globalization;

namespace Parley.Games.Families;

/// <summary>One instance of the bargaining benchmark: a pool of items and what each player gets from one item of each kind.</summary>
/// <param name="Pool">Number of items by kind.</param>
/// <param name="First">Values of player 0.</param>
/// <param name="Second">Values of player 1.</param>
public sealed record BargainingInstance(IReadOnlyList<int> Pool, IReadOnlyList<int> First, IReadOnlyList<int> Second)
{
    /// <summary>Gets the two instances of the published figures.</summary>
    public static string Default => "1,2,3 8,1,0 4,0,2;1,4,1 4,1,2 2,2,0";

    /// <summary>Reads instances, separated by semicolons or line breaks; each <c>pool values values</c> with numbers separated by commas.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The instances, at least one.</returns>
    /// <exception cref="FormatException">The text is not understood.</exception>
    public static IReadOnlyList<BargainingInstance> ParseAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var instances = new List<BargainingInstance>();
        foreach (var line in text.Split(';', '\n').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            int[][] parts = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(',')
                .Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? v : -1).ToArray())];
            if (parts.Length != 3 || parts.Any(p => p.Length != parts[0].Length || p.Contains(-1)))
            {
                throw new FormatException($"'{line}' is not an instance (expected pool, values of player 0, values of player 1, such as 1,2,3 8,1,0 4,0,2)");
            }

            instances.Add(new BargainingInstance(parts[0], parts[1], parts[2]));
        }

        return instances.Count > 0 ? instances : throw new FormatException("no instance of bargaining was given");
    }
}
