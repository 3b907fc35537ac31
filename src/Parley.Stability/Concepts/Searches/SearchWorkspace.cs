using System.Collections.Concurrent;

namespace Parley.Stability.Concepts.Searches;

/// <summary>The arrays of one search, kept for the next one: at a million states they would otherwise be most of the memory in use.</summary>
internal sealed class SearchWorkspace(int states)
{
    public int[] Key { get; } = new int[states];

    public int[] Least { get; } = new int[states];

    public int[] Queue { get; } = new int[states];

    public int[] Order { get; } = new int[states];

    public int[] Counts { get; } = new int[states + 1];

    /// <summary>Workspaces that are not in use, one per thread at most.</summary>
    internal sealed class Pool(int states)
    {
        private readonly ConcurrentBag<SearchWorkspace> _free = [];

        public SearchWorkspace Take() => _free.TryTake(out var workspace) ? workspace : new SearchWorkspace(states);

        public void Return(SearchWorkspace workspace) => _free.Add(workspace);
    }
}
