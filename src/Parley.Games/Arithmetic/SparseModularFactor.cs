using System.Numerics;

namespace Parley.Games.Arithmetic;

/// <summary>A sparse matrix in triangular factors modulo a prime below 2^31; pivots are chosen where rows are shortest.</summary>
internal sealed class SparseModularFactor
{
    private readonly long _prime;
    private readonly int[] _pivotRows;
    private readonly int[] _pivotColumns;
    private readonly long[] _inverses;
    private readonly List<(int Row, long Factor)>[] _lower;
    private readonly List<(int Column, long Value)>[] _upper;

    private SparseModularFactor(int size, long prime)
    {
        _prime = prime;
        _pivotRows = new int[size];
        _pivotColumns = new int[size];
        _inverses = new long[size];
        _lower = new List<(int, long)>[size];
        _upper = new List<(int, long)>[size];
    }

    /// <summary>Factors; null where singular modulo the prime.</summary>
    public static SparseModularFactor? Of(List<(int Column, BigInteger Value)>[] rows, long prime)
    {
        var n = rows.Length;
        var work = new SortedDictionary<int, long>[n];
        var columnRows = new HashSet<int>[n];
        for (var c = 0; c < n; c++)
        {
            columnRows[c] = [];
        }

        for (var r = 0; r < n; r++)
        {
            work[r] = [];
            foreach (var (column, value) in rows[r])
            {
                var residue = (long)(value % prime);
                residue = residue < 0 ? residue + prime : residue;
                var sum = (work[r].GetValueOrDefault(column) + residue) % prime;
                if (sum == 0)
                {
                    work[r].Remove(column);
                    columnRows[column].Remove(r);
                }
                else
                {
                    work[r][column] = sum;
                    columnRows[column].Add(r);
                }
            }
        }

        var factor = new SparseModularFactor(n, prime);
        var rowDone = new bool[n];
        for (var step = 0; step < n; step++)
        {
            // Markowitz on the shortest row: the column in fewest rows.
            var (pivotRow, pivotColumn) = (-1, -1);
            for (var r = 0; r < n; r++)
            {
                if (!rowDone[r] && (pivotRow < 0 || work[r].Count < work[pivotRow].Count))
                {
                    pivotRow = r;
                }
            }

            foreach (var column in work[pivotRow].Keys)
            {
                if (pivotColumn < 0 || columnRows[column].Count < columnRows[pivotColumn].Count)
                {
                    pivotColumn = column;
                }
            }

            if (pivotColumn < 0)
            {
                return null;
            }

            var source = work[pivotRow];
            var inverse = Inverse(source[pivotColumn], prime);
            rowDone[pivotRow] = true;
            foreach (var column in source.Keys)
            {
                columnRows[column].Remove(pivotRow);
            }

            source.Remove(pivotColumn);
            var lower = new List<(int, long)>();
            foreach (var r in columnRows[pivotColumn])
            {
                var target = work[r];
                var f = target[pivotColumn] * inverse % prime;
                target.Remove(pivotColumn);
                lower.Add((r, f));
                foreach (var (column, value) in source)
                {
                    var before = target.GetValueOrDefault(column);
                    var after = (before + (f * (prime - value) % prime)) % prime;
                    if (after == 0)
                    {
                        target.Remove(column);
                        columnRows[column].Remove(r);
                    }
                    else
                    {
                        target[column] = after;
                        if (before == 0)
                        {
                            columnRows[column].Add(r);
                        }
                    }
                }
            }

            columnRows[pivotColumn].Clear();
            factor._pivotRows[step] = pivotRow;
            factor._pivotColumns[step] = pivotColumn;
            factor._inverses[step] = inverse;
            factor._lower[step] = lower;
            factor._upper[step] = [.. source.Select(p => (p.Key, p.Value))];
        }

        return factor;
    }

    /// <summary>Solves for a right side, which is overwritten.</summary>
    public void Solve(long[] right, long[] solution)
    {
        for (var step = 0; step < _pivotRows.Length; step++)
        {
            var value = right[_pivotRows[step]];
            if (value == 0)
            {
                continue;
            }

            foreach (var (row, factor) in _lower[step])
            {
                right[row] = (right[row] + (factor * (_prime - value) % _prime)) % _prime;
            }
        }

        for (var step = _pivotRows.Length - 1; step >= 0; step--)
        {
            var value = right[_pivotRows[step]];
            foreach (var (column, entry) in _upper[step])
            {
                value = (value + (entry * (_prime - solution[column]) % _prime)) % _prime;
            }

            solution[_pivotColumns[step]] = value * _inverses[step] % _prime;
        }
    }

    private static long Inverse(long value, long prime)
    {
        var (r0, r1, t0, t1) = (prime, value, 0L, 1L);
        while (r1 != 0)
        {
            var quotient = r0 / r1;
            (r0, r1) = (r1, r0 - (quotient * r1));
            (t0, t1) = (t1, t0 - (quotient * t1));
        }

        return t0 < 0 ? t0 + prime : t0;
    }
}
