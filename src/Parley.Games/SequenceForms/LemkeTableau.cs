using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Parley.Games.Equilibria;
using Parley.Numerics;

namespace Parley.Games.SequenceForms;

/// <summary>
/// Lemke's method in floating point on the linear complementarity problem of a sequence form (Koller, Megiddo, von Stengel 1996). Equations and the free
/// values of information sets are eliminated first, starting from one action per set; the right side is perturbed, so that no ties arise.
/// Its only product is a guess at the final basis, which is lifted to exact numbers and verified elsewhere.
/// </summary>
/// <remarks>Pairs: variable v &lt; n is the realisation weight of a sequence, n + v its reduced cost. Dense, n rows and n + 2 columns, n being
/// the sequences of both players.</remarks>
internal sealed class LemkeTableau
{
    private const double Tiny = 1e-9;
    private readonly int _pairs;
    private readonly int _width;
    private readonly double[] _entries;
    private readonly int[] _rowVariables;
    private readonly int[] _columnVariables;
    private readonly int _rows;
    private readonly bool[] _deadRow;
    private readonly int _cover;
    private readonly int _right;

    /// <summary>Sets up the problem; starts differ by attempt.</summary>
    public LemkeTableau(SequenceForm form, int attempt)
    {
        var (x, y) = (form.First.Sequences, form.Second.Sequences);
        var (p, q) = (form.First.Sets + 1, form.Second.Sets + 1);
        _pairs = x + y;
        // Rows: reduced costs of both players' sequences, then equations; columns: weights, then free values; then cover and right side.
        _rows = _pairs + p + q;
        _cover = _rows;
        _right = _rows + 1;
        _width = (_rows + 2 + 3) & ~3;
        _entries = new double[_rows * _width];
        _rowVariables = [.. Enumerable.Range(0, _rows).Select(r => r < _pairs ? _pairs + r : -1)];
        _columnVariables = [.. Enumerable.Range(0, _rows + 1).Select(c => c < _pairs ? c : c == _cover ? CoverVariable : -1)];
        _deadRow = new bool[_rows];
        var random = new RandomStream(1, (ulong)attempt, 7);
        // basic + sum of entries * nonbasic = right; reduced costs r = E'p - A y, so r - E'p + A y = 0.
        var (scaleA, scaleB) = (0.0, 0.0);
        foreach (var (_, _, a, b) in form.Payoffs)
        {
            scaleA = Math.Max(scaleA, Math.Abs((double)a));
            scaleB = Math.Max(scaleB, Math.Abs((double)b));
        }

        foreach (var (i, j, a, b) in form.Payoffs)
        {
            _entries[(i * _width) + x + j] = (double)a / scaleA;
            _entries[((x + j) * _width) + i] = (double)b / scaleB;
        }

        Equations(form.First, 0, _pairs);
        Equations(form.Second, x, _pairs + p);
        Start(form.First, 0, _pairs, attempt, ref random);
        Start(form.Second, x, _pairs + p, attempt, ref random);
        // The cover is a bonus for the actions of the start, which are the only equilibrium while it is large; the path leads to where it
        // is zero (Govindan, Wilson 2003; in two-player games the path is piecewise linear).
        var scale = attempt % 3 == 0 ? 1e-7 : attempt % 3 == 1 ? 1e-6 : 1e-8;
        for (var r = 0; r < _rows; r++)
        {
            if (_deadRow[r])
            {
                continue;
            }

            _entries[(r * _width) + _right] += scale * (0.5 + random.NextUnit());
            if (_rowVariables[r] >= _pairs)
            {
                _entries[(r * _width) + _cover] = attempt == 0 ? -1.0 : -0.5 - random.NextUnit();
            }
        }

        Pivots = 0;
    }

    /// <summary>Number of pivots done.</summary>
    public int Pivots { get; private set; }

    /// <summary>Runs to the end; returns per sequence whether its weight is basic, or null where the path is lost.</summary>
    public bool[]? Run(IProgress<SolveProgress>? progress, CancellationToken cancellation)
    {
        var leaving = -1;
        var worst = 0.0;
        for (var r = 0; r < _rows; r++)
        {
            // Only rows that the cover can lift count at the start.
            if (!_deadRow[r] && _entries[(r * _width) + _right] < worst)
            {
                (leaving, worst) = (r, _entries[(r * _width) + _right]);
            }
        }

        if (leaving < 0)
        {
            return Basis();
        }

        var coverRow = leaving;
        // The cover enters in the row that is least: a ratio of right sides to -1.
        for (var r = 0; r < _rows; r++)
        {
            if (!_deadRow[r] && _entries[(r * _width) + _cover] < -Tiny
                && _entries[(r * _width) + _right] / _entries[(r * _width) + _cover] > _entries[(coverRow * _width) + _right] / _entries[(coverRow * _width) + _cover])
            {
                coverRow = r;
            }
        }

        var left = Pivot(coverRow, _cover, CoverVariable);
        var most = 20 * _rows + 1000;
        while (Pivots < most)
        {
            if ((Pivots & 15) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new SolveProgress("pivots", Pivots, 0, 0));
            }

            var entering = left < _pairs ? left + _pairs : left - _pairs;
            var column = Array.IndexOf(_columnVariables, entering);
            var row = LeavingRow(column);
            if (row < 0)
            {
                return null;
            }

            left = Pivot(row, column, entering);
            if (left == CoverVariable)
            {
                return Basis();
            }
        }

        return null;
    }

    private int CoverVariable => 2 * _pairs;

    private void Equations(SequencePlayer player, int offset, int equations)
    {
        // Equation 0: empty sequence = 1; then per set: its sequences less the one before = 0. Free values carry the transposed signs.
        Put(equations, offset, 1.0);
        _entries[(equations * _width) + _right] = 1.0;
        for (var set = 0; set < player.Sets; set++)
        {
            Put(equations + 1 + set, offset + player.Before[set], -1.0);
            for (var a = 0; a < player.Counts[set]; a++)
            {
                Put(equations + 1 + set, offset + player.First[set] + a, 1.0);
            }
        }

        void Put(int equation, int sequence, double value)
        {
            _entries[(equation * _width) + sequence] += value;
            _entries[(sequence * _width) + equation] -= value;
        }
    }

    private void Start(SequencePlayer player, int offset, int equations, int attempt, ref RandomStream random)
    {
        Eliminate(offset, equations);
        for (var set = 0; set < player.Sets; set++)
        {
            var action = attempt == 0 ? 0 : random.NextInt32(player.Counts[set]);
            Eliminate(offset + player.First[set] + action, equations + 1 + set);
        }
    }

    // Brings a sequence's weight into an equation's row and the set's free value into the sequence's row; both places are then dead.
    private void Eliminate(int sequence, int equation)
    {
        Pivot(equation, sequence, sequence);
        Pivot(sequence, equation, -1);
        _deadRow[sequence] = true;
    }

    private bool[] Basis()
    {
        var basic = new bool[_pairs];
        for (var r = 0; r < _rows; r++)
        {
            if (!_deadRow[r] && _rowVariables[r] >= 0 && _rowVariables[r] < _pairs)
            {
                basic[_rowVariables[r]] = true;
            }
        }

        return basic;
    }

    private int LeavingRow(int column)
    {
        var (best, least) = (-1, double.PositiveInfinity);
        var coverRow = -1;
        for (var r = 0; r < _rows; r++)
        {
            if (_deadRow[r])
            {
                continue;
            }

            var entry = _entries[(r * _width) + column];
            if (entry > Tiny)
            {
                var ratio = _entries[(r * _width) + _right] / entry;
                if (ratio < least)
                {
                    (best, least) = (r, ratio);
                }

                if (_rowVariables[r] == CoverVariable)
                {
                    coverRow = r;
                }
            }
        }

        // Where the cover may leave as well, it does: the path ends.
        if (coverRow >= 0 && coverRow != best && _entries[(coverRow * _width) + _right] / _entries[(coverRow * _width) + column] <= least + 1e-13)
        {
            return coverRow;
        }

        return best;
    }

    /// <summary>Pivots and returns the variable that left.</summary>
    private int Pivot(int row, int column, int entering)
    {
        Pivots++;
        var source = _entries.AsSpan(row * _width, _width);
        var inverse = 1.0 / source[column];
        for (var c = 0; c < source.Length; c++)
        {
            source[c] *= inverse;
        }

        source[column] = inverse;
        ref var from = ref MemoryMarshal.GetReference(source);
        for (var r = 0; r < _rows; r++)
        {
            var factor = _entries[(r * _width) + column];
            if (r == row || factor == 0.0 || _deadRow[r])
            {
                continue;
            }

            ref var to = ref _entries[r * _width];
            var spread = Vector256.Create(factor);
            for (var c = 0; c < _width; c += 4)
            {
                (Vector256.LoadUnsafe(ref to, (nuint)c) - (spread * Vector256.LoadUnsafe(ref from, (nuint)c))).StoreUnsafe(ref to, (nuint)c);
            }

            _entries[(r * _width) + column] = -factor * inverse;
        }

        var left = _rowVariables[row];
        _rowVariables[row] = entering;
        _columnVariables[column] = left;
        return left;
    }
}
