using System.Numerics;
using Parley.Numerics;

namespace Parley.Games.Arithmetic;

/// <summary>Exact optima of: maximise c x subject to M x &lt;= b, x &gt;= 0, with b &gt;= 0 and M, b, c fractions.</summary>
/// <remarks>The simplex runs in floating point; its final basis is lifted to an exact pair of primal and dual solutions, which are checked against all inequalities: feasible and of one value, they prove each other
/// optimal. Where a basis does not pass, whole-number pivots by Bland's rule (1977), which cannot cycle, do all anew, up to a bound on the work.</remarks>
internal static class ExactLinearProgram
{
    private const long MostWork = 400_000_000;

    /// <summary>Solves; null where the program is unbounded or too large to be decided exactly.</summary>
    public static ExactOptimum? Maximize(Rational[][] rows, Rational[] right, Rational[] objective, CancellationToken cancellation = default)
    {
        var (m, n) = (rows.Length, objective.Length);
        // Whole numbers: row r is multiplied by its own factor, the objective by another.
        var matrix = new BigInteger[m][];
        var bounds = new BigInteger[m];
        var factors = new BigInteger[m];
        for (var r = 0; r < m; r++)
        {
            matrix[r] = Whole(rows[r], right[r], out factors[r], out bounds[r]);
        }

        var costs = Whole(objective, Rational.Zero, out var factor, out _);
        foreach (var perturbation in (ReadOnlySpan<double>)[1e-9, 1e-12])
        {
            if (Guess(matrix, bounds, costs, perturbation, cancellation) is { } basis && Lift(matrix, bounds, costs, basis) is { } lifted)
            {
                return Unscale(lifted);
            }
        }

        int[]? final = null;
        try
        {
            final = Pivots<Int128, MediumArithmetic>(matrix, bounds, costs, cancellation);
        }
        catch (OverflowException)
        {
            final = Pivots<BigInteger, LargeArithmetic>(matrix, bounds, costs, cancellation);
        }

        return final is not null && Lift(matrix, bounds, costs, final) is { } exact ? Unscale(exact) : null;

        ExactOptimum Unscale(ExactOptimum scaled)
        {
            var scale = Rational.Create(factor, BigInteger.One);
            Rational[] dual = [.. scaled.Dual.Select((y, r) => y.IsZero ? y : y * Rational.Create(factors[r], BigInteger.One) / scale)];
            return new ExactOptimum(scaled.Primal, dual, scaled.Value / scale);
        }
    }

    private static BigInteger[] Whole(Rational[] row, Rational last, out BigInteger factor, out BigInteger wholeLast)
    {
        factor = last.Denominator;
        foreach (var value in row)
        {
            var d = value.Denominator;
            factor = d.IsOne ? factor : factor / BigInteger.GreatestCommonDivisor(factor, d) * d;
        }

        var whole = new BigInteger[row.Length];
        for (var c = 0; c < row.Length; c++)
        {
            whole[c] = row[c].IsZero ? BigInteger.Zero : row[c].Numerator * (factor / row[c].Denominator);
        }

        wholeLast = last.Numerator * (factor / last.Denominator);
        return whole;
    }

    private static int[]? Guess(BigInteger[][] matrix, BigInteger[] bounds, BigInteger[] costs, double perturbation, CancellationToken cancellation)
    {
        // Rows are scaled to entries of at most one; a bound of zero stays zero.
        var rows = new double[matrix.Length][];
        var right = new double[matrix.Length];
        for (var r = 0; r < rows.Length; r++)
        {
            var most = Largest(matrix[r], BigInteger.One);
            rows[r] = Array.ConvertAll(matrix[r], v => Ratio(v, most));
            right[r] = Math.Min(1e12, Ratio(bounds[r], most));
        }

        var greatest = Largest(costs, BigInteger.One);
        var program = new LinearProgram(rows, right, Array.ConvertAll(costs, v => Ratio(v, greatest)), perturbation);
        return program.Solve(cancellation) is null ? null : program.Basis;
    }

    private static BigInteger Largest(BigInteger[] values, BigInteger least)
    {
        foreach (var value in values)
        {
            least = BigInteger.Max(least, BigInteger.Abs(value));
        }

        return least;
    }

    private static double Ratio(BigInteger value, BigInteger by)
    {
        var excess = (int)Math.Max(0, by.GetBitLength() - 1000);
        return (double)(value >> excess) / (double)(by >> excess);
    }

    // The square system of basic variables and tight rows, and its transpose; then all inequalities.
    private static ExactOptimum? Lift(BigInteger[][] matrix, BigInteger[] bounds, BigInteger[] costs, int[] basis)
    {
        var (m, n) = (matrix.Length, costs.Length);
        int[] variables = [.. basis.Where(b => b < n).Order()];
        var slack = new bool[m];
        foreach (var b in basis.Where(b => b >= n))
        {
            slack[b - n] = true;
        }

        int[] tight = [.. Enumerable.Range(0, m).Where(r => !slack[r])];
        if (tight.Length != variables.Length)
        {
            return null;
        }

        if (Solve(variables.Length, (r, c) => matrix[tight[r]][variables[c]], r => bounds[tight[r]]) is not { } x
            || Solve(variables.Length, (r, c) => matrix[tight[c]][variables[r]], r => costs[variables[r]]) is not { } y
            || x.Any(v => v.Sign < 0) || y.Any(v => v.Sign < 0))
        {
            return null;
        }

        for (var r = 0; r < m; r++)
        {
            var sum = BigInteger.Zero;
            for (var k = 0; k < variables.Length && slack[r]; k++)
            {
                sum += matrix[r][variables[k]] * x[k];
            }

            if (slack[r] && sum > bounds[r] * x[^1])
            {
                return null;
            }
        }

        var basic = new bool[n];
        foreach (var v in variables)
        {
            basic[v] = true;
        }

        for (var c = 0; c < n; c++)
        {
            var sum = BigInteger.Zero;
            for (var k = 0; k < tight.Length && !basic[c]; k++)
            {
                sum += matrix[tight[k]][c] * y[k];
            }

            if (!basic[c] && sum < costs[c] * y[^1])
            {
                return null;
            }
        }

        var (primal, dual, value) = (new Rational[n], new Rational[m], BigInteger.Zero);
        for (var k = 0; k < variables.Length; k++)
        {
            primal[variables[k]] = Rational.Create(x[k], x[^1]);
            dual[tight[k]] = Rational.Create(y[k], y[^1]);
            value += costs[variables[k]] * x[k];
        }

        return new ExactOptimum(primal, dual, Rational.Create(value, x[^1]));
    }

    private static BigInteger[]? Solve(int size, Func<int, int, BigInteger> entry, Func<int, BigInteger> right)
    {
        const int Small = 8;
        if (size > Small)
        {
            var rows = new List<(int, BigInteger)>[size];
            for (var r = 0; r < size; r++)
            {
                rows[r] = [];
                for (var c = 0; c < size; c++)
                {
                    if (entry(r, c) is { IsZero: false } value)
                    {
                        rows[r].Add((c, value));
                    }
                }
            }

            if (ModularLift.Solve(rows, [.. Enumerable.Range(0, size).Select(right)]) is { } lifted)
            {
                return lifted;
            }
        }

        var augmented = new BigInteger[size * (size + 1)];
        for (var r = 0; r < size; r++)
        {
            for (var c = 0; c < size; c++)
            {
                augmented[(r * (size + 1)) + c] = entry(r, c);
            }

            augmented[(r * (size + 1)) + size] = right(r);
        }

        return ExactLinearSystem.Solve(augmented, size);
    }

    // Fraction-free tableau, objective as last row; Bland's rule. Returns the final basis.
    private static int[]? Pivots<T, TArithmetic>(BigInteger[][] matrix, BigInteger[] bounds, BigInteger[] costs, CancellationToken cancellation)
        where TArithmetic : IExactArithmetic<T>
    {
        var (m, n) = (matrix.Length, costs.Length);
        var rows = new T[m + 1][];
        for (var r = 0; r <= m; r++)
        {
            rows[r] = [.. (r < m ? matrix[r] : costs).Append(r < m ? bounds[r] : BigInteger.Zero).Select(TArithmetic.From)];
        }

        int[] basis = [.. Enumerable.Range(n, m)];
        int[] columns = [.. Enumerable.Range(0, n)];
        var denominator = TArithmetic.From(BigInteger.One);
        for (var work = 0L; work < MostWork; work += (long)(m + 1) * (n + 1))
        {
            cancellation.ThrowIfCancellationRequested();
            var column = -1;
            for (var c = 0; c < n; c++)
            {
                if (TArithmetic.Sign(rows[m][c]) > 0 && (column < 0 || columns[c] < columns[column]))
                {
                    column = c;
                }
            }

            if (column < 0)
            {
                return basis;
            }

            var row = -1;
            for (var r = 0; r < m; r++)
            {
                if (TArithmetic.Sign(rows[r][column]) <= 0)
                {
                    continue;
                }

                var order = row < 0 ? -1 : TArithmetic.CompareProducts(rows[r][n], rows[row][column], rows[row][n], rows[r][column]);
                if (order < 0 || (order == 0 && basis[r] < basis[row]))
                {
                    row = r;
                }
            }

            if (row < 0)
            {
                return null;
            }

            var pivot = rows[row][column];
            for (var r = 0; r <= m; r++)
            {
                if (r == row)
                {
                    continue;
                }

                var (target, source, factor) = (rows[r], rows[row], rows[r][column]);
                for (var c = 0; c <= n; c++)
                {
                    if (c != column)
                    {
                        target[c] = TArithmetic.Combine(target[c], pivot, factor, source[c], denominator);
                    }
                }

                target[column] = TArithmetic.Negate(factor);
            }

            rows[row][column] = denominator;
            denominator = pivot;
            (basis[row], columns[column]) = (columns[column], basis[row]);
        }

        return null;
    }
}
