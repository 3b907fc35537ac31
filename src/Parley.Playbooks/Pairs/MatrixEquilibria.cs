namespace Parley.Playbooks.Pairs;

/// <summary>Equilibria of a two-sided matrix of mean values.</summary>
/// <remarks>
/// <para><b>Method.</b> All pure equilibria by inspection. If there is none, mixed ones with equal supports of two and three playbooks by solving the indifference
/// equations (support enumeration; Dickhaut and Kaplan 1991); the first that holds is returned.</para>
/// <para><b>Certificate.</b> Each is checked against every pure deviation of both sides; tolerance 1e-9 times the range of payoffs.</para>
/// </remarks>
internal static class MatrixEquilibria
{
    private const int LargestSupport = 3;

    internal static List<PlaybookEquilibrium> Find(double[] mine, double[] theirs, int rows, int columns)
    {
        var found = new List<PlaybookEquilibrium>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                AddIfEquilibrium(found, mine, theirs, Unit(row, rows), Unit(column, columns));
            }
        }

        for (var size = 2; found.Count == 0 && size <= Math.Min(LargestSupport, Math.Min(rows, columns)); size++)
        {
            Mixed(found, mine, theirs, rows, columns, size);
        }

        return found;
    }

    private static void Mixed(List<PlaybookEquilibrium> found, double[] mine, double[] theirs, int rows, int columns, int size)
    {
        foreach (var own in Subsets(rows, size))
        {
            foreach (var other in Subsets(columns, size))
            {
                // The other side's mixture makes this side indifferent within its support, and the other way round.
                var theirMix = Indifference(size, (i, j) => mine[(own[i] * columns) + other[j]]);
                var myMix = Indifference(size, (i, j) => theirs[(own[j] * columns) + other[i]]);
                if (theirMix is null || myMix is null)
                {
                    continue;
                }

                var (x, y) = (new double[rows], new double[columns]);
                for (var i = 0; i < size; i++)
                {
                    (x[own[i]], y[other[i]]) = (myMix[i], theirMix[i]);
                }

                AddIfEquilibrium(found, mine, theirs, x, y);
                if (found.Count > 0)
                {
                    return;
                }
            }
        }
    }

    private static void AddIfEquilibrium(List<PlaybookEquilibrium> found, double[] mine, double[] theirs, double[] x, double[] y)
    {
        var (value, regret) = Regret((row, column) => mine[(row * y.Length) + column], x, y);
        var (valueTheirs, regretTheirs) = Regret((column, row) => theirs[(row * y.Length) + column], y, x);
        var range = Math.Max(1.0, Math.Max(mine.Max() - mine.Min(), theirs.Max() - theirs.Min()));
        if (Math.Max(regret, regretTheirs) <= 1e-9 * range)
        {
            found.Add(new(x, y, value, valueTheirs, Math.Max(regret, regretTheirs)));
        }
    }

    private static (double Value, double Regret) Regret(Func<int, int, double> payoff, double[] own, double[] other)
    {
        var (value, best) = (0.0, double.NegativeInfinity);
        for (var i = 0; i < own.Length; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < other.Length; j++)
            {
                sum += other[j] > 0.0 ? other[j] * payoff(i, j) : 0.0;
            }

            value += own[i] > 0.0 ? own[i] * sum : 0.0;
            best = Math.Max(best, sum);
        }

        return (value, Math.Max(0.0, best - value));
    }

    // Probabilities p with sum 1 such that all rows of the matrix give the same; null if there are none within [0, 1].
    private static double[]? Indifference(int size, Func<int, int, double> payoff)
    {
        var matrix = new double[size, size + 1];
        for (var j = 0; j < size; j++)
        {
            for (var i = 1; i < size; i++)
            {
                matrix[i, j] = payoff(i, j) - payoff(0, j);
            }

            matrix[0, j] = 1.0;
        }

        matrix[0, size] = 1.0;
        for (var k = 0; k < size; k++)
        {
            var pivot = Enumerable.Range(k, size - k).MaxBy(i => Math.Abs(matrix[i, k]));
            if (Math.Abs(matrix[pivot, k]) < 1e-12)
            {
                return null;
            }

            for (var j = 0; j <= size; j++)
            {
                (matrix[k, j], matrix[pivot, j]) = (matrix[pivot, j], matrix[k, j]);
            }

            for (var i = 0; i < size; i++)
            {
                var factor = i == k ? 0.0 : matrix[i, k] / matrix[k, k];
                for (var j = k; j <= size; j++)
                {
                    matrix[i, j] -= factor * matrix[k, j];
                }
            }
        }

        var solution = Enumerable.Range(0, size).Select(i => matrix[i, size] / matrix[i, i]).ToArray();
        return solution.All(p => p is > 0.0 and < 1.0) ? solution : null;
    }

    private static double[] Unit(int index, int count)
    {
        var unit = new double[count];
        unit[index] = 1.0;
        return unit;
    }

    private static IEnumerable<int[]> Subsets(int count, int size)
    {
        var chosen = Enumerable.Range(0, size).ToArray();
        while (true)
        {
            yield return [.. chosen];
            var i = size - 1;
            while (i >= 0 && chosen[i] == count - size + i)
            {
                i--;
            }

            if (i < 0)
            {
                yield break;
            }

            chosen[i]++;
            for (var j = i + 1; j < size; j++)
            {
                chosen[j] = chosen[j - 1] + 1;
            }
        }
    }
}
