namespace Parley.Playbooks.Process;

/// <summary>The events of one run in order, with the packages that were offered: enough to recompute every party's value.</summary>
/// <remarks>Reusable: a run clears it first. It grows when needed, so a run that writes to a log may allocate; a run without one does not.</remarks>
public sealed class CrisisEventLog
{
    private readonly List<CrisisEvent> _events = new(1024);
    private readonly List<int[]> _packages = new(64);
    private readonly List<double[]> _aspirations = new(64);

    /// <summary>Gets the events in order.</summary>
    public IReadOnlyList<CrisisEvent> Events => _events;

    /// <summary>Gets, per round played, what each party aimed at in its own points when it last moved (not a number: it has not moved yet).</summary>
    public IReadOnlyList<double[]> Aspirations => _aspirations;

    /// <summary>Returns a package that was offered or agreed.</summary>
    /// <param name="index">The number in <see cref="CrisisEvent.Package"/>.</param>
    /// <returns>One option per issue.</returns>
    public IReadOnlyList<int> Package(int index) => _packages[index];

    internal void Clear()
    {
        _events.Clear();
        _packages.Clear();
        _aspirations.Clear();
    }

    internal void Add(in CrisisEvent entry) => _events.Add(entry);

    internal int AddPackage(ReadOnlySpan<int> package)
    {
        if (_packages.Count > 0 && package.SequenceEqual(_packages[^1]))
        {
            return _packages.Count - 1;
        }

        _packages.Add(package.ToArray());
        return _packages.Count - 1;
    }

    internal void AddAspirations(ReadOnlySpan<double> aspirations) => _aspirations.Add(aspirations.ToArray());
}
