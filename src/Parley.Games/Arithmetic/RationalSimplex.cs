using Parley.Numerics;

namespace Parley.Games.Arithmetic;

/// <summary>A small linear program in fractions: maximise c x subject to rows a x = b or a x &gt;= b, x &gt;= 0. Two phases, Bland's rule, hence never cycles.</summary>
/// <remarks>Dense; meant for up to some hundred rows. Cost: pivots times rows times columns, in fractions of growing size.</remarks>
internal sealed class RationalSimplex
{
    private readonly int _variables;
    private readonly List<(Rational[] Row, Rational Right, bool Equal)> _rows = [];

    public RationalSimplex(int variables) => _variables = variables;

    public int RowCount => _rows.Count;

    public void Equal(Rational[] row, Rational right) => _rows.Add((row, right, true));

    public void AtLeast(Rational[] row, Rational right) => _rows.Add((row, right, false));

    /// <summary>Returns the best point, or null where there is none; an unbounded program returns the last point seen.</summary>
    public Rational[]? Maximise(Rational[]? objective = null, CancellationToken cancellation = default)
    {
        // Columns: variables, a surplus per inequality, an artificial per row, right side.
        var surplus = _rows.Count(r => !r.Equal);
        var artificial = _variables + surplus;
        var right = artificial + _rows.Count;
        var table = new Rational[_rows.Count][];
        var basis = new int[_rows.Count];
        var next = _variables;
        for (var r = 0; r < table.Length; r++)
        {
            var (row, bound, equal) = _rows[r];
            var line = table[r] = new Rational[right + 1];
            row.CopyTo(line, 0);
            line[right] = bound;
            if (!equal)
            {
                line[next++] = -1;
            }

            if (bound.Sign < 0)
            {
                for (var c = 0; c < line.Length; c++)
                {
                    line[c] = -line[c];
                }
            }

            line[artificial + r] = Rational.One;
            basis[r] = artificial + r;
        }

        // Phase one: least sum of artificials.
        var costs = new Rational[right + 1];
        foreach (var line in table)
        {
            for (var c = 0; c < artificial; c++)
            {
                costs[c] += line[c];
            }

            costs[right] += line[right];
        }

        Pivots(table, basis, costs, artificial, right, cancellation);
        if (costs[right].Sign > 0)
        {
            return null;
        }

        for (var r = 0; r < basis.Length; r++)
        {
            // Artificials that are left at zero leave where they can; else their row is empty.
            var column = basis[r] < artificial ? -1 : Array.FindIndex(table[r], 0, artificial, v => !v.IsZero);
            if (column >= 0)
            {
                Pivot(table, basis, null, r, column);
            }
        }

        if (objective is not null)
        {
            var gains = new Rational[right + 1];
            objective.CopyTo(gains, 0);
            for (var r = 0; r < basis.Length; r++)
            {
                if (basis[r] < _variables && !gains[basis[r]].IsZero)
                {
                    Subtract(gains, table[r], gains[basis[r]]);
                }
            }

            Pivots(table, basis, gains, artificial, right, cancellation);
        }

        var point = new Rational[_variables];
        for (var r = 0; r < basis.Length; r++)
        {
            if (basis[r] < _variables)
            {
                point[basis[r]] = table[r][right];
            }
        }

        return point;
    }

    private static void Pivots(Rational[][] table, int[] basis, Rational[] gains, int columns, int right, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var column = Array.FindIndex(gains, 0, columns, g => g.Sign > 0);
            if (column < 0)
            {
                return;
            }

            var row = -1;
            var least = Rational.Zero;
            for (var r = 0; r < table.Length; r++)
            {
                if (table[r][column].Sign <= 0)
                {
                    continue;
                }

                var ratio = table[r][right] / table[r][column];
                if (row < 0 || ratio < least || (ratio == least && basis[r] < basis[row]))
                {
                    (row, least) = (r, ratio);
                }
            }

            if (row < 0)
            {
                return;
            }

            Pivot(table, basis, gains, row, column);
        }
    }

    private static void Pivot(Rational[][] table, int[] basis, Rational[]? gains, int row, int column)
    {
        var line = table[row];
        var inverse = line[column].Reciprocal();
        for (var c = 0; c < line.Length; c++)
        {
            line[c] = line[c].IsZero ? line[c] : line[c] * inverse;
        }

        for (var r = 0; r < table.Length; r++)
        {
            if (r != row && !table[r][column].IsZero)
            {
                Subtract(table[r], line, table[r][column]);
            }
        }

        if (gains is not null && !gains[column].IsZero)
        {
            Subtract(gains, line, gains[column]);
        }

        basis[row] = column;
    }

    private static void Subtract(Rational[] target, Rational[] line, Rational factor)
    {
        for (var c = 0; c < target.Length; c++)
        {
            if (!line[c].IsZero)
            {
                target[c] -= factor * line[c];
            }
        }
    }
}
