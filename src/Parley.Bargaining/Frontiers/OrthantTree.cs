using System.Runtime.Intrinsics;

namespace Parley.Bargaining.Frontiers;

/// <summary>Answers exactly whether any of many fixed points is at least as high as a query in every coordinate.</summary>
/// <remarks>
/// <para>A binary tree of boxes: the points are halved by the median of the coordinate in which they spread most, down to leaves of a few points; each node
/// keeps its highest and lowest values. A node whose highest values do not reach the query holds no answer; one whose lowest values reach it is one.
/// Coordinates are padded to whole vectors of four, so that a node or point costs one or two comparisons.</para>
/// <para><b>Cost.</b> Building O(n log n); a query visits the boxes that the query's corner cuts: O(n^(1-1/d)) at worst, mostly tens. Queries may run on
/// several threads at once.</para>
/// <para><b>Source.</b> Bentley 1975 (k-d trees), with the boxes of the points instead of the cutting planes.</para>
/// </remarks>
internal sealed class OrthantTree
{
    private const int LeafSize = 8;
    private readonly int _width;
    private readonly int _stride;
    private readonly double[] _points;
    private readonly List<double> _highest = [];
    private readonly List<double> _lowest = [];
    private readonly List<(int From, int To, int Right)> _nodes = [];
    private readonly (int From, int To, int Right)[] _tree;
    private readonly double[] _boxHighest;
    private readonly double[] _boxLowest;

    /// <summary>Builds the tree.</summary>
    /// <param name="points">The points, one after another.</param>
    /// <param name="width">The number of coordinates.</param>
    /// <param name="count">The number of points.</param>
    public OrthantTree(ReadOnlySpan<double> points, int width, int count)
    {
        _width = width;
        _stride = Stride(width);
        Order = new int[count];
        for (int i = 0; i < count; i++)
        {
            Order[i] = i;
        }

        double[] keys = new double[count];
        if (count > 0)
        {
            Split(points, keys, 0, count);
        }

        _points = new double[count * _stride];
        for (int i = 0; i < count; i++)
        {
            points.Slice(Order[i] * width, width).CopyTo(_points.AsSpan(i * _stride));
        }

        (_tree, _boxHighest, _boxLowest) = ([.. _nodes], [.. _highest], [.. _lowest]);
    }

    /// <summary>Gets the points' positions in the order of the tree: neighbours in space stand near each other.</summary>
    public int[] Order { get; }

    /// <summary>The length of a query for this many coordinates; the padding is zero.</summary>
    public static int Stride(int width) => (width + 3) & ~3;

    /// <summary>Says whether the point at this place of the tree's order reaches the query everywhere.</summary>
    public bool Reaches(int place, ReadOnlySpan<double> query) => Reaches(_points, place * _stride, query);

    /// <summary>Finds a point that is at least as high as the query everywhere.</summary>
    /// <param name="query">The coordinates, padded with zeros to <see cref="Stride"/>.</param>
    /// <returns>Its place in the tree's order, or -1.</returns>
    public int Find(ReadOnlySpan<double> query)
    {
        if (_tree.Length == 0)
        {
            return -1;
        }

        Span<int> stack = stackalloc int[64];
        int top = 0;
        stack[top++] = 0;
        while (top > 0)
        {
            int node = stack[--top];
            if (!Reaches(_boxHighest, node * _stride, query))
            {
                continue;
            }

            (int from, int to, int right) = _tree[node];
            if (Reaches(_boxLowest, node * _stride, query))
            {
                return from;
            }

            if (right < 0)
            {
                for (int i = from; i < to; i++)
                {
                    if (Reaches(_points, i * _stride, query))
                    {
                        return i;
                    }
                }

                continue;
            }

            // The upper half first: it is where an answer is likelier.
            stack[top++] = node + 1;
            stack[top++] = right;
        }

        return -1;
    }

    private static bool Reaches(double[] values, int at, ReadOnlySpan<double> query)
    {
        for (int i = 0; i < query.Length; i += 4)
        {
            if (!Vector256.GreaterThanOrEqualAll(Vector256.Create<double>(values.AsSpan(at + i, 4)), Vector256.Create(query.Slice(i, 4))))
            {
                return false;
            }
        }

        return true;
    }

    private void Split(ReadOnlySpan<double> points, double[] keys, int from, int to)
    {
        int node = _nodes.Count;
        int widest = Box(points, from, to);
        _nodes.Add((from, to, -1));
        if (to - from <= LeafSize)
        {
            return;
        }

        for (int i = from; i < to; i++)
        {
            keys[i] = points[(Order[i] * _width) + widest];
        }

        Array.Sort(keys, Order, from, to - from);
        int middle = (from + to) / 2;
        Split(points, keys, from, middle);
        _nodes[node] = (from, to, _nodes.Count);
        Split(points, keys, middle, to);
    }

    /// <summary>Writes down the box of these points and returns its longest side.</summary>
    private int Box(ReadOnlySpan<double> points, int from, int to)
    {
        Span<double> high = stackalloc double[_stride];
        Span<double> low = stackalloc double[_stride];
        high[.._width].Fill(double.NegativeInfinity);
        low[.._width].Fill(double.PositiveInfinity);
        for (int i = from; i < to; i++)
        {
            for (int p = 0; p < _width; p++)
            {
                double value = points[(Order[i] * _width) + p];
                high[p] = Math.Max(high[p], value);
                low[p] = Math.Min(low[p], value);
            }
        }

        _highest.AddRange(high);
        _lowest.AddRange(low);
        int widest = 0;
        for (int p = 1; p < _width; p++)
        {
            widest = high[p] - low[p] > high[widest] - low[widest] ? p : widest;
        }

        return widest;
    }
}
