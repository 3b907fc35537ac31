using Parley.Numerics;

namespace Parley.Games.Evolution;

/// <summary>Stationary distributions of Markov chains, by elimination without subtractions (Grassmann, Taksar, Heyman 1985): every entry is right to nearly all digits, however small.</summary>
public static class StationaryDistribution
{
    /// <summary>Computes the distribution of an irreducible chain.</summary>
    /// <param name="chain">Row by row the probability of going from one state to another; the diagonal is not used.</param>
    /// <param name="cancellation">Stops the computation.</param>
    /// <returns>One probability per state. Cost: the third power of the states.</returns>
    /// <exception cref="ArgumentException">The table is not square or is empty, or the chain falls apart (some states cannot be reached from others in any number of steps).</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static double[] Of(double[,] chain, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(chain);
        var n = chain.GetLength(0);
        if (n == 0 || chain.GetLength(1) != n)
        {
            throw new ArgumentException("The table of transitions must be square and not empty.", nameof(chain));
        }

        var a = (double[,])chain.Clone();
        for (var k = n - 1; k > 0; k--)
        {
            cancellation.ThrowIfCancellationRequested();
            var leave = 0.0;
            for (var j = 0; j < k; j++)
            {
                leave += a[k, j];
            }

            if (!(leave > 0.0))
            {
                throw new ArgumentException($"State {k + 1} cannot be left towards the states before it: the chain falls apart.", nameof(chain));
            }

            for (var i = 0; i < k; i++)
            {
                a[i, k] /= leave;
                if (a[i, k] == 0.0)
                {
                    continue;
                }

                for (var j = 0; j < k; j++)
                {
                    a[i, j] += a[i, k] * a[k, j];
                }
            }
        }

        var mass = new double[n];
        mass[0] = 1.0;
        for (var k = 1; k < n; k++)
        {
            for (var i = 0; i < k; i++)
            {
                mass[k] += mass[i] * a[i, k];
            }

            // Kept within range where states differ by more than floating point spans.
            if (mass[k] > 1.0)
            {
                var shrink = 1.0 / mass[k];
                for (var i = 0; i <= k; i++)
                {
                    mass[i] *= shrink;
                }
            }
        }

        var sum = OrderedSum.Sum(mass);
        for (var i = 0; i < n; i++)
        {
            mass[i] /= sum;
        }

        return mass;
    }

    /// <summary>Returns the greatest absolute change of the distribution over one step of the chain.</summary>
    /// <param name="chain">Row by row the probability of going from one state to another, the diagonal included.</param>
    /// <param name="mass">A distribution.</param>
    public static double Residual(double[,] chain, IReadOnlyList<double> mass)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(mass);
        var worst = 0.0;
        for (var j = 0; j < mass.Count; j++)
        {
            var next = 0.0;
            for (var i = 0; i < mass.Count; i++)
            {
                next += mass[i] * chain[i, j];
            }

            worst = Math.Max(worst, Math.Abs(next - mass[j]));
        }

        return worst;
    }
}
