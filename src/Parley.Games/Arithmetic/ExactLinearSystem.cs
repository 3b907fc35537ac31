using System.Numerics;

namespace Parley.Games.Arithmetic;

/// <summary>Solves square systems of whole numbers exactly, without fractions on the way (Bareiss 1968).</summary>
internal static class ExactLinearSystem
{
    /// <summary>Solves M z = b; null where M is singular. The matrix and right side (one more column, row by row) are overwritten.</summary>
    /// <returns>Numerators, then the common denominator (positive) as the last entry.</returns>
    public static BigInteger[]? Solve(BigInteger[] augmented, int size)
    {
        try
        {
            var small = new Int128[augmented.Length];
            for (var i = 0; i < small.Length; i++)
            {
                small[i] = MediumArithmetic.From(augmented[i]);
            }

            return Solve<Int128, MediumArithmetic>(small, size);
        }
        catch (OverflowException)
        {
            return Solve<BigInteger, LargeArithmetic>(augmented, size);
        }
    }

    /// <summary>Whether M z = b has no solution at all. The matrix and right side (one more column, row by row) are overwritten.</summary>
    public static bool IsInconsistent(BigInteger[] augmented, int size)
    {
        var width = size + 1;
        var (rank, previous) = (0, BigInteger.One);
        for (var column = 0; column < size; column++)
        {
            var row = rank;
            while (row < size && augmented[(row * width) + column].IsZero)
            {
                row++;
            }

            if (row == size)
            {
                continue;
            }

            if (row != rank)
            {
                augmented.AsSpan(rank * width, width).SwapWith(augmented.AsSpan(row * width, width));
            }

            var pivot = augmented[(rank * width) + column];
            for (var i = rank + 1; i < size; i++)
            {
                var factor = augmented[(i * width) + column];
                for (var j = column; j < width; j++)
                {
                    augmented[(i * width) + j] = ((augmented[(i * width) + j] * pivot) - (factor * augmented[(rank * width) + j])) / previous;
                }
            }

            previous = pivot;
            rank++;
        }

        // Rows below the rank are zero on the left.
        for (var i = rank; i < size; i++)
        {
            if (!augmented[(i * width) + size].IsZero)
            {
                return true;
            }
        }

        return false;
    }

    private static BigInteger[]? Solve<T, TArithmetic>(T[] a, int size)
        where TArithmetic : IExactArithmetic<T>
    {
        var width = size + 1;
        var previous = TArithmetic.From(BigInteger.One);
        var zero = TArithmetic.From(BigInteger.Zero);
        for (var k = 0; k < size; k++)
        {
            var pivotRow = k;
            while (pivotRow < size && TArithmetic.Sign(a[(pivotRow * width) + k]) == 0)
            {
                pivotRow++;
            }

            if (pivotRow == size)
            {
                return null;
            }

            if (pivotRow != k)
            {
                a.AsSpan(k * width, width).SwapWith(a.AsSpan(pivotRow * width, width));
            }

            // Gauss and Jordan at once: rows above keep the common denominator too.
            var pivot = a[(k * width) + k];
            for (var i = 0; i < size; i++)
            {
                if (i == k)
                {
                    continue;
                }

                var factor = a[(i * width) + k];
                for (var j = k + 1; j < width; j++)
                {
                    a[(i * width) + j] = TArithmetic.Combine(a[(i * width) + j], pivot, factor, a[(k * width) + j], previous);
                }

                a[(i * width) + k] = zero;
            }

            previous = pivot;
        }

        var result = new BigInteger[size + 1];
        var denominator = TArithmetic.ToBigInteger(previous);
        for (var i = 0; i < size; i++)
        {
            var numerator = TArithmetic.ToBigInteger(a[(i * width) + size]);
            result[i] = denominator.Sign < 0 ? -numerator : numerator;
        }

        result[size] = BigInteger.Abs(denominator);
        return result;
    }

    private static void SwapWith<T>(this Span<T> left, Span<T> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            (left[i], right[i]) = (right[i], left[i]);
        }
    }
}
