namespace Parley.Stability.Uncertainty;

/// <summary>For every state the set of states that can be reached in one step or more, as bit rows: strongly connected components (Tarjan 1972), then one OR per arc in the order in which
/// they close.</summary>
internal static class ReachableRows
{
    /// <summary>Computes the rows.</summary>
    /// <param name="nodes">Number of nodes; node n stands at state n % states, and the first <paramref name="states"/> nodes are the starts.</param>
    /// <param name="states">Number of states.</param>
    /// <param name="successors">Appends the nodes after a node.</param>
    /// <param name="cancelled">Stops the search.</param>
    public static ulong[][] Of(int nodes, int states, Action<int, List<int>> successors, CancellationToken cancelled)
    {
        var words = (states + 63) / 64;
        var component = new ulong[nodes][];
        var index = new int[nodes];
        var low = new int[nodes];
        var onStack = new bool[nodes];
        var stack = new Stack<int>();
        var frames = new Stack<(int Node, int[] Next, int At)>();
        var buffer = new List<int>();
        var counter = 0;
        var rows = new ulong[states][];
        for (var root = 0; root < states; root++)
        {
            if (index[root] == 0)
            {
                Open(root);
            }

            while (frames.TryPop(out var frame))
            {
                var (node, next, at) = frame;
                if (at > 0)
                {
                    low[node] = Math.Min(low[node], low[next[at - 1]]);
                }

                var opened = false;
                for (; at < next.Length; at++)
                {
                    if (index[next[at]] == 0)
                    {
                        frames.Push((node, next, at + 1));
                        Open(next[at]);
                        opened = true;
                        break;
                    }

                    if (onStack[next[at]])
                    {
                        low[node] = Math.Min(low[node], index[next[at]]);
                    }
                }

                if (!opened && low[node] == index[node])
                {
                    Close(node);
                }
            }

            buffer.Clear();
            successors(root, buffer);
            rows[root] = new ulong[words];
            foreach (var next in buffer)
            {
                Or(rows[root], component[next]);
            }
        }

        return rows;

        void Open(int node)
        {
            if ((++counter & 0xff) == 0)
            {
                cancelled.ThrowIfCancellationRequested();
            }

            index[node] = low[node] = counter;
            stack.Push(node);
            onStack[node] = true;
            buffer.Clear();
            successors(node, buffer);
            frames.Push((node, [.. buffer], 0));
        }

        void Close(int root)
        {
            var row = new ulong[words];
            var members = new List<int>();
            int member;
            do
            {
                member = stack.Pop();
                onStack[member] = false;
                low[member] = int.MaxValue;
                component[member] = row;
                members.Add(member);
                row[member % states >> 6] |= 1UL << (member % states);
            }
            while (member != root);
            foreach (var m in members)
            {
                buffer.Clear();
                successors(m, buffer);
                foreach (var next in buffer)
                {
                    if (!ReferenceEquals(component[next], row))
                    {
                        Or(row, component[next]);
                    }
                }
            }
        }
    }

    private static void Or(ulong[] into, ulong[] row)
    {
        for (var w = 0; w < into.Length; w++)
        {
            into[w] |= row[w];
        }
    }
}
