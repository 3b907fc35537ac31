namespace Parley.Playbooks.RepeatedGames.Moran;

/// <summary>Solves dense systems of linear equations with several right sides by elimination with row pivots.</summary>
internal static class DenseSystem
{
    /// <summary>Returns X with A X = B; both arrays are used up.</summary>
    internal static double[][] Solve(double[][] matrix, double[][] right)
    {
        var n = matrix.Length;
        for (var column = 0; column < n; column++)
        {
            var pivot = column;
            for (var i = column + 1; i < n; i++)
            {
                pivot = Math.Abs(matrix[i][column]) > Math.Abs(matrix[pivot][column]) ? i : pivot;
            }

            (matrix[column], matrix[pivot]) = (matrix[pivot], matrix[column]);
            (right[column], right[pivot]) = (right[pivot], right[column]);
            if (matrix[column][column] == 0.0)
            {
                throw new ArgumentException("The chain cannot leave some mixed state; lower the intensity of selection.", nameof(matrix));
            }

            for (var i = column + 1; i < n; i++)
            {
                var factor = matrix[i][column] / matrix[column][column];
                if (factor == 0.0)
                {
                    continue;
                }

                Subtract(matrix[i].AsSpan(column), matrix[column].AsSpan(column), factor);
                Subtract(right[i], right[column], factor);
            }
        }

        for (var column = n - 1; column >= 0; column--)
        {
            var row = right[column];
            for (var k = 0; k < row.Length; k++)
            {
                row[k] /= matrix[column][column];
            }

            for (var i = 0; i < column; i++)
            {
                if (matrix[i][column] != 0.0)
                {
                    Subtract(right[i], row, matrix[i][column]);
                }
            }
        }

        return right;
    }

    private static void Subtract(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        for (var k = 0; k < target.Length; k++)
        {
            target[k] -= factor * source[k];
        }
    }
}
