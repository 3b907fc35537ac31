namespace Parley.Bargaining.Frontiers;

/// <summary>Keeps the points that no other point dominates; equal points are kept together.</summary>
/// <remarks>
/// <para>A point dominates another if it is at least as high in every coordinate and higher in one. Sorted by the first coordinate downward (ties by
/// the next), a dominating point always comes before the dominated one.</para>
/// <para><b>Cost.</b> Two coordinates: one sort. Three: a sort and a staircase of the other two, O(k log k) but for moving the staircase.
/// More: each point against the kept ones by <see cref="DominanceIndex"/>, O(k f / 64).</para>
/// </remarks>
internal static class NonDominated
{
    /// <summary>Returns the positions of the undominated points, highest first coordinate first.</summary>
    /// <param name="keys">The points, one after another.</param>
    /// <param name="width">The number of coordinates.</param>
    /// <param name="count">The number of points.</param>
    /// <param name="distinct">Receives the number of different points kept.</param>
    public static List<int> Positions(double[] keys, int width, int count, out int distinct)
    {
        int[] order = SortedDescending(keys, width, count);
        var kept = new List<int>();
        distinct = 0;
        var staircase = new Staircase();
        var archive = new DominanceIndex(width);
        double best = double.NegativeInfinity;
        for (int start = 0; start < count;)
        {
            int p = order[start];
            int end = start + 1;
            ReadOnlySpan<double> point = keys.AsSpan(p * width, width);
            while (end < count && keys.AsSpan(order[end] * width, width).SequenceEqual(point))
            {
                end++;
            }

            bool keep = width switch
            {
                1 => start == 0,
                2 => point[1] > best,
                3 => staircase.TryAdd(point[1], point[2]),
                _ => !archive.Dominates(point),
            };
            if (keep)
            {
                distinct++;
                best = width > 1 ? point[1] : best;
                if (width > 3)
                {
                    archive.Add(point);
                }

                // Equal points stand in order of their position, which is the order of the outcomes' numbers.
                order.AsSpan(start, end - start).Sort();
                for (int i = start; i < end; i++)
                {
                    kept.Add(order[i]);
                }
            }

            start = end;
        }

        return kept;
    }

    /// <summary>Sorts points downward by coordinate after coordinate.</summary>
    public static int[] SortedDescending(double[] keys, int width, int count)
    {
        int[] order = new int[count];
        double[] first = new double[count];
        for (int i = 0; i < count; i++)
        {
            order[i] = i;
            first[i] = -keys[i * width];
        }

        Array.Sort(first, order);
        for (int start = 0; start < count;)
        {
            int end = start + 1;
            while (end < count && first[end] == first[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                order.AsSpan(start, end - start).Sort((a, b) =>
                {
                    for (int i = 1; i < width; i++)
                    {
                        int c = keys[(b * width) + i].CompareTo(keys[(a * width) + i]);
                        if (c != 0)
                        {
                            return c;
                        }
                    }

                    return a.CompareTo(b);
                });
            }

            start = end;
        }

        return order;
    }

    /// <summary>The undominated points of a growing set in the plane, first coordinate ascending and second descending.</summary>
    private sealed class Staircase
    {
        private readonly List<double> _x = [];
        private readonly List<double> _y = [];

        /// <summary>Adds a point unless one that is at least as high in both coordinates is there already.</summary>
        public bool TryAdd(double x, double y)
        {
            int at = _x.BinarySearch(x);
            at = at < 0 ? ~at : at;
            if (at < _x.Count && _y[at] >= y)
            {
                return false;
            }

            int to = at < _x.Count && _x[at] == x ? at + 1 : at;
            int from = at;
            while (from > 0 && _y[from - 1] <= y)
            {
                from--;
            }

            if (from < to)
            {
                _x[from] = x;
                _y[from] = y;
                _x.RemoveRange(from + 1, to - from - 1);
                _y.RemoveRange(from + 1, to - from - 1);
            }
            else
            {
                _x.Insert(at, x);
                _y.Insert(at, y);
            }

            return true;
        }
    }
}
