namespace Parley.Stability.Conflicts;

/// <summary>The moves of one decision maker: from which state it can go alone to which.</summary>
public abstract class MoveGraph
{
    private protected MoveGraph(int states) => StateCount = states;

    /// <summary>Number of states.</summary>
    public int StateCount { get; }

    /// <summary>Whether two moves in a row can always be made in one.</summary>
    public abstract bool IsTransitive { get; }

    /// <summary>Whether the decision maker can go from one state to another in one move.</summary>
    /// <param name="from">Index of a state.</param>
    /// <param name="to">Index of another state.</param>
    public abstract bool Allows(int from, int to);

    /// <summary>Appends the states that can be reached in one move, without the state itself.</summary>
    /// <param name="from">Index of a state.</param>
    /// <param name="targets">Receives indices, rising.</param>
    public abstract void AddTargets(int from, List<int> targets);

    /// <summary>Appends the states from which a state can be reached in one move, without the state itself.</summary>
    /// <param name="to">Index of a state.</param>
    /// <param name="sources">Receives indices, rising.</param>
    public abstract void AddSources(int to, List<int> sources);

    /// <summary>For each state the largest value over itself and what can be reached in one move.</summary>
    internal abstract void MaxInto(ReadOnlySpan<int> values, Span<int> result);

    /// <summary>For each state the smallest value over itself and what can be reached in one move.</summary>
    internal abstract void MinInto(ReadOnlySpan<int> values, Span<int> result);

    /// <summary>For each state the smallest value over itself and the better states (by <paramref name="ranks"/>) that can be reached in one move.</summary>
    internal abstract void MinOverImprovementsInto(ReadOnlySpan<int> values, ReadOnlySpan<int> ranks, Span<int> result);
}
