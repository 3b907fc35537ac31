namespace Parley.Bargaining.Frontiers;

/// <summary>Answers in constant time that a point is surely dominated by a known one.</summary>
/// <remarks>All coordinates but the last are cut into cells. A cell holds the highest last coordinate among known points that lie in a strictly
/// higher cell in every other coordinate; rounding a coordinate to its cell is monotone, so such a point is strictly higher there.
/// "No" means "not known to be dominated". From six parties on only the first four coordinates are cut, and the rest is compared as one: the cell then
/// holds the point whose lowest remaining coordinate is highest, and a point is dominated if that exceeds all its own remaining coordinates.</remarks>
internal sealed class DominanceGrid
{
    private readonly int _width;
    private readonly int _dimensions;
    private int _cells;
    private readonly double[] _low;
    private readonly double[] _scale;
    private readonly double[] _range;
    private double[] _best;

    public DominanceGrid(ReadOnlySpan<double> minimum, ReadOnlySpan<double> maximum)
    {
        _width = minimum.Length;
        _dimensions = Math.Min(_width - 1, 4);
        _low = minimum[.._dimensions].ToArray();
        _range = new double[_dimensions];
        _scale = new double[_dimensions];
        for (int i = 0; i < _dimensions; i++)
        {
            _range[i] = maximum[i] - minimum[i];
        }

        _best = [];
        Resize(_dimensions switch { 0 => 1, 1 => 4096, 2 => 192, 3 => 40, _ => 16 });
    }

    /// <summary>Forgets the known points and learns these.</summary>
    public void Learn(double[] points, IReadOnlyList<int> positions)
    {
        if (_dimensions == 2)
        {
            // Cells no wider than the gaps between points: about four cells per point, up to eight megabytes.
            Resize(Math.Clamp((int)(2 * Math.Sqrt(positions.Count)), 192, 1024));
        }

        Array.Fill(_best, double.NegativeInfinity);
        foreach (int position in positions)
        {
            ReadOnlySpan<double> point = points.AsSpan(position * _width, _width);
            int cell = 0;
            bool inside = true;
            for (int i = 0; i < _dimensions; i++)
            {
                int c = Cell(i, point[i]) - 1;
                inside &= c >= 0;
                cell = (cell * _cells) + c;
            }

            if (inside)
            {
                double last = point[_dimensions];
                for (int i = _dimensions + 1; i < _width; i++)
                {
                    last = Math.Min(last, point[i]);
                }

                _best[cell] = Math.Max(_best[cell], last);
            }
        }

        int stride = 1;
        for (int i = _dimensions - 1; i >= 0; i--)
        {
            for (int cell = _best.Length - 1 - stride; cell >= 0; cell--)
            {
                if ((cell / stride) % _cells != _cells - 1)
                {
                    _best[cell] = Math.Max(_best[cell], _best[cell + stride]);
                }
            }

            stride *= _cells;
        }
    }

    /// <summary>Says whether a known point surely dominates this one.</summary>
    public bool Dominates(ReadOnlySpan<double> point)
    {
        int cell = 0;
        for (int i = 0; i < _dimensions; i++)
        {
            cell = (cell * _cells) + Cell(i, point[i]);
        }

        double last = point[_dimensions];
        for (int i = _dimensions + 1; i < _width; i++)
        {
            last = Math.Max(last, point[i]);
        }

        // With no cut coordinate nothing is strictly higher elsewhere, so the last one must be.
        return _dimensions == 0 ? _best[cell] > last : _best[cell] >= last;
    }

    /// <summary>Appends the positions in a block that are not surely dominated.</summary>
    /// <param name="block">The coordinates, each coordinate's values together.</param>
    /// <param name="size">The number of points in the block.</param>
    /// <param name="survivors">Receives the positions.</param>
    /// <returns>The number of survivors.</returns>
    public int Filter(ReadOnlySpan<double> block, int size, Span<int> survivors)
    {
        int count = 0;
        if (_width == 2)
        {
            ReadOnlySpan<double> x = block[..size];
            ReadOnlySpan<double> y = block.Slice(size, size);
            double low = _low[0], scale = _scale[0];
            double[] best = _best;
            for (int j = 0; j < x.Length; j++)
            {
                uint cell = Math.Min((uint)Math.Max((int)((x[j] - low) * scale), 0), (uint)best.Length - 1);
                if (best[cell] < y[j])
                {
                    survivors[count++] = j;
                }
            }

            return count;
        }

        Span<double> point = stackalloc double[_width];
        for (int j = 0; j < size; j++)
        {
            for (int i = 0; i < _width; i++)
            {
                point[i] = block[(i * size) + j];
            }

            if (!Dominates(point))
            {
                survivors[count++] = j;
            }
        }

        return count;
    }

    private void Resize(int cells)
    {
        if (cells == _cells)
        {
            return;
        }

        _cells = cells;
        int size = 1;
        for (int i = 0; i < _dimensions; i++)
        {
            _scale[i] = _range[i] > 0 ? cells / _range[i] : 0;
            size *= cells;
        }

        _best = new double[size];
        Array.Fill(_best, double.NegativeInfinity);
    }

    private int Cell(int i, double value) => Math.Min(Math.Max((int)((value - _low[i]) * _scale[i]), 0), _cells - 1);
}
