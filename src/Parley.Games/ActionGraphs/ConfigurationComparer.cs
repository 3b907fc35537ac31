namespace Parley.Games.ActionGraphs;

/// <summary>Compares the values of an action's neighbours: equal by content, ordered lexicographically.</summary>
internal sealed class ConfigurationComparer : IEqualityComparer<int[]>, IComparer<int[]>
{
    public static ConfigurationComparer Instance { get; } = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] obj)
    {
        var hash = 17;
        foreach (var value in obj)
        {
            hash = unchecked((hash * 31) + value);
        }

        return hash;
    }

    public int Compare(int[]? x, int[]? y) => x.AsSpan().SequenceCompareTo(y);
}
