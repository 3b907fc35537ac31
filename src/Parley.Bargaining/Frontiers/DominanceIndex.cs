using System.Numerics;
using System.Runtime.InteropServices;

namespace Parley.Bargaining.Frontiers;

/// <summary>Answers exactly whether one of many known points dominates a point, for four and more coordinates.</summary>
/// <remarks>
/// <para>For each coordinate and each of some boundaries it holds the set of points at or above the boundary as bits. The intersection over the coordinates of the sets for the
/// boundaries just below the query contains every dominating point; its few members are compared exactly. Points stand by falling scaled sum, so that likely
/// dominators come first. New points wait in a list until it is worth building the sets again.</para>
/// <para><b>Cost.</b> points x coordinates / 64 word operations per query at worst; memory 128 bits per point and coordinate.</para>
/// </remarks>
internal sealed class DominanceIndex(int width)
{
    private const int Boundaries = 128;
    private readonly List<double> _points = [];
    private readonly List<double> _pending = [];
    private double[][] _boundaries = [];
    private ulong[][] _sets = [];
    private int _words;

    /// <summary>Gets the number of known points.</summary>
    public int Count => (_points.Count + _pending.Count) / width;

    /// <summary>Forgets all points.</summary>
    public void Clear()
    {
        _points.Clear();
        _pending.Clear();
        _words = 0;
    }

    /// <summary>Adds a point.</summary>
    public void Add(ReadOnlySpan<double> point)
    {
        _pending.AddRange(point);
        if (_pending.Count >= Math.Max(256 * width, _points.Count / 4))
        {
            Build();
        }
    }

    /// <summary>Says whether a known point is at least as high everywhere and higher somewhere.</summary>
    public bool Dominates(ReadOnlySpan<double> point)
    {
        ReadOnlySpan<double> pending = CollectionsMarshal.AsSpan(_pending);
        for (int at = 0; at < pending.Length; at += width)
        {
            if (Dominates(pending.Slice(at, width), point))
            {
                return true;
            }
        }

        return _words > 0 && DominatedByBuilt(point);
    }

    private bool DominatedByBuilt(ReadOnlySpan<double> point)
    {
        Span<int> offsets = stackalloc int[width];
        for (int i = 0; i < width; i++)
        {
            int b = Array.BinarySearch(_boundaries[i], point[i]);
            b = b >= 0 ? b : Math.Max(~b - 1, 0);
            while (b > 0 && _boundaries[i][b - 1] == _boundaries[i][b])
            {
                b--;
            }

            offsets[i] = b * _words;
        }

        ReadOnlySpan<double> points = CollectionsMarshal.AsSpan(_points);
        for (int word = 0; word < _words; word++)
        {
            ulong bits = _sets[0][offsets[0] + word];
            for (int i = 1; i < width && bits != 0; i++)
            {
                bits &= _sets[i][offsets[i] + word];
            }

            while (bits != 0)
            {
                int at = (word * 64) + BitOperations.TrailingZeroCount(bits);
                bits &= bits - 1;
                if (Dominates(points.Slice(at * width, width), point))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Dominates(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        bool higher = false;
        for (int i = 0; i < b.Length; i++)
        {
            if (a[i] < b[i])
            {
                return false;
            }

            higher |= a[i] > b[i];
        }

        return higher;
    }

    private void Build()
    {
        _points.AddRange(_pending);
        _pending.Clear();
        double[] all = [.. _points];
        int count = all.Length / width;
        double[] low = new double[width];
        double[] scale = new double[width];
        double[][] sorted = new double[width][];
        for (int i = 0; i < width; i++)
        {
            sorted[i] = new double[count];
            for (int k = 0; k < count; k++)
            {
                sorted[i][k] = all[(k * width) + i];
            }

            Array.Sort(sorted[i]);
            low[i] = sorted[i][0];
            scale[i] = sorted[i][^1] > low[i] ? 1 / (sorted[i][^1] - low[i]) : 0;
        }

        double[] sums = new double[count];
        int[] order = new int[count];
        for (int k = 0; k < count; k++)
        {
            order[k] = k;
            for (int i = 0; i < width; i++)
            {
                sums[k] -= (all[(k * width) + i] - low[i]) * scale[i];
            }
        }

        Array.Sort(sums, order);
        _words = (count + 63) / 64;
        _boundaries = new double[width][];
        _sets = new ulong[width][];
        for (int i = 0; i < width; i++)
        {
            _boundaries[i] = new double[Boundaries];
            _sets[i] = new ulong[Boundaries * _words];
            for (int b = 0; b < Boundaries; b++)
            {
                _boundaries[i][b] = sorted[i][(int)((long)b * count / Boundaries)];
            }
        }

        for (int k = 0; k < count; k++)
        {
            ReadOnlySpan<double> point = all.AsSpan(order[k] * width, width);
            for (int i = 0; i < width; i++)
            {
                _points[(k * width) + i] = point[i];
                ulong bit = 1UL << (k & 63);
                for (int b = 0; b < Boundaries && _boundaries[i][b] <= point[i]; b++)
                {
                    _sets[i][(b * _words) + (k >> 6)] |= bit;
                }
            }
        }
    }
}
