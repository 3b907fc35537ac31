namespace Parley.Games.Polishing;

/// <summary>Gauss and Jordan's elimination with row exchanges in floating point.</summary>
internal static class DenseElimination
{
    /// <summary>Solves in place: row by row n coefficients, then the right side, where the solution is found. False where the matrix is singular.</summary>
    public static bool Solve(Span<double> augmented, int size)
    {
        var width = size + 1;
        for (var k = 0; k < size; k++)
        {
            var row = k;
            for (var r = k + 1; r < size; r++)
            {
                row = Math.Abs(augmented[(r * width) + k]) > Math.Abs(augmented[(row * width) + k]) ? r : row;
            }

            var pivot = augmented[(row * width) + k];
            if (!(Math.Abs(pivot) > 1e-13))
            {
                return false;
            }

            for (var c = k; c < width && row != k; c++)
            {
                (augmented[(k * width) + c], augmented[(row * width) + c]) = (augmented[(row * width) + c], augmented[(k * width) + c]);
            }

            for (var r = k + 1; r < size; r++)
            {
                var factor = augmented[(r * width) + k] / pivot;
                for (var c = k; factor != 0.0 && c < width; c++)
                {
                    augmented[(r * width) + c] -= factor * augmented[(k * width) + c];
                }
            }
        }

        for (var k = size - 1; k >= 0; k--)
        {
            var sum = augmented[(k * width) + size];
            for (var c = k + 1; c < size; c++)
            {
                sum -= augmented[(k * width) + c] * augmented[(c * width) + size];
            }

            augmented[(k * width) + size] = sum / augmented[(k * width) + k];
        }

        return true;
    }
}
