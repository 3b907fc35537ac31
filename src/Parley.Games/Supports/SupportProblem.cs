namespace Parley.Games.Supports;

/// <summary>The equations of one profile of supports: payoffs of a player's actions against the others' mixtures, as tables over the supports.</summary>
/// <remarks>Mixtures of all players lie one behind the other in flat arrays; ranges of payoffs over boxes use that probabilities sum to one, and are
/// widened against rounding.</remarks>
internal sealed class SupportProblem
{
    // Covers the rounding of sums of up to some thousands of products, relative to the largest payoff.
    private const double Widening = 1e-12;
    private readonly int[][] _supports;
    private readonly double[][][] _differences;
    private readonly bool[][] _inside;
    private readonly (int Player, int Index)[] _places;
    private readonly double[] _blockLow;
    private readonly double[] _blockHigh;
    private readonly double _slack;
    private readonly double[] _low;
    private readonly double[] _high;

    public SupportProblem(int[][] supports, double[][][] tables, double scale)
    {
        _supports = supports;
        _slack = Widening * scale;
        Offsets = new int[supports.Length + 1];
        for (var player = 0; player < supports.Length; player++)
        {
            Offsets[player + 1] = Offsets[player] + supports[player].Length;
        }

        // Against the first action of the support: what others in it earn more, and what actions outside earn more.
        _differences = new double[supports.Length][][];
        _inside = new bool[supports.Length][];
        for (var player = 0; player < supports.Length; player++)
        {
            var reference = tables[player][supports[player][0]];
            int[] actions = [.. Enumerable.Range(0, tables[player].Length).Where(a => a != supports[player][0])];
            _differences[player] = [.. actions.Select(a => tables[player][a].Zip(reference, (x, y) => x - y).ToArray())];
            _inside[player] = [.. actions.Select(a => supports[player].Contains(a))];
        }

        _places = [.. _differences.SelectMany((list, player) => Enumerable.Range(0, list.Length).Select(index => (player, index)))];
        (_blockLow, _blockHigh) = (new double[Length], new double[Length]);
        var largest = 1;
        foreach (var player in _differences)
        {
            largest = Math.Max(largest, player.Length == 0 ? 1 : player[0].Length);
        }

        _low = new double[largest];
        _high = new double[largest];
    }

    public int Players => _supports.Length;

    /// <summary>Number of differences of payoffs, of all players, each against the first action of the support.</summary>
    public int Differences => _places.Length;

    /// <summary>Whether a difference must be zero (within the support) or at most zero.</summary>
    public bool IsEquation(int difference) => _inside[_places[difference].Player][_places[difference].Index];

    public int Length => Offsets[^1];

    /// <summary>Where each player's mixture begins.</summary>
    public int[] Offsets { get; }

    /// <summary>Number of equations and of free variables.</summary>
    public int Size => Length - Players;

    /// <summary>Whether the box can hold an equilibrium with these supports, as far as ranges of payoffs tell.</summary>
    public bool MayHold(ReadOnlySpan<double> low, ReadOnlySpan<double> high)
    {
        for (var player = 0; player < Players; player++)
        {
            for (var d = 0; d < _differences[player].Length; d++)
            {
                Range(player, _differences[player][d], -1, low, high, out var least, out var most);
                if (least[0] > 0.0 || (_inside[player][d] && most[0] < 0.0))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Expands a difference from a corner: its value there, and per free variable the range of its coefficient, so that for every point of the box the value is the corner's plus coefficients times distances.</summary>
    /// <remarks>Players are taken one after another: those before are anywhere in the box, those after still at the corner.</remarks>
    public double Expand(int difference, double[] corner, double[] low, double[] high, double[] least, double[] most, out double slack)
    {
        var (player, index) = _places[difference];
        var table = _differences[player][index];
        corner.CopyTo(_blockLow, 0);
        corner.CopyTo(_blockHigh, 0);
        Range(player, table, -1, _blockLow, _blockHigh, out var a, out var b);
        var value = 0.5 * (a[0] + b[0]);
        slack = 2.0 * _slack;
        var column = 0;
        for (var other = 0; other < Players; other++)
        {
            var count = _supports[other].Length;
            if (other == player)
            {
                least.AsSpan(column, count - 1).Clear();
                most.AsSpan(column, count - 1).Clear();
            }
            else
            {
                if (count > 1)
                {
                    Range(player, table, other, _blockLow, _blockHigh, out a, out b);
                    for (var k = 0; k < count - 1; k++)
                    {
                        least[column + k] = a[k] - b[count - 1];
                        most[column + k] = b[k] - a[count - 1];
                    }
                }

                for (var k = Offsets[other]; k < Offsets[other + 1]; k++)
                {
                    (_blockLow[k], _blockHigh[k]) = (low[k], high[k]);
                }
            }

            column += count - 1;
        }

        return value;
    }

    /// <summary>Values and derivatives over a box: derivatives by the first actions of each mixture, the last one being what is left.</summary>
    public void Jacobian(ReadOnlySpan<double> low, ReadOnlySpan<double> high, double[] derivativeLow, double[] derivativeHigh)
    {
        var (size, row) = (Size, 0);
        for (var player = 0; player < Players; player++)
        {
            for (var d = 0; d < _differences[player].Length; d++)
            {
                if (!_inside[player][d])
                {
                    continue;
                }

                var column = 0;
                for (var other = 0; other < Players; other++)
                {
                    var count = _supports[other].Length;
                    if (other == player)
                    {
                        derivativeLow.AsSpan((row * size) + column, count - 1).Clear();
                        derivativeHigh.AsSpan((row * size) + column, count - 1).Clear();
                    }
                    else if (count > 1)
                    {
                        Range(player, _differences[player][d], other, low, high, out var least, out var most);
                        for (var k = 0; k < count - 1; k++)
                        {
                            derivativeLow[(row * size) + column + k] = least[k] - most[count - 1];
                            derivativeHigh[(row * size) + column + k] = most[k] - least[count - 1];
                        }
                    }

                    column += count - 1;
                }

                row++;
            }
        }
    }

    /// <summary>The equations at a point: within each support, what each action earns more than the first.</summary>
    public void Values(ReadOnlySpan<double> point, double[] values)
    {
        var row = 0;
        for (var player = 0; player < Players; player++)
        {
            for (var d = 0; d < _differences[player].Length; d++)
            {
                if (_inside[player][d])
                {
                    Range(player, _differences[player][d], -1, point, point, out var least, out var most);
                    values[row++] = 0.5 * (least[0] + most[0]);
                }
            }
        }
    }

    // Sums the table over all mixtures but the player's own and that of one left open (-1 for none).
    private void Range(int player, double[] table, int open, ReadOnlySpan<double> low, ReadOnlySpan<double> high, out Span<double> least, out Span<double> most)
    {
        table.CopyTo(_low, 0);
        table.CopyTo(_high, 0);
        var length = table.Length;
        var inner = 1;
        for (var other = 0; other < Players; other++)
        {
            if (other == player)
            {
                continue;
            }

            var count = _supports[other].Length;
            if (other == open)
            {
                inner *= count;
                continue;
            }

            var outer = length / (inner * count);
            var l = low.Slice(Offsets[other], count);
            var h = high.Slice(Offsets[other], count);
            for (var o = 0; o < outer; o++)
            {
                for (var i = 0; i < inner; i++)
                {
                    var from = (o * inner * count) + i;
                    var lower = Bound(_low, from, inner, l, h, 1.0);
                    var upper = -Bound(_high, from, inner, l, h, -1.0);
                    _low[(o * inner) + i] = lower;
                    _high[(o * inner) + i] = upper;
                }
            }

            length /= count;
        }

        for (var i = 0; i < length; i++)
        {
            _low[i] -= _slack;
            _high[i] += _slack;
        }

        least = _low.AsSpan(0, length);
        most = _high.AsSpan(0, length);
    }

    // The least of sign * sum of table entries times probabilities within their bounds with sum 1: mass goes where it costs least.
    private static double Bound(double[] table, int from, int stride, ReadOnlySpan<double> low, ReadOnlySpan<double> high, double sign)
    {
        var count = low.Length;
        if (count == 1)
        {
            return sign * table[from];
        }

        var (rest, sum) = (1.0, 0.0);
        for (var k = 0; k < count; k++)
        {
            rest -= low[k];
            sum += sign * table[from + (k * stride)] * low[k];
        }

        Span<bool> used = stackalloc bool[count];
        used.Clear();
        while (rest > 0.0)
        {
            var best = -1;
            for (var k = 0; k < count; k++)
            {
                if (!used[k] && high[k] > low[k] && (best < 0 || sign * table[from + (k * stride)] < sign * table[from + (best * stride)]))
                {
                    best = k;
                }
            }

            if (best < 0)
            {
                break;
            }

            used[best] = true;
            var add = Math.Min(rest, high[best] - low[best]);
            sum += sign * table[from + (best * stride)] * add;
            rest -= add;
        }

        return sum;
    }
}
