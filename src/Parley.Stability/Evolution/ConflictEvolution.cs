using Parley.Stability.Conflicts;
using Parley.Stability.Witnesses;

namespace Parley.Stability.Evolution;

/// <summary>How a conflict can evolve from a state: paths in which nobody moves twice in succession, over all moves or over improvements only.</summary>
/// <remarks><b>Source.</b> Status quo analysis: Li, Kilgour and Hipel (2005); Xu, Li, Hipel and Kilgour (2009). Searched over pairs of state and last mover, breadth first (shortest)
/// or by loss (cheapest, Dijkstra). <b>Cost.</b> O(arcs times decision makers).</remarks>
public sealed class ConflictEvolution
{
    private readonly Conflict _conflict;
    private readonly int _from;
    private readonly Dictionary<int, ConflictPath> _byMoves;
    private readonly Dictionary<int, ConflictPath> _byImprovements;
    private readonly Dictionary<int, ConflictPath> _cheapest;

    /// <summary>Searches all paths from a state.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="from">Index of the state.</param>
    /// <param name="cancelled">Stops the search.</param>
    public ConflictEvolution(Conflict conflict, int from, CancellationToken cancelled = default)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(from, conflict.States.Count);
        _conflict = conflict;
        _from = from;
        _byMoves = Search((_, _, _) => 0, improvements: false, cancelled);
        _byImprovements = Search((_, _, _) => 0, improvements: true, cancelled);
        _cheapest = Search(Loss, improvements: false, cancelled);
    }

    /// <summary>Index of the state from which paths start.</summary>
    public int From => _from;

    /// <summary>The states that can be reached by any moves, rising.</summary>
    public IReadOnlyList<int> ReachedByMoves => [.. _byMoves.Keys.Order()];

    /// <summary>The states that can be reached by improvements alone, rising.</summary>
    public IReadOnlyList<int> ReachedByImprovements => [.. _byImprovements.Keys.Order()];

    /// <summary>A path of fewest moves.</summary>
    /// <param name="to">Index of a state.</param>
    /// <returns>The path, empty for the start itself; null where there is none.</returns>
    public ConflictPath? Shortest(int to) => _byMoves.GetValueOrDefault(to);

    /// <summary>A path of fewest improvements.</summary>
    /// <param name="to">Index of a state.</param>
    /// <returns>The path, or null where there is none.</returns>
    public ConflictPath? ShortestByImprovements(int to) => _byImprovements.GetValueOrDefault(to);

    /// <summary>A path on which movers set themselves back least, and of these one of fewest moves.</summary>
    /// <param name="to">Index of a state.</param>
    /// <returns>The path, or null where there is none.</returns>
    public ConflictPath? Cheapest(int to) => _cheapest.GetValueOrDefault(to);

    /// <summary>Whether the mover could not take a step back.</summary>
    /// <param name="step">A step.</param>
    public bool IsIrreversible(MoveStep step) => !_conflict.Moves[step.DecisionMaker].Allows(step.To, step.From);

    private long Loss(int mover, int from, int to) => Math.Max(0, _conflict.Preferences[mover][from] - _conflict.Preferences[mover][to]);

    private Dictionary<int, ConflictPath> Search(Func<int, int, int, long> cost, bool improvements, CancellationToken cancelled)
    {
        var best = new Dictionary<(int State, int Last), (long Cost, int Length)> { [(_from, -1)] = (0, 0) };
        var before = new Dictionary<(int State, int Last), (int State, int Last)>();
        var open = new PriorityQueue<(int State, int Last), (long Cost, int Length, int Order)>();
        open.Enqueue((_from, -1), (0, 0, 0));
        var done = new HashSet<(int State, int Last)>();
        var first = new Dictionary<int, (int State, int Last)>();
        var targets = new List<int>();
        var order = 0;
        while (open.TryDequeue(out var node, out var priority))
        {
            if (!done.Add(node))
            {
                continue;
            }

            if ((done.Count & 0xfff) == 0)
            {
                cancelled.ThrowIfCancellationRequested();
            }

            first.TryAdd(node.State, node);
            for (var j = 0; j < _conflict.Moves.Count; j++)
            {
                if (j == node.Last)
                {
                    continue;
                }

                targets.Clear();
                _conflict.Moves[j].AddTargets(node.State, targets);
                foreach (var t in targets)
                {
                    if (improvements && _conflict.Preferences[j][t] <= _conflict.Preferences[j][node.State])
                    {
                        continue;
                    }

                    var next = (t, j);
                    var value = (Cost: priority.Cost + cost(j, node.State, t), Length: priority.Length + 1);
                    if (!best.TryGetValue(next, out var known) || value.CompareTo(known) < 0)
                    {
                        best[next] = value;
                        before[next] = node;
                        open.Enqueue(next, (value.Cost, value.Length, ++order));
                    }
                }
            }
        }

        return first.ToDictionary(f => f.Key, f => Trace(f.Value, before));
    }

    private ConflictPath Trace((int State, int Last) node, Dictionary<(int State, int Last), (int State, int Last)> before)
    {
        var steps = new List<MoveStep>();
        while (before.TryGetValue(node, out var previous))
        {
            steps.Add(new MoveStep(node.Last, previous.State, node.State));
            node = previous;
        }

        steps.Reverse();
        return new ConflictPath(steps, steps.Sum(s => Loss(s.DecisionMaker, s.From, s.To)));
    }
}
