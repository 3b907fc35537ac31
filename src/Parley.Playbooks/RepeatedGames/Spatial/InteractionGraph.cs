namespace Parley.Playbooks.RepeatedGames.Spatial;

/// <summary>Who meets whom: an undirected graph over places numbered from 0.</summary>
public sealed class InteractionGraph
{
    private readonly int[][] _neighbours;

    /// <summary>Makes a graph.</summary>
    /// <param name="size">Number of places, at least 1.</param>
    /// <param name="edges">Pairs of different places; the order within a pair and repetitions do not matter.</param>
    /// <exception cref="ArgumentException">An edge leads out of the graph or joins a place with itself.</exception>
    public InteractionGraph(int size, IEnumerable<(int First, int Second)> edges)
    {
        ArgumentNullException.ThrowIfNull(edges);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        Edges = [.. edges.Select(e => e.First <= e.Second ? e : (First: e.Second, Second: e.First)).Distinct().Order()];
        var lists = Enumerable.Range(0, size).Select(_ => new List<int>()).ToArray();
        foreach (var (first, second) in Edges)
        {
            if (first < 0 || second >= size || first == second)
            {
                throw new ArgumentException($"The edge {first}-{second} does not join two different places from 0 to {size - 1}.", nameof(edges));
            }

            lists[first].Add(second);
            lists[second].Add(first);
        }

        _neighbours = [.. lists.Select(l => l.Order().ToArray())];
    }

    /// <summary>Gets the number of places.</summary>
    public int Size => _neighbours.Length;

    /// <summary>Gets the edges, the lower place first, in rising order.</summary>
    public IReadOnlyList<(int First, int Second)> Edges { get; }

    /// <summary>Returns the neighbours of a place, rising.</summary>
    /// <param name="place">From 0.</param>
    public IReadOnlyList<int> Neighbours(int place) => _neighbours[place];

    /// <summary>Makes the graph in which everyone meets everyone.</summary>
    /// <param name="size">Number of places.</param>
    public static InteractionGraph Complete(int size) => new(size, Enumerable.Range(0, size).SelectMany(i => Enumerable.Range(i + 1, size - i - 1).Select(j => (i, j))));

    /// <summary>Makes a ring in which each place meets its nearest places on both sides.</summary>
    /// <param name="size">Number of places.</param>
    /// <param name="reach">How far to each side.</param>
    public static InteractionGraph Ring(int size, int reach = 1) => new(
        size, Enumerable.Range(0, size).SelectMany(i => Enumerable.Range(1, reach).Select(d => (i, (i + d) % size))).Where(e => e.i != e.Item2));

    /// <summary>Makes a lattice that is closed to a torus.</summary>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns.</param>
    /// <param name="diagonals">Whether the four diagonal places are neighbours too (Moore's neighbourhood of eight instead of von Neumann's of four).</param>
    public static InteractionGraph Torus(int rows, int columns, bool diagonals = false)
    {
        (int Row, int Column)[] steps = diagonals ? [(0, 1), (1, 0), (1, 1), (1, -1)] : [(0, 1), (1, 0)];
        var edges = new List<(int, int)>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                foreach (var (down, right) in steps)
                {
                    var (i, j) = ((row * columns) + column, ((row + down) % rows * columns) + ((column + right + columns) % columns));
                    if (i != j)
                    {
                        edges.Add((i, j));
                    }
                }
            }
        }

        return new InteractionGraph(rows * columns, edges);
    }
}
