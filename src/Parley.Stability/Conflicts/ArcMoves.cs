namespace Parley.Stability.Conflicts;

/// <summary>Moves that are listed arc by arc (graph form). They need not be transitive and need not be reversible.</summary>
public sealed class ArcMoves : MoveGraph
{
    private readonly int[][] _targets;
    private readonly Lazy<int[][]> _sources;
    private readonly Lazy<bool> _transitive;

    /// <summary>Takes the arcs.</summary>
    /// <param name="targets">For each state the states that can be reached from it in one move.</param>
    /// <exception cref="ArgumentException">An arc leads out of the states or from a state to itself.</exception>
    public ArcMoves(IReadOnlyList<IReadOnlyList<int>> targets)
        : base(targets?.Count ?? throw new ArgumentNullException(nameof(targets)))
    {
        _targets = [.. targets.Select(t => t.Distinct().Order().ToArray())];
        for (var s = 0; s < StateCount; s++)
        {
            if (_targets[s].Any(t => t < 0 || t >= StateCount || t == s))
            {
                throw new ArgumentException($"State {s} has an arc to itself or to no state.", nameof(targets));
            }
        }

        _sources = new(Reverse);
        _transitive = new(() => Enumerable.Range(0, StateCount).All(s => _targets[s].All(t => _targets[t].All(u => u == s || Allows(s, u)))));
    }

    /// <inheritdoc/>
    public override bool IsTransitive => _transitive.Value;

    /// <inheritdoc/>
    public override bool Allows(int from, int to) => Array.BinarySearch(_targets[from], to) >= 0;

    /// <inheritdoc/>
    public override void AddTargets(int from, List<int> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        targets.AddRange(_targets[from]);
    }

    /// <inheritdoc/>
    public override void AddSources(int to, List<int> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        sources.AddRange(_sources.Value[to]);
    }

    internal override void MaxInto(ReadOnlySpan<int> values, Span<int> result)
    {
        for (var s = 0; s < StateCount; s++)
        {
            var best = values[s];
            foreach (var t in _targets[s])
            {
                best = Math.Max(best, values[t]);
            }

            result[s] = best;
        }
    }

    internal override void MinInto(ReadOnlySpan<int> values, Span<int> result)
    {
        for (var s = 0; s < StateCount; s++)
        {
            var best = values[s];
            foreach (var t in _targets[s])
            {
                best = Math.Min(best, values[t]);
            }

            result[s] = best;
        }
    }

    internal override void MinOverImprovementsInto(ReadOnlySpan<int> values, ReadOnlySpan<int> ranks, Span<int> result)
    {
        for (var s = 0; s < StateCount; s++)
        {
            var best = values[s];
            foreach (var t in _targets[s])
            {
                if (ranks[t] > ranks[s])
                {
                    best = Math.Min(best, values[t]);
                }
            }

            result[s] = best;
        }
    }

    private int[][] Reverse()
    {
        var sources = new List<int>[StateCount];
        for (var s = 0; s < StateCount; s++)
        {
            sources[s] = [];
        }

        for (var s = 0; s < StateCount; s++)
        {
            foreach (var t in _targets[s])
            {
                sources[t].Add(s);
            }
        }

        return [.. sources.Select(s => s.ToArray())];
    }
}
