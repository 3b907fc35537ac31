namespace Parley.Games.Supports;

/// <summary>Narrows a box around the equilibria of one profile of supports by linear programs: payoffs are multilinear, so from a corner of the box they are bounded by linear functions whose coefficients are ranges.</summary>
/// <remarks>Corner expansions as in X-Newton (Araya, Trombettoni, Neveu 2012), block by block of players, so that in the first block coefficients are exact. A bound is not taken from a program's solution but computed anew from its
/// dual multipliers, which are valid whatever rounding did to them (Neumaier, Shcherbina 2004).</remarks>
internal sealed class LinearRelaxation
{
    private const double Safety = 1e-11;
    private readonly SupportProblem _problem;
    private readonly int _size;
    private readonly int[] _free;
    private readonly double[] _width;
    private readonly double[] _lowCorner;
    private readonly double[] _highCorner;
    private readonly double[] _least;
    private readonly double[] _most;
    private readonly double[] _rows;
    private readonly double[] _right;
    private readonly double[] _mirrored;
    private readonly DualBound _bound;
    private int _count;

    public LinearRelaxation(SupportProblem problem)
    {
        (_problem, _size) = (problem, problem.Size);
        var free = new List<int>();
        for (var player = 0; player < problem.Players; player++)
        {
            for (var k = problem.Offsets[player]; k < problem.Offsets[player + 1] - 1; k++)
            {
                free.Add(k);
            }
        }

        _free = [.. free];
        var most = (4 * problem.Differences) + (2 * problem.Players);
        (_width, _least, _most) = (new double[_size], new double[_size], new double[_size]);
        (_lowCorner, _highCorner) = (new double[problem.Length], new double[problem.Length]);
        (_rows, _right, _mirrored) = (new double[most * _size], new double[most], new double[most]);
        _bound = new DualBound(most, _size);
    }

    /// <summary>Narrows the box in place; false where it is proved empty.</summary>
    /// <param name="low">Lower bounds of all probabilities.</param>
    /// <param name="high">Upper bounds.</param>
    /// <param name="gain">The smallest ratio of a new width to the old one.</param>
    public bool Narrow(double[] low, double[] high, out double gain)
    {
        gain = 1.0;
        Build(low, high);
        for (var k = 0; k < _size; k++)
        {
            var width = _width[k];
            if (width < 1e-9)
            {
                continue;
            }

            var rise = _bound.Least(_rows, _right, _count, _width, k, 1.0);
            if (rise > width + Safety)
            {
                return false;
            }

            // From the other end.
            var fall = _bound.Least(_rows, _mirrored, _count, _width, k, -1.0);
            if (fall > width + Safety)
            {
                return false;
            }

            rise = Math.Max(0.0, rise - Safety);
            fall = Math.Max(0.0, fall - Safety);
            if (rise + fall > width + Safety)
            {
                return false;
            }

            var at = _free[k];
            var (newLow, newHigh) = (low[at] + rise, high[at] - fall);
            if (newLow > newHigh)
            {
                (newLow, newHigh) = (newHigh, newLow);
            }

            gain = Math.Min(gain, (newHigh - newLow) / width);
            (low[at], high[at]) = (newLow, newHigh);
        }

        return true;
    }

    // Rows a t <= b for the distances t from the low corner; mirrored right sides for the distances from the high corner.
    private void Build(double[] low, double[] high)
    {
        _count = 0;
        for (var k = 0; k < _size; k++)
        {
            _width[k] = high[_free[k]] - low[_free[k]];
        }

        for (var player = 0; player < _problem.Players; player++)
        {
            var (from, last) = (_problem.Offsets[player], _problem.Offsets[player + 1] - 1);
            var (lowRest, highRest) = (1.0, 1.0);
            for (var k = from; k < last; k++)
            {
                (_lowCorner[k], _highCorner[k]) = (low[k], high[k]);
                lowRest -= low[k];
                highRest -= high[k];
            }

            (_lowCorner[last], _highCorner[last]) = (lowRest, highRest);
            if (from == last)
            {
                continue;
            }

            // The last probability is what the others leave: sum of t between its bounds.
            var row = _rows.AsSpan(_count * _size, 2 * _size);
            row.Clear();
            for (var k = 0; k < _size; k++)
            {
                if (_free[k] >= from && _free[k] < last)
                {
                    (row[k], row[_size + k]) = (1.0, -1.0);
                }
            }

            _right[_count++] = lowRest - low[last] + Safety;
            _right[_count++] = high[last] - lowRest + Safety;
        }

        for (var d = 0; d < _problem.Differences; d++)
        {
            var equal = _problem.IsEquation(d);
            var value = _problem.Expand(d, _lowCorner, low, high, _least, _most, out var slack);
            // Least increase must not lift it above zero; an equation also must not stay below.
            Add(_least, 1.0, -value + slack);
            if (equal)
            {
                Add(_most, -1.0, value + slack);
            }

            value = _problem.Expand(d, _highCorner, low, high, _least, _most, out slack);
            var (most, least) = (0.0, 0.0);
            for (var k = 0; k < _size; k++)
            {
                most += _most[k] * _width[k];
                least += _least[k] * _width[k];
            }

            Add(_most, 1.0, most - value + slack);
            if (equal)
            {
                Add(_least, -1.0, value - least + slack);
            }
        }

        for (var r = 0; r < _count; r++)
        {
            var sum = _right[r];
            for (var k = 0; k < _size; k++)
            {
                sum -= _rows[(r * _size) + k] * _width[k];
            }

            _mirrored[r] = sum + Safety;
        }
    }

    private void Add(double[] coefficients, double sign, double right)
    {
        var row = _rows.AsSpan(_count * _size, _size);
        for (var k = 0; k < _size; k++)
        {
            row[k] = sign * coefficients[k];
        }

        _right[_count++] = right;
    }
}
