namespace Parley.Playbooks.RepeatedGames.Metrics;

/// <summary>The principal eigenvector of a matrix, of length 1, by power iteration from the vector of ones.</summary>
/// <remarks>
/// <para>It carries Aaronson's two measures of morality: on rates of cooperation it is eigenjesus (cooperate with those who are themselves cooperators), on rates moved to the
/// scale from -1 to 1 it is eigenmoses (and do not with those who are not).</para>
/// <para><b>Certificate.</b> <see cref="Residual"/> is the largest entry of A v - v (v' A v), computed anew at the end.</para>
/// <para><b>Source.</b> Aaronson (2014); von Mises and Pollaczek-Geiringer (1929).</para>
/// </remarks>
/// <param name="Values">The vector; zeros if the matrix sends the vector of ones to zero.</param>
/// <param name="Eigenvalue">The quotient v' A v.</param>
/// <param name="Residual">How far A v is from a multiple of v.</param>
/// <param name="Converged">Whether the steps fell below 1e-12.</param>
public sealed record PrincipalEigenvector(IReadOnlyList<double> Values, double Eigenvalue, double Residual, bool Converged)
{
    private const int PlainSteps = 500;
    private const int LargestSquared = 300;
    private const int Squarings = 40;
    private const double Tolerance = 1e-12;

    /// <summary>Iterates.</summary>
    /// <param name="matrix">A square matrix by rows.</param>
    /// <returns>The vector with its certificate; not converged where two eigenvalues are of one size.</returns>
    public static PrincipalEigenvector Of(double[][] matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var n = matrix.Length;
        var vector = Enumerable.Repeat(1.0, n).ToArray();
        var converged = n == 0;
        for (var step = 0; step < PlainSteps && !converged; step++)
        {
            if (!Step(matrix, ref vector, out converged))
            {
                return new PrincipalEigenvector(vector, 0.0, 0.0, true);
            }
        }

        if (!converged && n <= LargestSquared)
        {
            vector = Squared(matrix, vector);
            for (var step = 0; step < 3; step++)
            {
                _ = Step(matrix, ref vector, out converged);
            }
        }

        var image = Times(matrix, vector);
        var eigenvalue = 0.0;
        for (var i = 0; i < n; i++)
        {
            eigenvalue += vector[i] * image[i];
        }

        var residual = 0.0;
        for (var i = 0; i < n; i++)
        {
            residual = Math.Max(residual, Math.Abs(image[i] - (eigenvalue * vector[i])));
        }

        return new PrincipalEigenvector(vector, eigenvalue, residual, converged);
    }

    /// <summary>One step of the iteration; false if the image is zero.</summary>
    private static bool Step(double[][] matrix, ref double[] vector, out bool converged)
    {
        var next = Times(matrix, vector);
        var norm = Norm(next);
        if (norm == 0.0)
        {
            (vector, converged) = (next, true);
            return false;
        }

        var moved = 0.0;
        for (var i = 0; i < next.Length; i++)
        {
            next[i] /= norm;
            moved = Math.Max(moved, Math.Abs(next[i] - vector[i]));
        }

        (vector, converged) = (next, moved < Tolerance);
        return true;
    }

    /// <summary>The vector after 2^40 steps, by squaring the matrix: the same iteration where two eigenvalues lie close together.</summary>
    private static double[] Squared(double[][] matrix, double[] vector)
    {
        var n = vector.Length;
        var power = matrix;
        for (var k = 0; k < Squarings; k++)
        {
            var next = new double[n][];
            var largest = 0.0;
            for (var i = 0; i < n; i++)
            {
                next[i] = new double[n];
                for (var m = 0; m < n; m++)
                {
                    var factor = power[i][m];
                    for (var j = 0; j < n; j++)
                    {
                        next[i][j] += factor * power[m][j];
                    }
                }

                largest = Math.Max(largest, next[i].Max(Math.Abs));
            }

            if (largest == 0.0)
            {
                return vector;
            }

            foreach (var row in next)
            {
                for (var j = 0; j < n; j++)
                {
                    row[j] /= largest;
                }
            }

            power = next;
        }

        var image = Times(power, vector);
        var norm = Norm(image);
        return norm == 0.0 ? vector : [.. image.Select(v => v / norm)];
    }

    private static double[] Times(double[][] matrix, double[] vector)
    {
        var image = new double[vector.Length];
        for (var i = 0; i < image.Length; i++)
        {
            for (var j = 0; j < image.Length; j++)
            {
                image[i] += matrix[i][j] * vector[j];
            }
        }

        return image;
    }

    private static double Norm(double[] vector)
    {
        var sum = 0.0;
        foreach (var value in vector)
        {
            sum += value * value;
        }

        return Math.Sqrt(sum);
    }
}
