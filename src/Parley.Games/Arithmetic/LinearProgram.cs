namespace Parley.Games.Arithmetic;

/// <summary>A dense linear program: maximise c x subject to M x &lt;= b, x &gt;= 0 with b &gt;= 0, so that x = 0 is feasible.</summary>
/// <remarks>Primal simplex in floating point with a perturbed right side against ties. The product is a guess that callers verify.</remarks>
internal sealed class LinearProgram
{
    private const double Tiny = 1e-10;
    private readonly double[][] _rows;
    private readonly int _variables;

    /// <param name="rows">M; copied.</param>
    /// <param name="right">b.</param>
    /// <param name="objective">c.</param>
    /// <param name="perturbation">By about how much the right side is raised against ties.</param>
    public LinearProgram(double[][] rows, double[] right, double[] objective, double perturbation = 1e-11)
    {
        _variables = objective.Length;
        _rows = new double[rows.Length + 1][];
        for (var r = 0; r < rows.Length; r++)
        {
            _rows[r] = [.. rows[r], right[r] + (perturbation * (1 + (r * 0.618 % 1.0)))];
        }

        _rows[^1] = [.. objective, 0.0];
    }

    /// <summary>Gets after a solution which variables (below their number) and slacks (above it, by row) are basic.</summary>
    public int[] Basis { get; private set; } = [];

    /// <summary>Gets whether the objective has no bound, as far as floating point tells.</summary>
    public bool Unbounded { get; private set; }

    /// <summary>Solves; null where unbounded or the pivots ran out.</summary>
    public double[]? Solve(CancellationToken cancellation)
    {
        var rows = _rows.Length - 1;
        int[] basis = [.. Enumerable.Range(_variables, rows)];
        Basis = basis;
        int[] columns = [.. Enumerable.Range(0, _variables)];
        for (var pivot = 0; pivot < 50 * (rows + _variables) + 1000; pivot++)
        {
            if ((pivot & 31) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var objective = _rows[rows];
            var column = -1;
            for (var c = 0; c < _variables; c++)
            {
                if (objective[c] > Tiny && (column < 0 || objective[c] > objective[column]))
                {
                    column = c;
                }
            }

            if (column < 0)
            {
                var solution = new double[_variables];
                for (var r = 0; r < rows; r++)
                {
                    if (basis[r] < _variables)
                    {
                        solution[basis[r]] = Math.Max(0.0, _rows[r][_variables]);
                    }
                }

                return solution;
            }

            var row = -1;
            for (var r = 0; r < rows; r++)
            {
                if (_rows[r][column] > Tiny
                    && (row < 0 || _rows[r][_variables] / _rows[r][column] < _rows[row][_variables] / _rows[row][column]))
                {
                    row = r;
                }
            }

            if (row < 0)
            {
                Unbounded = true;
                return null;
            }

            Pivot(row, column);
            (basis[row], columns[column]) = (columns[column], basis[row]);
        }

        return null;
    }

    private void Pivot(int row, int column)
    {
        var source = _rows[row];
        var inverse = 1.0 / source[column];
        for (var c = 0; c < source.Length; c++)
        {
            source[c] *= inverse;
        }

        source[column] = inverse;
        for (var r = 0; r < _rows.Length; r++)
        {
            var target = _rows[r];
            var factor = target[column];
            if (r == row || factor == 0.0)
            {
                continue;
            }

            for (var c = 0; c < target.Length; c++)
            {
                target[c] -= factor * source[c];
            }

            target[column] = -factor * inverse;
        }
    }
}
