namespace Parley.Playbooks.Paths;

/// <summary>A path of concessions in flat arrays.</summary>
internal sealed class StoredPath
{
    internal readonly double[] Utility;
    internal readonly int[] Acceptable;
    internal readonly int[] Package;
    internal readonly int Capacity;
    internal int Count;
    internal int Generation;

    internal StoredPath(int parties, int issues, int capacity)
    {
        Capacity = capacity;
        Utility = new double[capacity * parties];
        Acceptable = new int[capacity];
        Package = new int[capacity * issues];
    }
}
