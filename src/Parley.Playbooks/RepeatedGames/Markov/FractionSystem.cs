using Parley.Numerics;

namespace Parley.Playbooks.RepeatedGames.Markov;

/// <summary>Solves small systems of linear equations in fractions, by Gauss and Jordan's elimination.</summary>
internal static class FractionSystem
{
    /// <summary>Returns x with A x = b; the arrays are not changed.</summary>
    /// <exception cref="InvalidOperationException">The matrix is singular.</exception>
    internal static Rational[] Solve(Rational[][] matrix, Rational[] right)
    {
        var n = right.Length;
        var rows = Enumerable.Range(0, n).Select(i => (Rational[])[.. matrix[i], right[i]]).ToArray();
        for (var column = 0; column < n; column++)
        {
            var pivot = Array.FindIndex(rows, column, r => !r[column].IsZero);
            if (pivot < 0)
            {
                throw new InvalidOperationException("The system of equations is singular.");
            }

            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            var factor = rows[column][column].Reciprocal();
            for (var k = column; k <= n; k++)
            {
                rows[column][k] *= factor;
            }

            for (var i = 0; i < n; i++)
            {
                if (i == column || rows[i][column].IsZero)
                {
                    continue;
                }

                var times = rows[i][column];
                for (var k = column; k <= n; k++)
                {
                    rows[i][k] -= times * rows[column][k];
                }
            }
        }

        return [.. rows.Select(r => r[n])];
    }
}
